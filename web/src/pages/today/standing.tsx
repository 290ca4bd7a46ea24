import { Ring } from '../../charts/ring.tsx'
import type { Score } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { narrowing, PILLAR_LABELS, pointsOrSpan, spanOf, spanSentence } from '../../words/score.ts'
import { ChangeTable } from './change-table.tsx'
import type { Course } from './course-of.ts'

/** The ring, what changed since when, and what nobody knows. */
export function Standing({ score, course }: { score: Score; course: Course | null }) {
  const narrow = narrowing(score.pillars)
  return (
    <section className="part hero">
      <div>
        <div className="caption">
          <h2 className="head">Open index</h2>
          <span className="note">estimate, not LinkedIn’s number</span>
        </div>
        <Ring
          quarters={score.pillars.map((pillar) => ({
            ...pillar,
            label: PILLAR_LABELS[pillar.pillar],
            told: pointsOrSpan(pillar),
          }))}
          total={pointsOrSpan(score)}
          of="of 100, estimate"
          title={`Open index of ${fullDay(dayFrom(score.day))}: ${pointsOrSpan(score)} of 100, span ${spanOf(score)}`}
          description={`${score.pillars
            .map((pillar) => `${PILLAR_LABELS[pillar.pillar]} ${pointsOrSpan(pillar)} (${spanOf(pillar)})`)
            .join(', ')} of 25 each.`}
        />
        <p className="note">
          Each quarter is 25 points, notched every 5. Hatched: estimated. The capped lines outside are spans:
          low if unobserved signals stand at nothing, high if they stand at their most.
        </p>
      </div>
      <div>
        {course !== null && (
          <>
            <h2 className="head">Change</h2>
            <ChangeTable score={score} course={course} />
          </>
        )}
        <div className="unknown">
          <h2 className="head">What is not known</h2>
          <p className="says">{spanSentence(score)}</p>
          {narrow !== null && <p className="note">{narrow}</p>}
        </div>
      </div>
    </section>
  )
}
