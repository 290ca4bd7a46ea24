import { useToday } from '../../parts/today-day.ts'
import { Link } from '../../router.tsx'
import { useExplained } from '../../queries.ts'
import type { Score, Status } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { lead } from '../../words/moved.ts'
import { inFigures } from '../../words/numbers.ts'
import { finding } from '../../words/score.ts'
import { between, changeSince, type Course } from './course-of.ts'
import { labelsOf } from './labels-of.ts'

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
        Computed from {origin(status, fullDay(dayFrom(score.day)))}. An estimate, not LinkedIn’s number.
        {!status.sample && age > OLD_AFTER_DAYS && (
          <>
            {' '}
            The archive is {inFigures(age)} days old: <Link to="/import#ask">ask LinkedIn for a new one</Link>
            .
          </>
        )}
      </p>
      <Heading className="finding">{finding(score, course && changeSince(course.total, 7))}</Heading>
      <p className="lead">{week.data === undefined ? ' ' : lead(week.data, labelsOf(score))}</p>
    </>
  )
}

function origin({ sample, imports }: Status, day: string): string {
  if (sample) return `sample data up to ${day}`
  return imports === 1 ? `your archive of ${day}` : `your data up to ${day}`
}
