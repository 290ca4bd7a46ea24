import { useToday } from '../../parts/today-day.ts'
import { useExplained } from '../../queries.ts'
import type { Score, Status } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { lead } from '../../words/moved.ts'
import { say, sayRich } from '../../words/say.ts'
import { finding } from '../../words/score.ts'
import { between, changeSince, type Course } from './course-of.ts'
import { labelsOf } from './labels-of.ts'
import { toAsk } from './to-ask.tsx'

const OLD_AFTER_DAYS = 30

export interface OpeningProps {
  readonly status: Status
  readonly score: Score
  readonly course: Course | null
  /** Whether the page opens with it; a reading comes before it. */
  readonly isFirst: boolean
}

/** The finding in one sentence, what moved it, and from when it is. */
export function Opening({ status, score, course, isFirst }: OpeningProps) {
  const Heading = isFirst ? 'h1' : 'h2'
  const week = useExplained(course && between(course, 7))
  const age = useToday() - dayFrom(score.day)
  return (
    <>
      <p className={isFirst ? 'when' : 'when part'}>
        {say(originOf(status), { day: fullDay(dayFrom(score.day)) })}
        {!status.sample && age > OLD_AFTER_DAYS && <> {sayRich('today.old-archive', { n: age, a: toAsk })}</>}
      </p>
      <Heading className="finding">{finding(score, course && changeSince(course.total, 7))}</Heading>
      <p className="lead">{week.data === undefined ? ' ' : lead(week.data, labelsOf(score))}</p>
    </>
  )
}

function originOf({ sample, imports }: Status) {
  if (sample) return 'today.from-sample'
  return imports === 1 ? 'today.from-archive' : 'today.from-data'
}
