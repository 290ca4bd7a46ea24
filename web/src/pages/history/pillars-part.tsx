import { addDays, dayText } from '../../../../src/kernel/day.ts'
import type { Days } from '../../../../src/kernel/days.ts'
import type { Mark } from '../../charts/line-props.ts'
import { Line } from '../../charts/line.tsx'
import { Sign } from '../../charts/sign.tsx'
import { useWidth } from '../../charts/width.ts'
import { csv, saveAs } from '../../parts/save.ts'
import { Twin } from '../../parts/twin.tsx'
import type { PillarName } from '../../shapes.ts'
import { axisDay, fullDay, shortDay } from '../../words/days.ts'
import { pillarLabel, PILLAR_NAMES } from '../../words/names.ts'
import { inPoints } from '../../words/numbers.ts'
import { exactly } from '../../words/reading.ts'
import { say } from '../../words/say.ts'
import { rowDays } from './row-days.ts'
import { shownOf, type Known, type Shown } from './shown.ts'

export interface PillarsPartProps {
  readonly known: Known
  readonly days: Days
  readonly marks: readonly Mark[]
  readonly isCalibrated: boolean
}

/** The four pillars beside each other: a point is equally high in all of them. */
export function PillarsPart({ known, days, marks, isCalibrated }: PillarsPartProps) {
  const shown = new Map(
    PILLAR_NAMES.map((pillar) => [pillar, shownOf(known, { kind: 'pillar', pillar }, days, isCalibrated)]),
  )
  const domains = alike(PILLAR_NAMES.map((pillar) => extentOf(shown.get(pillar))))
  if (domains === null) return null
  return (
    <section className="part">
      <div className="caption">
        <h2 className="head">{say('history.pillars')}</h2>
      </div>
      <div className="four">
        {PILLAR_NAMES.map((pillar, i) => {
          const [one, domain] = [shown.get(pillar), domains[i]]
          return one === undefined || domain === undefined ? null : (
            <PillarChart
              key={pillar}
              pillar={pillar}
              shown={one}
              domain={domain}
              marks={marks.filter(({ kind }) => kind === 'shock').map((mark) => ({ ...mark, label: '' }))}
            />
          )
        })}
      </div>
      <Twin
        note={say('history.pillars-note')}
        label={say('history.pillars')}
        onCsv={() => saveAs(`pillars-${dayText(days.from)}-${dayText(days.to)}.csv`, csvOf(shown, days))}
      >
        <PillarTable shown={shown} days={days} />
      </Twin>
    </section>
  )
}

interface PillarChartProps {
  readonly pillar: PillarName
  readonly shown: Shown
  readonly domain: readonly [number, number]
  readonly marks: readonly Mark[]
}

function PillarChart({ pillar, shown, domain, marks }: PillarChartProps) {
  const [ref, width] = useWidth<HTMLElement>()
  const told = [firstAndLast(shown.columns.points), firstAndLast(shown.dots.map(({ value }) => value))]
  const [index, read] = told
  const { points } = shown.columns
  const line = { points, low: points.map((value) => value ?? NaN), high: points.map((value) => value ?? NaN) }
  return (
    <article ref={ref} className={pillar}>
      <h3 className="strong">
        <Sign pillar={pillar} />
        {pillarLabel(pillar)}
      </h3>
      <p className="second">
        {read != null
          ? say('history.pillar-read', ends(exactly, read))
          : index != null
            ? say('history.pillar-index', ends(inPoints, index))
            : say('history.unknown')}
      </p>
      {width > 0 && (
        <Line
          from={shown.from}
          columns={line}
          dots={shown.dots}
          ceiling={25}
          width={width}
          height={210}
          domain={domain}
          hue={pillar}
          title={say('history.chart-title', {
            name: pillarLabel(pillar),
            from: fullDay(shown.from),
            to: fullDay(addDays(shown.from, points.length - 1)),
          })}
          description={say('history.pillar-told', { n: shown.dots.length })}
          told={null}
          nameDay={(i) => axisDay(addDays(shown.from, i))}
          baseline={shown.baseline}
          marks={marks}
        />
      )}
    </article>
  )
}

function firstAndLast(values: readonly (number | null)[]): readonly [number, number] | null {
  const known = values.filter((value) => value !== null)
  const [first, last] = [known[0], known.at(-1)]
  return first === undefined || last === undefined ? null : [first, last]
}

function extentOf(shown: Shown | undefined): readonly [number, number] | null {
  const values = [
    ...(shown?.columns.points ?? []).filter((value) => value !== null),
    ...(shown?.dots ?? []).map(({ value }) => value),
    ...(shown?.baseline == null ? [] : [shown.baseline.mean]),
  ]
  if (values.length === 0) return null
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
}

/** The first and the last as they are written, and whether a reader would see them differ. */
function ends(written: (x: number) => string, [a, b]: readonly [number, number]) {
  const [first, last] = [written(a), written(b)]
  return { first, last, same: first === last ? 'yes' : 'no' }
}

/** Axes of one height around each extent, in 0 to 25; null where there is nothing to draw at all. */
export function alike(
  extents: readonly (readonly [number, number] | null)[],
): readonly (readonly [number, number])[] | null {
  const heights = extents.flatMap((extent) => (extent === null ? [] : [extent[1] - extent[0]]))
  if (heights.length === 0) return null
  const height = Math.min(25, Math.max(2, Math.ceil(Math.max(...heights)) + 1))
  return extents.map((extent) => {
    const middle = extent === null ? height / 2 : (extent[0] + extent[1]) / 2
    const low = Math.min(Math.max(0, Math.floor(middle - height / 2)), 25 - height)
    return [low, low + height]
  })
}

interface TableProps {
  readonly shown: ReadonlyMap<PillarName, Shown>
  readonly days: Days
}

function PillarTable({ shown, days }: TableProps) {
  const dots = [...(shown.get('brand')?.dots ?? [])].map(({ at }) => at)
  const { step, rows } = rowDays(days.to - days.from + 1, dots)
  return (
    <table className="table days">
      <caption className="note">{say('history.table-pillars', { step })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('history.day')}</th>
          {PILLAR_NAMES.map((name) => (
            <th key={name} scope="col" className="num">
              {pillarLabel(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((at) => (
          <tr key={at}>
            <th scope="row">{shortDay(addDays(days.from, at))}</th>
            {PILLAR_NAMES.map((name) => {
              const { read, index } = valuesOn(shown.get(name), at)
              return (
                <td key={name} className="num">
                  {read !== null && <b>{exactly(read)}</b>} {index !== null && inPoints(index)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const valuesOn = (shown: Shown | undefined, at: number) => ({
  read: shown?.dots.find((dot) => dot.at === at)?.value ?? null,
  index: shown?.columns.points[at] ?? null,
})

const csvOf = (shown: TableProps['shown'], { from, to }: Days): string =>
  csv([
    ['day', ...PILLAR_NAMES.flatMap((name) => [`${name}_reading`, name])],
    ...Array.from({ length: to - from + 1 }, (_, at) => [
      dayText(addDays(from, at)),
      ...PILLAR_NAMES.flatMap((name) => {
        const { read, index } = valuesOn(shown.get(name), at)
        return [read, index]
      }),
    ]),
  ])
