import type { ScoredPillar, ScoredSignal } from '../../shapes.ts'
import { signalLabel } from '../../words/names.ts'
import { inPoints } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { strongestAndWeakest } from '../../words/score.ts'

/** The signal that gives most of what it could, and the one that gives least. */
export function Extremes({ pillar }: { pillar: ScoredPillar }) {
  const { strongest, weakest } = strongestAndWeakest(pillar)
  if (strongest === undefined || weakest === undefined) return <div />
  return (
    <dl className="extremes">
      <Extreme name={say('today.strongest-signal')} signal={strongest} />
      <Extreme name={say('today.weakest-signal')} signal={weakest} />
    </dl>
  )
}

const Extreme = ({ name, signal }: { name: string; signal: ScoredSignal }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <span>{signalLabel(signal)}</span>
      <span className="num">
        {inPoints(signal.points ?? 0)}{' '}
        <span className="unit">{say('today.of-max', { max: inPoints(signal.max) })}</span>
      </span>
    </dd>
  </div>
)
