import { Sign } from '../../charts/sign.tsx'
import type { OfficialReading } from '../../shapes.ts'
import { exactly, GROUP_NAMES } from '../../words/reading.ts'
import { PILLAR_LABELS, PILLAR_NAMES } from '../../words/score.ts'

/** The numbers of a reading: total and pillars, then ranks and averages. */
export function ReadingNumbers({ reading }: { reading: OfficialReading }) {
  const { total, pillars } = reading
  return (
    <>
      <table className="table numbers">
        <tbody>
          <tr>
            <th scope="row">Total</th>
            <td className="num strong">{exactly(total)}</td>
            <td className="unit">of 100</td>
          </tr>
          {pillars !== null &&
            PILLAR_NAMES.map((name) => (
              <tr key={name} className={name}>
                <th scope="row">
                  <Sign pillar={name} />
                  {PILLAR_LABELS[name]}
                </th>
                <td className="num">{exactly(pillars[name])}</td>
                <td className="unit">of 25</td>
              </tr>
            ))}
        </tbody>
      </table>
      <RankTable reading={reading} />
    </>
  )
}

/** Where one stands in the groups, and what their averages are; nothing where the reading tells of none. */
export function RankTable({ reading: { groups } }: { reading: OfficialReading }) {
  if (groups.length === 0) return null
  return (
    <table className="table ranks">
      <thead>
        <tr>
          <th scope="col">Among</th>
          <th scope="col">You</th>
          <th scope="col" className="num">
            Average
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ group, rank, average }) => (
          <tr key={group}>
            <th scope="row">{GROUP_NAMES[group]}</th>
            <td>{rank === null ? 'not told' : `top ${rank}%`}</td>
            <td className="num">{average === null ? 'not told' : exactly(average)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
