import { SignalBar } from '../../charts/signal-bar.tsx'
import { Later } from '../../parts/later.tsx'
import type { ScoredPillar, ScoredSignal } from '../../shapes.ts'
import { countOf, inPoints } from '../../words/numbers.ts'
import { strongestAndWeakest, valueOf } from '../../words/score.ts'
import { signalLabel } from '../../words/names.ts'
import { say } from '../../words/say.ts'

/** Every signal of a pillar, folded away. */
export const Signals = ({ pillar }: { pillar: ScoredPillar }) => (
  <details className="all-signals">
    <summary>{say('today.all-signals', countOf(pillar.signals.length))}</summary>
    <Later>
      <SignalTable pillar={pillar} />
    </Later>
  </details>
)

/** What was counted of each signal, and how much of its points that gives. */
function SignalTable({ pillar }: { pillar: ScoredPillar }) {
  const { strongest, weakest } = strongestAndWeakest(pillar)
  const marks = new Map([
    [strongest?.signal, say('today.strongest')],
    [weakest?.signal, say('today.weakest')],
  ])
  return (
    <table className="table signals">
      <thead>
        <tr>
          <th scope="col">{say('today.signal')}</th>
          <th scope="col" className="num">
            {say('today.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {pillar.signals.map((signal) => (
          <SignalRow key={signal.signal} signal={signal} mark={marks.get(signal.signal)} />
        ))}
      </tbody>
    </table>
  )
}

interface SignalRowProps {
  readonly signal: ScoredSignal
  readonly mark: string | undefined
}

const SignalRow = ({ signal, mark }: SignalRowProps) => (
  <tr>
    <th scope="row">
      {signalLabel(signal)}
      <div className="under">
        <SignalBar {...signal} />
        <p className="note">
          <span>{valueOf(signal)}</span>
          {mark !== undefined && <b>{mark}</b>}
        </p>
      </div>
    </th>
    <td className="num">
      {pointsOf(signal)}
      {signal.applicable && (
        <span className="unit"> {say('today.of-max', { max: inPoints(signal.max) })}</span>
      )}
    </td>
  </tr>
)

/** Its own points only where it was observed: else they are those of its neighbours. */
const pointsOf = ({ observed, applicable, points }: ScoredSignal): string =>
  observed && points !== null ? inPoints(points) : applicable ? '?' : ''
