import type { Day } from '../kernel/day.ts'
import { holds, type Days } from '../kernel/days.ts'
import type { Series } from '../kernel/series.ts'
import { noiseBand, type DayValue } from './noise.ts'

/** What is usual for any series, from the days of a period that have a value. All numbers as they are, not rounded. */
export interface SeriesBaseline {
  /** From the first of these days to the last. */
  readonly period: Days
  /** How many days have a value. */
  readonly n: number
  readonly mean: number
  /** The standard deviation, with n − 1; null for a single day. */
  readonly spread: number | null
  /** A day, by least squares; null for a single day. */
  readonly slope: number | null
  /** What the series moves within without a cause; null until there are ten days, neighbours at most a week apart. */
  readonly limits: Limits | null
}

export interface Limits {
  readonly low: number
  readonly high: number
}

/** A day with a value, and where it lies. */
export interface Placed extends DayValue {
  readonly place: Place
}

export type Place = 'below' | 'within' | 'above'

/** Unless a period is chosen, the baseline has so many days with a value, the first ones. */
const FIRST_DAYS = 28

/** The baseline of a period, or of the first 28 days with a value where none is given; null where none has one. */
export function baselineOf(series: Series, period?: Days): SeriesBaseline | null {
  const all = known(series)
  const chosen = period === undefined ? all.slice(0, FIRST_DAYS) : all.filter(({ day }) => holds(period, day))
  const [first, last] = [chosen[0], chosen.at(-1)]
  if (first === undefined || last === undefined) return null
  const several = chosen.length > 1
  const mean = meanOf(chosen.map(({ value }) => value))
  return {
    period: { from: first.day, to: last.day },
    n: chosen.length,
    mean,
    spread: several ? spreadOf(chosen.map(({ value }) => value)) : null,
    slope: several ? slopeOf(chosen) : null,
    limits: limitsOf(chosen, mean),
  }
}

/**
 * Each day after the baseline's with a value, and where it lies; none where there are no limits. It decides on what was
 * measured, not on what is shown: a total of 53.6 and one of 54.4 both show as 54.
 */
export function placesAfter(series: Series, { period, limits }: SeriesBaseline): readonly Placed[] {
  if (limits === null) return []
  return known(series)
    .filter(({ day }) => day > period.to)
    .map((one) => ({ ...one, place: placeIn(limits, one.value) }))
}

/** Whether a value lies within limits; the limits themselves do. */
export const placeIn = ({ low, high }: Limits, value: number): Place =>
  value < low ? 'below' : value > high ? 'above' : 'within'

function known({ days, values }: Series): readonly DayValue[] {
  return days.flatMap((day, i): readonly DayValue[] => {
    const value = values[i] ?? null
    return value === null ? [] : [{ day, value }]
  })
}

/** The limits for individual values of Shewhart's chart, mean ± 2.66 mean moving ranges. */
function limitsOf(values: readonly DayValue[], mean: number): Limits | null {
  const { plusMinus, from } = noiseBand(values, NaN)
  return from === 'own readings' ? { low: mean - plusMinus, high: mean + plusMinus } : null
}

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

function spreadOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

function slopeOf(values: readonly { readonly day: Day; readonly value: number }[]): number {
  const middle = meanOf(values.map(({ day }) => day))
  const common = values.reduce((sum, { day, value }) => sum + (day - middle) * value, 0)
  return common / values.reduce((sum, { day }) => sum + (day - middle) ** 2, 0)
}
