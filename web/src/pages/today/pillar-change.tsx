import { useExplained } from '../../queries.ts'
import type { PillarName, Readings, Score, ScoredPillar } from '../../shapes.ts'
import { after, dayFrom } from '../../words/days.ts'
import { pillarMover } from '../../words/moved.ts'
import { opening } from '../../words/numbers.ts'
import { exactDirection } from '../../words/reading.ts'
import { say } from '../../words/say.ts'
import { pillarChange } from '../../words/score.ts'
import { between, changeSince, type Course } from './course-of.ts'
import { labelsOf } from './labels-of.ts'
import { learntBaseline } from './learnt-baseline.ts'

/** How a pillar of the open index changed, and what moved it most. */
export function PillarChange(props: { pillar: ScoredPillar; score: Score; course: Course }) {
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

/** How a pillar's reading changed since the baseline, once that is learnt, and since the reading a week before or the last. */
export function ReadPillarChange({ pillar, readings }: { pillar: PillarName; readings: Readings }) {
  const { baseline, changes } = readings
  const sinceBaseline = baseline?.change?.measures.find(({ measure }) => measure === pillar)
  const last = changes.find(({ since }) => since === 'week') ?? changes[0]
  const lately = last?.measures.find(({ measure }) => measure === pillar)
  const isLearnt = learntBaseline(readings, pillar) !== null
  const sentences = [
    ...(isLearnt && sinceBaseline !== undefined
      ? [
          say('today.pillar-baseline', {
            ...exactDirection(sinceBaseline.change),
            noise: sinceBaseline.isNoise ? 'within' : 'beyond',
          }),
        ]
      : []),
    ...(last !== undefined && lately !== undefined
      ? [
          say('today.pillar-last', {
            ...exactDirection(lately.change),
            after: after(dayFrom(last.to) - dayFrom(last.from)),
          }),
        ]
      : []),
  ]
  return (
    <p className="says">{sentences.length === 0 ? say('score.pillar-no-change') : sentences.join(' ')}</p>
  )
}
