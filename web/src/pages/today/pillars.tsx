import type { Score } from '../../shapes.ts'
import type { Course } from './course-of.ts'
import { sparkHeights } from './pillar-course.tsx'
import { Pillar } from './pillar.tsx'
import { say } from '../../words/say.ts'

/** The four pillars side by side, with all their signals. Without a history, nothing is said of change. */
export function Pillars({ score, course }: { score: Score; course: Course | null }) {
  const heights = course === null ? 0 : sparkHeights(course)
  return (
    <section className="part">
      <div className="caption">
        <h2 className="head">{say('today.pillars')}</h2>
        <span className="note">{say(course === null ? 'today.pillars-note' : 'today.pillars-charts')}</span>
      </div>
      <div className="pillars">
        {score.pillars.map((pillar) => (
          <Pillar key={pillar.pillar} pillar={pillar} score={score} course={course} heights={heights} />
        ))}
      </div>
    </section>
  )
}
