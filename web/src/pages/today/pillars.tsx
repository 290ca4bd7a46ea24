import type { DatedReading, Readings, Score } from '../../shapes.ts'
import { say } from '../../words/say.ts'
import type { Course } from './course-of.ts'
import { dotsOf, sparkHeights } from './pillar-course.tsx'
import { Pillar } from './pillar.tsx'

export interface PillarsProps {
  readonly score: Score
  /** Over all days that hold a reading too. Without a history, nothing is said of change. */
  readonly course: Course | null
  readonly reading: DatedReading | null
  readonly readings: Readings | null
}

/** The four pillars side by side: how much of their points, what changed, what stands strongest and weakest. */
export function Pillars({ score, course, reading, readings }: PillarsProps) {
  const heights = course === null ? 0 : sparkHeights(course, (pillar) => dotsOf(readings, pillar, course))
  return (
    <section className="part">
      <div className="caption">
        <h2 className="head">{say('today.pillars')}</h2>
        {reading === null && (
          <span className="note">{say(course === null ? 'today.pillars-note' : 'today.pillars-charts')}</span>
        )}
      </div>
      <div className="pillars">
        {score.pillars.map((pillar) => (
          <Pillar
            key={pillar.pillar}
            pillar={pillar}
            score={score}
            course={course}
            heights={heights}
            read={
              reading?.pillars == null || readings === null ? null : { pillars: reading.pillars, readings }
            }
          />
        ))}
      </div>
      {reading !== null && <p className="note">{say('today.pillars-read')}</p>}
    </section>
  )
}
