import { addDays, dayText, type Day } from '../../../../src/kernel/day.ts'
import type { Days } from '../../../../src/kernel/days.ts'
import type { Dot, Mark } from '../../charts/line-props.ts'
import { Line } from '../../charts/line.tsx'
import { useWidth } from '../../charts/width.ts'
import { csv, saveAs } from '../../parts/save.ts'
import { Twin } from '../../parts/twin.tsx'
import type { OfficialReading, Readings } from '../../shapes.ts'
import { axisDay, dayFrom, fullDay, shortDay } from '../../words/days.ts'
import { groupName } from '../../words/names.ts'
import { inFigures, opening } from '../../words/numbers.ts'
import { exactly } from '../../words/reading.ts'
import { rankChange } from '../../words/reading-change.ts'
import { say } from '../../words/say.ts'
import type { Known } from './shown.ts'

type Group = OfficialReading['groups'][number]['group']
const GROUPS: readonly Group[] = ['industry', 'network', 'team']

export interface GroupsPartProps {
  readonly known: Known
  readonly days: Days
  readonly marks: readonly Mark[]
}

/** The groups that one is ranked in: their averages, and the rank among them, over the days that are shown. */
export function GroupsPart({ known, days, marks }: GroupsPartProps) {
  const rows = rowsOf(known.byDay, days)
  const groups = GROUPS.filter((group) => rows.some((row) => row.group === group))
  if (groups.length === 0) return null
  return (
    <section className="part">
      <div className="caption">
        <h2 className="head">{say('history.groups')}</h2>
      </div>
      <div className="groups">
        {groups.map((group) => (
          <GroupCharts
            key={group}
            group={group}
            rows={rows.filter((row) => row.group === group)}
            told={rankWords(known.readings, group)}
            days={days}
            marks={marks}
          />
        ))}
      </div>
      <Twin
        note={say('history.groups-note')}
        label={say('history.groups')}
        onCsv={() => saveAs(`groups-${dayText(days.from)}-${dayText(days.to)}.csv`, csvOf(rows))}
      >
        <GroupTable rows={rows} />
      </Twin>
    </section>
  )
}

interface Row {
  readonly day: Day
  readonly group: Group
  readonly rank: number | null
  readonly average: number | null
}

const rowsOf = (byDay: Known['byDay'], { from, to }: Days): readonly Row[] =>
  [...byDay].flatMap(([day, { groups }]) =>
    day < from || day > to
      ? []
      : groups
          .filter(({ rank, average }) => rank !== null || average !== null)
          .map(({ group, rank, average }) => ({ day, group, rank, average })),
  )

interface GroupChartsProps {
  readonly group: Group
  readonly rows: readonly Row[]
  /** What became of the rank; empty where a single reading tells it. */
  readonly told: string
  readonly days: Days
  readonly marks: readonly Mark[]
}

function GroupCharts({ group, rows, told, days, marks }: GroupChartsProps) {
  const [ref, width] = useWidth<HTMLDivElement>()
  const name = opening(groupName(group))
  const lines = [
    { key: 'average', unit: say('history.average-unit'), ceiling: 100, isDown: false },
    { key: 'rank', unit: say('history.rank-unit'), ceiling: 100, isDown: true },
  ] as const
  const count = days.to - days.from + 1
  return (
    <article ref={ref}>
      <h3 className="strong">{name}</h3>
      {told !== '' && <p className="second">{told}</p>}
      {width > 0 &&
        lines.map(({ key, unit, ceiling, isDown }) => {
          const dots = rows.flatMap((row): readonly Dot[] => {
            const value = row[key]
            return value === null ? [] : [{ at: row.day - days.from, value }]
          })
          const [first, last] = [dots[0], dots.at(-1)]
          return first === undefined || last === undefined ? null : (
            <Line
              key={key}
              from={days.from}
              columns={nothing(count)}
              dots={dots}
              ceiling={ceiling}
              isDown={isDown}
              domain={around(dots, key === 'rank' ? 1 : 0)}
              width={width}
              height={168}
              title={`${name}: ${unit}`}
              description={say('history.group-told', {
                first: exactly(first.value),
                from: fullDay(addDays(days.from, first.at)),
                last: exactly(last.value),
                to: fullDay(addDays(days.from, last.at)),
                n: dots.length,
              })}
              told={null}
              nameDay={(i) => axisDay(addDays(days.from, i))}
              unit={(from) => (from > 0 ? say('history.unit-from', { unit, from: inFigures(from) }) : unit)}
              names={{ line: '', dot: '', baseline: '' }}
              marks={marks.filter(({ kind }) => kind === 'shock')}
            />
          )
        })}
    </article>
  )
}

/** What became of the rank up to the latest reading, and through whom, over the longest time that the readings compare. */
function rankWords(readings: Readings | null, group: Group): string {
  const told = (readings?.changes ?? []).flatMap(({ from, ranks }) =>
    ranks.filter((rank) => rank.group === group).map((rank) => ({ since: fullDay(dayFrom(from)), rank })),
  )
  const longest = told.at(-1)
  if (longest === undefined) return ''
  const { since, rank } = longest
  return rank.change === 0
    ? say('history.rank-still', { since, rank: rank.to })
    : say('history.rank-since', { since, went: rankChange(rank) })
}

/** An axis with a whole step of room on both sides, so that what stands still stands in the middle. */
function around(dots: readonly Dot[], floor: number): readonly [number, number] {
  const values = dots.map(({ value }) => value)
  const [least, most] = [
    values.reduce((a, b) => Math.min(a, b), Infinity),
    values.reduce((a, b) => Math.max(a, b), -Infinity),
  ]
  return [Math.max(floor, Math.floor(least) - 1), Math.min(100, Math.ceil(most) + 1)]
}

const nothing = (days: number) => ({
  low: Array.from({ length: days }, () => NaN),
  points: Array.from({ length: days }, () => null),
  high: Array.from({ length: days }, () => NaN),
})

const GroupTable = ({ rows }: { rows: readonly Row[] }) => (
  <table className="table days">
    <thead>
      <tr>
        <th scope="col">{say('history.day')}</th>
        <th scope="col">{say('history.group')}</th>
        <th scope="col" className="num">
          {say('history.rank')}
        </th>
        <th scope="col" className="num">
          {say('history.average')}
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.toReversed().map(({ day, group, rank, average }) => (
        <tr key={`${day} ${group}`}>
          <th scope="row">{shortDay(day)}</th>
          <td>{groupName(group)}</td>
          <td className="num">{rank === null ? '' : say('history.top', { rank })}</td>
          <td className="num">{average === null ? '' : exactly(average)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const csvOf = (rows: readonly Row[]): string =>
  csv([
    ['day', 'group', 'rank', 'average'],
    ...rows.map(({ day, group, rank, average }) => [dayText(day), group, rank, average]),
  ])
