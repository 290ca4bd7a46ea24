import type { Day } from '../../../../src/kernel/day.ts'
import type { Days } from '../../../../src/kernel/days.ts'
import type { BaselineBand, Dot } from '../../charts/line-props.ts'
import type { Calibration, Columns, OfficialReading, PillarName, Readings } from '../../shapes.ts'
import { dayFrom } from '../../words/days.ts'
import type { Course } from '../today/course-of.ts'
import type { Series } from './view.ts'

/** What a chart draws of a series on some days. */
export interface Shown {
  readonly from: Day
  readonly columns: Columns
  readonly dots: readonly Dot[]
  readonly baseline: BaselineBand | null
}

/** All that is known, over all days that anything is known of. */
export interface Known {
  readonly course: Course
  readonly readings: Readings | null
  readonly byDay: ReadonlyMap<Day, OfficialReading>
  /** Each signal's value day by day, the first of the day `from`; null while none is looked at. */
  readonly signals: { readonly from: Day; readonly values: Signals } | null
  readonly calibration: Calibration | null
}

export type Signals = Readonly<Record<string, readonly (number | null)[]>>

/** The series on the days `from` to `to`. */
export function shownOf(known: Known, series: Series, days: Days, isCalibrated: boolean): Shown {
  return {
    from: days.from,
    columns: cut(columnsOf(known, series, isCalibrated), known.course.from, days),
    dots: dotsOf(known.byDay, series, days),
    baseline: baselineOf(known, series, days),
  }
}

function columnsOf({ course, signals, calibration }: Known, series: Series, isCalibrated: boolean): Columns {
  if (series.kind === 'signal') {
    const values = signals?.values[series.signal] ?? []
    return alone(aligned(values, signals?.from ?? course.from, course))
  }
  const columns = series.kind === 'total' ? course.total : course.pillars[series.pillar]
  const fitted = calibration?.series
  if (!isCalibrated || fitted === undefined) return columns
  const points = series.kind === 'total' ? fitted.points : (fitted.pillars[series.pillar] ?? [])
  return { ...columns, points: aligned(points, dayFrom(fitted.from), course) }
}

/** Values from another first day on, day by day over a course; null where they say nothing. */
const aligned = (values: readonly (number | null)[], from: Day, course: Course): readonly (number | null)[] =>
  Array.from({ length: course.to - course.from + 1 }, (_, i) => values[i + course.from - from] ?? null)

/** A line without a span. */
const alone = (points: readonly (number | null)[]): Columns => {
  const edge = points.map((value) => value ?? NaN)
  return { low: edge, points, high: edge }
}

function cut({ low, points, high }: Columns, from: Day, days: Days): Columns {
  const [start, end] = [days.from - from, days.to - from + 1]
  return { low: low.slice(start, end), points: points.slice(start, end), high: high.slice(start, end) }
}

/** LinkedIn's number of a series; a signal has none. */
export function readOf(reading: OfficialReading, series: Series): number | null {
  if (series.kind === 'total') return reading.total
  return series.kind === 'pillar' ? (reading.pillars?.[series.pillar] ?? null) : null
}

const dotsOf = (byDay: Known['byDay'], series: Series, { from, to }: Days): readonly Dot[] =>
  [...byDay].flatMap(([day, reading]) => {
    const value = readOf(reading, series)
    return value === null || day < from || day > to ? [] : [{ at: day - from, value }]
  })

/** The readings' baseline with their noise, on days counted from the first that is shown. */
function baselineOf({ readings }: Known, series: Series, { from }: Days): BaselineBand | null {
  if (series.kind === 'signal' || readings?.baseline == null) return null
  const { baseline, noise } = readings
  const measure: 'total' | PillarName = series.kind === 'total' ? 'total' : series.pillar
  const numbers = measure === 'total' ? baseline.total : baseline.pillars?.[measure]
  if (numbers === undefined) return null
  return {
    mean: numbers.mean,
    plusMinus: noise[measure].plusMinus,
    from: dayFrom(baseline.from) - from,
    to: dayFrom(baseline.to) - from,
  }
}
