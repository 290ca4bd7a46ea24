import { Bar } from '../../charts/bar.tsx'
import { Sign } from '../../charts/sign.tsx'
import { useExplained } from '../../queries.ts'
import type { Score, ScoredPillar } from '../../shapes.ts'
import { pillarMover } from '../../words/moved.ts'
import { opening } from '../../words/numbers.ts'
import { pillarLabel } from '../../words/names.ts'
import { say } from '../../words/say.ts'
import { pillarChange, pillarSpan, pointsOrSpan, spanOf } from '../../words/score.ts'
import { between, changeSince, type Course } from './course-of.ts'
import { labelsOf } from './labels-of.ts'
import { PillarCourse } from './pillar-course.tsx'
import { Signals } from './signal-table.tsx'

export interface PillarProps {
  readonly pillar: ScoredPillar
  readonly score: Score
  readonly course: Course | null
  /** How many points the height of its small chart shows. */
  readonly heights: number
}

/** A pillar: how much of its points, how sure, what changed, and every signal. */
export function Pillar({ pillar, score, course, heights }: PillarProps) {
  const label = pillarLabel(pillar.pillar)
  const points = pointsOrSpan(pillar)
  return (
    <article className={`pillar ${pillar.pillar}`}>
      <h3 className="strong">
        <Sign pillar={pillar.pillar} />
        {label}
      </h3>
      <p>
        <span className="figure">{points}</span>{' '}
        <span className="unit">{say('today.of-max', { max: pillar.max })}</span>
      </p>
      <Bar
        {...pillar}
        title={say('today.pillar-title', { pillar: label, points, max: pillar.max, span: spanOf(pillar) })}
      />
      <p className="note">{pillarSpan(pillar)}</p>
      {course !== null && (
        <>
          <PillarChange pillar={pillar} score={score} course={course} />
          <PillarCourse pillar={pillar.pillar} heights={heights} course={course} />
        </>
      )}
      <Signals pillar={pillar} />
    </article>
  )
}

function PillarChange(props: { pillar: ScoredPillar; score: Score; course: Course }) {
  const { pillar, score, course } = props
  const columns = course.pillars[pillar.pillar]
  const { data: month } = useExplained(between(course, 28))
  const mover = month === undefined ? '' : pillarMover(month, pillar.pillar, labelsOf(score))
  if (pillar.points === null) return <p className="says">{say('today.nothing-observed')}</p>
  return (
    <p className="says">
      {opening(pillarChange(changeSince(columns, 7), changeSince(columns, 28)))}
      {mover !== '' && ` ${say('today.pillar-mover', { movers: mover })}`}
    </p>
  )
}
