import { addDays, dayText } from '../kernel/day.ts'
import type { Forecast, Lane } from './forecast.ts'

/** A forecast in columns: the first number of each is that of the day `from`. */
export interface ForecastJson {
  /** What the days to come are taken to be like. */
  readonly course: 'nothing' | 'habits' | 'program' | 'plan'
  /** Null where too little is known of the past to say how far it may go otherwise: then the lanes are empty. */
  readonly known: boolean
  readonly total: LaneJson
  readonly pillars: Readonly<Record<string, LaneJson>>
}

/** `points` with the band that 95 of 100 drawn futures stay in; `low` to `high` is the span with all that is not observed. */
export interface LaneJson {
  readonly points: readonly (number | null)[]
  readonly bandLow: readonly (number | null)[]
  readonly bandHigh: readonly (number | null)[]
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
}

export const forecastJson = (course: ForecastJson['course'], forecast: Forecast | null): ForecastJson => ({
  course,
  known: forecast !== null,
  total: laneJson(forecast?.total),
  pillars: Object.fromEntries(
    [...(forecast?.pillars ?? [])].map(([id, lane]): [string, LaneJson] => [id, laneJson(lane)]),
  ),
})

const laneJson = (lane: Lane | undefined): LaneJson => ({
  points: column(lane?.points),
  bandLow: column(lane?.bandLow),
  bandHigh: column(lane?.bandHigh),
  low: column(lane?.low),
  high: column(lane?.high),
})

const column = (values: Float64Array | undefined): readonly (number | null)[] =>
  Array.from(values ?? [], (x) => (Number.isNaN(x) ? null : x))

/** The first and the last day of columns. */
export const daysOf = (
  from: Forecast['from'],
  days: number,
): { readonly from: string; readonly to: string } => ({
  from: dayText(from),
  to: dayText(addDays(from, days)),
})
