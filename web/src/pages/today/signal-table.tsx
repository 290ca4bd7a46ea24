import { SignalBar } from '../../charts/signal-bar.tsx'
import { useIsNarrow } from '../../parts/narrow.ts'
import type { ScoredPillar, ScoredSignal } from '../../shapes.ts'
import { inPoints } from '../../words/numbers.ts'
import { signalsSummary, strongestAndWeakest, valueOf } from '../../words/score.ts'

/** Every signal of a pillar; folded on a phone, where the strongest and the weakest are named. */
export function Signals({ pillar }: { pillar: ScoredPillar }) {
  if (!useIsNarrow()) return <SignalTable pillar={pillar} />
  return (
    <details>
      <summary>{signalsSummary(pillar)}</summary>
      <SignalTable pillar={pillar} />
    </details>
  )
}

/** What was counted of each signal, and how much of its points that gives. */
function SignalTable({ pillar }: { pillar: ScoredPillar }) {
  const { strongest, weakest } = strongestAndWeakest(pillar)
  const marks = new Map([
    [strongest?.signal, 'strongest'],
    [weakest?.signal, 'weakest'],
  ])
  return (
    <table className="table signals">
      <thead>
        <tr>
          <th scope="col">Signal</th>
          <th scope="col" className="num">
            Points
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
      {signal.label}
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
      {signal.applicable && <span className="unit"> of {inPoints(signal.max)}</span>}
    </td>
  </tr>
)

/** Its own points only where it was observed: else they are those of its neighbours. */
const pointsOf = ({ observed, applicable, points }: ScoredSignal): string =>
  observed && points !== null ? inPoints(points) : applicable ? '?' : ''
