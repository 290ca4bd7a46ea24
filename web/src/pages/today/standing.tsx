import { Ring } from '../../charts/ring.tsx'
import type { Score } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { pillarLabel } from '../../words/names.ts'
import { say } from '../../words/say.ts'
import { narrowing, pointsOrSpan, spanOf, spanSentence } from '../../words/score.ts'
import { ChangeTable } from './change-table.tsx'
import type { Course } from './course-of.ts'

/** The ring, what changed since when, and what nobody knows. */
export function Standing({ score, course }: { score: Score; course: Course | null }) {
  const narrow = narrowing(score.pillars)
  return (
    <section className="part hero">
      <div>
        <div className="caption">
          <h2 className="head">{say('today.open-index')}</h2>
          <span className="note">{say('today.not-linkedin')}</span>
        </div>
        <Ring
          quarters={score.pillars.map((pillar) => ({
            ...pillar,
            label: pillarLabel(pillar.pillar),
            told: pointsOrSpan(pillar),
          }))}
          total={pointsOrSpan(score)}
          of={say('today.of-100-estimate')}
          title={say('today.ring-title', {
            day: fullDay(dayFrom(score.day)),
            points: pointsOrSpan(score),
            span: spanOf(score),
          })}
          description={say('today.ring-quarters', {
            pillars: score.pillars
              .map((pillar) => `${pillarLabel(pillar.pillar)} ${pointsOrSpan(pillar)} (${spanOf(pillar)})`)
              .join(', '),
          })}
        />
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
          {narrow !== null && <p className="note">{narrow}</p>}
        </div>
      </div>
    </section>
  )
}
