import { addDays, dayText } from '../kernel/day.ts'
import type { SpanJson } from '../model/score-json.ts'
import type { History, SpanColumns } from './history.ts'

/** A day of a history, as `fourscore history --json` prints it. Points are null where there are none. */
export interface HistoryDayJson extends SpanJson {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** By the pillar's id. */
  readonly pillars: Readonly<Record<string, SpanJson>>
}

export const historyDays = ({ days, total, pillars }: History): readonly HistoryDayJson[] =>
  Array.from(total.low, (_, at) => ({
    day: dayText(addDays(days.from, at)),
    ...spanAt(total, at),
    pillars: Object.fromEntries([...pillars].map(([id, columns]) => [id, spanAt(columns, at)])),
  }))

/** The same in columns, a tenth of the size: the first number of each is that of the day `from`. */
export interface HistoryColumnsJson extends SpanColumnsJson {
  readonly model: { readonly name: string; readonly version: number }
  readonly from: string
  readonly to: string
  readonly pillars: Readonly<Record<string, SpanColumnsJson>>
}

export interface SpanColumnsJson {
  readonly low: readonly number[]
  readonly points: readonly (number | null)[]
  readonly high: readonly number[]
}

export const historyColumns = ({ model, days, total, pillars }: History): HistoryColumnsJson => ({
  model: { name: model.name, version: model.version },
  from: dayText(days.from),
  to: dayText(days.to),
  ...columnsOf(total),
  pillars: Object.fromEntries([...pillars].map(([id, columns]) => [id, columnsOf(columns)])),
})

const columnsOf = ({ low, points, high }: SpanColumns): SpanColumnsJson => ({
  low: [...low],
  points: Array.from(points, shown),
  high: [...high],
})

const spanAt = ({ low, points, high }: SpanColumns, at: number): SpanJson => ({
  low: low[at] ?? NaN,
  points: shown(points[at] ?? NaN),
  high: high[at] ?? NaN,
})

const shown = (points: number): number | null => (Number.isNaN(points) ? null : points)
