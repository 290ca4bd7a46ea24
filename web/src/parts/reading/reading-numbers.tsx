import { Sign } from '../../charts/sign.tsx'
import type { OfficialReading } from '../../shapes.ts'
import { groupName, pillarLabel, PILLAR_NAMES } from '../../words/names.ts'
import { exactly } from '../../words/reading.ts'
import { say } from '../../words/say.ts'

/** The numbers of a reading: total and pillars, then ranks and averages. */
export function ReadingNumbers({ reading }: { reading: OfficialReading }) {
  const { total, pillars } = reading
  return (
    <>
      <table className="table numbers">
        <tbody>
          <tr>
            <th scope="row">{say('reading.total')}</th>
            <td className="num strong">{exactly(total)}</td>
            <td className="unit">{say('reading.of-100')}</td>
          </tr>
          {pillars !== null &&
            PILLAR_NAMES.map((name) => (
              <tr key={name} className={name}>
                <th scope="row">
                  <Sign pillar={name} />
                  {pillarLabel(name)}
                </th>
                <td className="num">{exactly(pillars[name])}</td>
                <td className="unit">{say('reading.of-25')}</td>
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
          <th scope="col">{say('reading.among')}</th>
          <th scope="col">{say('reading.you')}</th>
          <th scope="col" className="num">
            {say('reading.average')}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ group, rank, average }) => (
          <tr key={group}>
            <th scope="row">{groupName(group)}</th>
            <td>{rank === null ? say('reading.not-told') : say('reading.top', { rank })}</td>
            <td className="num">{average === null ? say('reading.not-told') : exactly(average)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
