import { csv, saveAs } from '../../parts/save.ts'
import type { Influence } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { inSignedPoints, inside, isTold, listed, opening } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { Cells } from './cells.tsx'
import { labelOf } from './finding.ts'
import { PARTS } from './networks-part.tsx'

type Move = NonNullable<Influence['moved']>

/** What moved it within a week: what came new, what grew older than 90 days, and what is known better. */
export function MovedPart({ influence: { moved } }: { readonly influence: Influence }) {
  if (moved === null) return null
  const told = moved.networks
    .filter(({ change, faded, ...one }) => [change, faded, one.new, one.coverage].some(isTold))
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
  return (
    <section className="part">
      <h2 className="head">{say('influence.moved', { day: fullDay(dayFrom(moved.from)) })}</h2>
      <p className="says after-head">{movedWords(moved)}</p>
      {told.length > 0 && (
        <>
          <table className="table stacked">
            <thead>
              <tr>
                <th scope="col">{say('influence.network')}</th>
                <th scope="col" className="num">
                  {say('today.faded')}
                </th>
                <th scope="col" className="num">
                  {say('today.new')}
                </th>
                <th scope="col" className="num">
                  {say('influence.known')}
                </th>
                <th scope="col" className="num">
                  {say('today.change')}
                </th>
              </tr>
            </thead>
            <tbody>
              {told.map((one) => (
                <tr key={one.network}>
                  <th scope="row">
                    {labelOf(one.network)}
                    <span className="unit under-name">{partWords(one)}</span>
                  </th>
                  <Cells
                    cells={[
                      [say('today.faded'), inSignedPoints(one.faded)],
                      [say('today.new'), inSignedPoints(one.new)],
                      [say('influence.known'), inSignedPoints(one.coverage)],
                      [say('today.change'), inSignedPoints(one.change), true],
                    ]}
                  />
                </tr>
              ))}
            </tbody>
          </table>
          <div className="twin">
            <p className="note">{say('influence.moved-note')}</p>
            <button
              className="plain"
              onClick={() => saveAs(`influence-moved-${moved.from}-${moved.to}.csv`, csv(rowsOf(moved)))}
            >
              {say('parts.csv')}
            </button>
          </div>
        </>
      )}
    </section>
  )
}

/** `Mastodon +1.2, X −0.4.` */
function movedWords({ change, networks }: Move): string {
  if (change === null) return say('influence.moved-unknown')
  const parts = networks
    .filter((one) => isTold(one.change))
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .map((one) => `${labelOf(one.network)}\u00A0${inSignedPoints(one.change)}`)
  return parts.length === 0 ? say('influence.moved-still') : `${opening(listed(parts))}.`
}

const partWords = (one: Move['networks'][number]): string =>
  PARTS.filter((part) => isTold(one[part]))
    .map((part) => `${inside(say(`influence.part-${part}`))}\u00A0${inSignedPoints(one[part])}`)
    .join(', ')

const rowsOf = ({ networks }: Move) => [
  ['network', 'faded', 'new', 'coverage', 'change', ...PARTS],
  ...networks.map((one) => [
    one.network,
    one.faded,
    one.new,
    one.coverage,
    one.change,
    ...PARTS.map((part) => one[part]),
  ]),
]
