import { useToday } from '../../parts/today-day.ts'
import { useExplained } from '../../queries.ts'
import type { Score, Status } from '../../shapes.ts'
import { dayFrom } from '../../words/days.ts'
import { lead } from '../../words/moved.ts'
import { finding, spanSentence } from '../../words/score.ts'
import { say } from '../../words/say.ts'
import { between, changeSince, type Course } from './course-of.ts'
import { IndexRing } from './index-ring.tsx'
import { labelsOf } from './labels-of.ts'
import { Narrowing } from './narrowing.tsx'
import { OriginWords } from './origin-words.tsx'

export interface IndexBesideProps {
  readonly status: Status
  readonly score: Score
  readonly course: Course | null
}

/** The open index beside a reading: a small ring, its finding, what moved it, its span and where it comes from. */
export function IndexBeside({ status, score, course }: IndexBesideProps) {
  const age = useToday() - dayFrom(score.day)
  const week = useExplained(course && between(course, 7))
  return (
    <div className="index-beside">
      <IndexRing score={score} isSmall />
      <div>
        <p className="note">
          {say('today.open-index')}, {say('today.not-linkedin')}
        </p>
        <h2 className="head">{finding(score, course && changeSince(course.total, 7))}</h2>
        {week.data !== undefined && <p className="second">{lead(week.data, labelsOf(score))}</p>}
        <p className="second">{spanSentence(score)}</p>
        <Narrowing score={score} />
        <p className="note">
          <OriginWords status={status} day={dayFrom(score.day)} age={age} />
        </p>
      </div>
    </div>
  )
}
