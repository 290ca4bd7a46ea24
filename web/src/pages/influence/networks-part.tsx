import { Bar } from '../../charts/bar.tsx'
import { csv, saveAs } from '../../parts/save.ts'
import type { Influence } from '../../shapes.ts'
import { inPercent, inPoints, listed } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { pointsOrSpan, spanOf } from '../../words/score.ts'
import { labelOf } from './finding.ts'
import { Cells } from './cells.tsx'

export const PARTS = ['reach', 'reactions', 'perPost', 'reactors'] as const

/** What each network is worth by itself, how much of the whole comes from it, and by what. */
export function NetworksPart({ influence: { day, networks } }: { readonly influence: Influence }) {
  return (
    <section className="part">
      <div className="caption">
        <h2 className="head">{say('influence.networks')}</h2>
        <span className="note">{say('influence.networks-note')}</span>
      </div>
      <table className="table stacked networks">
        <thead>
          <tr>
            <th scope="col">{say('influence.network')}</th>
            <th scope="col" className="drawn">
              {say('influence.by-itself')}
            </th>
            <th scope="col" className="num">
              {say('influence.share')}
            </th>
            {PARTS.map((part) => (
              <th key={part} scope="col" className="num">
                {say(`influence.part-${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {networks.map(({ network, gives, open, ...span }) => (
            <tr key={network}>
              <th scope="row">
                {labelOf(network)}
                <span className="unit under-name">{wordsOf(span)}</span>
                {open.length > 0 && (
                  <span className="unit under-name">
                    {say('influence.open', {
                      parts: listed(open.map((one) => say(`influence.open-${one}`))),
                    })}
                  </span>
                )}
              </th>
              <td className="drawn total">
                <Bar
                  {...span}
                  max={100}
                  title={say('influence.bar', { network: labelOf(network), points: wordsOf(span) })}
                />
              </td>
              <Cells
                cells={[
                  [say('influence.share'), gives === null ? '–' : inPercent(gives.share), true],
                  ...PARTS.map(
                    (part) =>
                      [say(`influence.part-${part}`), gives === null ? '–' : inPoints(gives[part])] as const,
                  ),
                ]}
              />
            </tr>
          ))}
        </tbody>
      </table>
      <div className="twin">
        <p className="note">{say('influence.parts-note')}</p>
        <button
          className="plain"
          onClick={() => saveAs(`influence-networks-${day}.csv`, csv(rowsOf(networks)))}
        >
          {say('parts.csv')}
        </button>
      </div>
    </section>
  )
}

type Span = Pick<Influence, 'low' | 'points' | 'high'>

const wordsOf = (span: Span): string =>
  span.points === null || span.high - span.low < 0.1
    ? pointsOrSpan(span)
    : say('today.told-span', { points: inPoints(span.points), span: spanOf(span) })

const rowsOf = (networks: Influence['networks']) => [
  ['network', 'low', 'points', 'high', 'share', ...PARTS],
  ...networks.map(({ network, low, points, high, gives }) => [
    network,
    low,
    points,
    high,
    gives?.share ?? null,
    ...PARTS.map((part) => gives?.[part] ?? null),
  ]),
]
