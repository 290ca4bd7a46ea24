import { addDays } from '../../../../src/kernel/day.ts'
import { useExplained } from '../../queries.ts'
import type { Score, ScoredPillar } from '../../shapes.ts'
import { Bar } from '../../charts/bar.tsx'
import { Sign } from '../../charts/sign.tsx'
import { Sparkline } from '../../charts/sparkline.tsx'
import { shortDay } from '../../words/days.ts'
import { pillarMover } from '../../words/moved.ts'
import { opening } from '../../words/numbers.ts'
import { PILLAR_LABELS, pillarChange, pointsOrSpan, spanOf } from '../../words/score.ts'
import { between, changeSince, lastDays, type Course } from './course-of.ts'
import { labelsOf } from './labels-of.ts'
import { Signals } from './signal-table.tsx'

const SPARK_DAYS = 366

/** The four pillars side by side, with all their signals. */
export function Pillars({ score, course }: { score: Score; course: Course }) {
  const heights = sparkHeights(course)
  return (
    <section className="part">
      <div className="caption">
        <h2 className="head">Four pillars</h2>
        <span className="note">25 points each, estimated. A point is equally high in all four charts.</span>
      </div>
      <div className="pillars">
        {score.pillars.map((pillar) => (
          <Pillar key={pillar.pillar} pillar={pillar} score={score} course={course} heights={heights} />
        ))}
      </div>
    </section>
  )
}

interface PillarProps {
  readonly pillar: ScoredPillar
  readonly score: Score
  readonly course: Course
  readonly heights: number
}

function Pillar({ pillar, score, course, heights }: PillarProps) {
  const name = pillar.pillar
  const label = PILLAR_LABELS[name]
  const columns = course.pillars[name]
  const { data: month } = useExplained(between(course, 28))
  const mover = month === undefined ? '' : pillarMover(month, name, labelsOf(score))
  return (
    <article className={`pillar ${name}`}>
      <h3 className="strong">
        <Sign pillar={name} />
        {label}
      </h3>
      <p>
        <span className="figure">{pointsOrSpan(pillar)}</span> <span className="unit">of {pillar.max}</span>
      </p>
      <Bar {...pillar} title={`${label}: ${pointsOrSpan(pillar)} of ${pillar.max}, span ${spanOf(pillar)}`} />
      <p className="note">
        {pillar.high > pillar.low ? `span ${spanOf(pillar)}` : 'no span: all is observed'}
      </p>
      <p className="says">
        {opening(pillarChange(changeSince(columns, 7), changeSince(columns, 28)))}
        {mover !== '' && ` Most in four weeks: ${mover}`}
      </p>
      <PillarCourse
        label={label}
        points={lastDays(columns, SPARK_DAYS).points}
        heights={heights}
        course={course}
      />
      <Signals pillar={pillar} />
    </article>
  )
}

function PillarCourse(props: {
  label: string
  points: readonly (number | null)[]
  heights: number
  course: Course
}) {
  const { label, points, heights, course } = props
  const { least, most } = extent(points)
  const middle = (least + most) / 2
  const start = shortDay(addDays(course.to, 1 - points.length))
  return (
    <Sparkline
      points={points}
      least={middle - heights / 2}
      most={middle + heights / 2}
      height={88}
      title={`${label} from ${start} to ${shortDay(course.to)}, an estimate`}
      start={start}
      end={shortDay(course.to)}
    />
  )
}

function extent(points: readonly (number | null)[]) {
  const known = points.filter((value) => value !== null)
  return known.length === 0
    ? { least: 0, most: 1 }
    : {
        least: known.reduce((a, b) => Math.min(a, b)),
        most: known.reduce((a, b) => Math.max(a, b)),
      }
}

/** How many points the height of each small chart shows: those that the liveliest pillar needs. */
const sparkHeights = ({ pillars }: Course): number =>
  Math.max(
    1,
    ...Object.values(pillars).map((columns) => {
      const { least, most } = extent(lastDays(columns, SPARK_DAYS).points)
      return most - least
    }),
  )
