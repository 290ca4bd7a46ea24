import { useToday } from '../../parts/today-day.ts'
import { useExplained } from '../../queries.ts'
import type { Score, Status } from '../../shapes.ts'
import { dayFrom } from '../../words/days.ts'
import { lead } from '../../words/moved.ts'
import { finding } from '../../words/score.ts'
import { between, changeSince, type Course } from './course-of.ts'
import { labelsOf } from './labels-of.ts'
import { OriginWords } from './origin-words.tsx'

export interface OpeningProps {
  readonly status: Status
  readonly score: Score
  readonly course: Course | null
}

/** The finding in one sentence, what moved it, and from when it is: what the page opens with where there is no reading. */
export function Opening({ status, score, course }: OpeningProps) {
  const week = useExplained(course && between(course, 7))
  const age = useToday() - dayFrom(score.day)
  return (
    <>
      <p className="when">
        <OriginWords status={status} day={dayFrom(score.day)} age={age} />
      </p>
      <h1 className="finding">{finding(score, course && changeSince(course.total, 7))}</h1>
      <p className="lead">{week.data === undefined ? ' ' : lead(week.data, labelsOf(score))}</p>
    </>
  )
}
