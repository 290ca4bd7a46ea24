import type { Score } from '../../shapes.ts'
import { spanSentence } from '../../words/score.ts'
import { say } from '../../words/say.ts'
import { ChangeTable } from './change-table.tsx'
import type { Course } from './course-of.ts'
import { IndexRing } from './index-ring.tsx'
import { Narrowing } from './narrowing.tsx'

/** The ring, what changed since when, and what nobody knows. */
export function Standing({ score, course }: { score: Score; course: Course | null }) {
  return (
    <section className="part hero">
      <div>
        <div className="caption">
          <h2 className="head">{say('today.open-index')}</h2>
          <span className="note">{say('today.not-linkedin')}</span>
        </div>
        <IndexRing score={score} />
        <p className="note">{say('today.ring-note')}</p>
      </div>
      <div>
        {course !== null && (
          <>
            <h2 className="head">{say('today.change')}</h2>
            <ChangeTable score={score} course={course} />
          </>
        )}
        <div className="unknown">
          <h2 className="head">{say('today.not-known')}</h2>
          <p className="says">{spanSentence(score)}</p>
          <Narrowing score={score} />
        </div>
      </div>
    </section>
  )
}
