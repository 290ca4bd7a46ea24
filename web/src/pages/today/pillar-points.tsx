import { Bar } from '../../charts/bar.tsx'
import { ReadingBar } from '../../charts/reading-bar.tsx'
import type { Readings, ScoredPillar } from '../../shapes.ts'
import { pillarLabel } from '../../words/names.ts'
import { inHundredths } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { pillarSpan, pointsOrSpan, spanOf } from '../../words/score.ts'
import { learntBaseline } from './learnt-baseline.ts'

/** How many points of a pillar the open index gives. */
export function PillarPoints({ pillar }: { pillar: ScoredPillar }) {
  const points = pointsOrSpan(pillar)
  const { max } = pillar
  return (
    <>
      <Figure points={points} max={max} />
      <Bar
        {...pillar}
        title={say('today.pillar-title', {
          pillar: pillarLabel(pillar.pillar),
          points,
          max,
          span: spanOf(pillar),
        })}
      />
      <p className="note">{pillarSpan(pillar)}</p>
    </>
  )
}

/** How many points LinkedIn gave, and the open index below. */
export function ReadPillarPoints(props: { pillar: ScoredPillar; points: number; readings: Readings }) {
  const { pillar, points, readings } = props
  const { max } = pillar
  const told = inHundredths(points)
  return (
    <>
      <Figure points={told} max={max} />
      <ReadingBar
        points={points}
        max={max}
        baseline={learntBaseline(readings, pillar.pillar)}
        estimate={pillar}
        title={say('today.reading-bar', { pillar: pillarLabel(pillar.pillar), points: told, max })}
      />
      <p className="note">
        {say('today.index-in-reading', { points: pointsOrSpan(pillar), span: pillarSpan(pillar) })}
      </p>
    </>
  )
}

const Figure = ({ points, max }: { points: string; max: number }) => (
  <p>
    <span className="figure">{points}</span> <span className="unit">{say('today.of-max', { max })}</span>
  </p>
)
