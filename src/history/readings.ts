import { mergeReadings } from '../events/merge-readings.ts'
import { GROUPS, PILLARS, type Group, type Reading } from '../events/reading.ts'
import type { Day } from '../kernel/day.ts'
import { holds, type Days } from '../kernel/days.ts'
import {
  MEASURES,
  NEIGHBOURS_DAYS,
  measured,
  noiseBand,
  USUAL_NOISE,
  type DayValue,
  type Measure,
  type NoiseBand,
} from './noise.ts'

/** A day with readings. All are kept; the latest stands for the day. */
export interface ReadingDay {
  readonly day: Day
  readonly readings: readonly Reading[]
  readonly stands: Reading
}

/** Readings by day, the oldest first, each once. Those without a day belong to none. */
export function readingDays(readings: readonly Reading[]): readonly ReadingDay[] {
  const dated = mergeReadings(readings).filter(({ day }) => day !== null)
  return [...Map.groupBy(dated, ({ day }) => day)].flatMap(([day, all]) => {
    const stands = all.at(-1)
    return day === null || stands === undefined ? [] : [{ day, readings: all, stands }]
  })
}

/** The days on which a measure is known, with its number as it stands. */
export const seriesOf = (days: readonly ReadingDay[], measure: Measure): readonly DayValue[] =>
  days.flatMap(({ day, stands }) => {
    const value = measured(stands, measure)
    return value === null ? [] : [{ day, value }]
  })

export const noiseOf = (days: readonly ReadingDay[], measure: Measure): NoiseBand =>
  noiseBand(seriesOf(days, measure), USUAL_NOISE[measure])

/** How a measure went from one day to another, in points. */
export interface MeasureChange {
  readonly measure: Measure
  readonly from: number
  readonly to: number
  readonly change: number
  readonly noise: NoiseBand
  /** Whether it lies within the noise band, and so needs no cause. */
  readonly isNoise: boolean
}

/** How everything went from one day with a reading to another. Measures that a day does not tell are left out. */
export interface ReadingChange {
  readonly from: Day
  readonly to: Day
  readonly measures: readonly MeasureChange[]
}

export type Since = 'last' | 'week' | 'month'

/** How many days back one looks, and how much longer ago the nearest reading may be; null for any time. */
const BACK: Readonly<Record<Since, { readonly days: number; readonly late: number | null }>> = {
  last: { days: 1, late: null },
  week: { days: 7, late: 3 },
  month: { days: 28, late: 7 },
}

/** The change of the latest day since the reading before it, a week and a month; null where there was none then. */
export function changeSince(days: readonly ReadingDay[], since: Since): ReadingChange | null {
  const latest = days.at(-1)
  const { days: back, late } = BACK[since]
  const then = latest && days.findLast(({ day }) => day <= latest.day - back)
  if (latest === undefined || then === undefined) return null
  if (late !== null && latest.day - then.day > back + late) return null
  return changeBetween(days, then, latest)
}

export function changeBetween(days: readonly ReadingDay[], then: ReadingDay, now: ReadingDay): ReadingChange {
  const measures = MEASURES.flatMap((measure): readonly MeasureChange[] => {
    const [from, to] = [measured(then.stands, measure), measured(now.stands, measure)]
    return from === null || to === null ? [] : [measureChange(days, measure, from, to)]
  })
  return { from: then.day, to: now.day, measures }
}

function measureChange(
  days: readonly ReadingDay[],
  measure: Measure,
  from: number,
  to: number,
): MeasureChange {
  const noise = noiseOf(days, measure)
  const change = to - from
  return { measure, from, to, change, noise, isNoise: Math.abs(change) <= noise.plusMinus + ROUNDING }
}

/** Readings have three decimals, and differences of binary fractions are off in the 15th. */
const ROUNDING = 1e-9

/** What was known at the beginning: mean, spread (standard deviation) in points, slope in points a day. */
export interface Baseline {
  readonly from: Day
  readonly to: Day
  /** Days with readings in it; from 28 on it is learnt, unless the member chose the period. */
  readonly days: number
  readonly isChosen: boolean
  readonly measures: ReadonlyMap<Measure, BaselineNumbers>
}

export interface BaselineNumbers {
  readonly mean: number
  /** Null with fewer than two days. */
  readonly spread: number | null
  readonly slope: number | null
}

export const BASELINE_DAYS = 28

/**
 * The first 28 days with readings, or fewer while it is being learnt; or those of a chosen period. Undefined where there
 * is none.
 */
export function baseline(days: readonly ReadingDay[], chosen?: Days): Baseline | undefined {
  const within =
    chosen === undefined ? days.slice(0, BASELINE_DAYS) : days.filter(({ day }) => holds(chosen, day))
  const [from, to] = [within[0]?.day, within.at(-1)?.day]
  if (from === undefined || to === undefined) return undefined
  const measures = MEASURES.flatMap((measure): readonly (readonly [Measure, BaselineNumbers])[] => {
    const values = seriesOf(within, measure)
    return values.length === 0 ? [] : [[measure, numbersOf(values)]]
  })
  return { from, to, days: within.length, isChosen: chosen !== undefined, measures: new Map(measures) }
}

/** How far the latest day stands from the means of a baseline; null where the baseline holds that day itself. */
export function changeSinceBaseline(
  days: readonly ReadingDay[],
  { to, measures }: Baseline,
): ReadingChange | null {
  const latest = days.at(-1)
  if (latest === undefined || latest.day <= to) return null
  const changes = MEASURES.flatMap((measure) => {
    const [from, now] = [measures.get(measure)?.mean, measured(latest.stands, measure)]
    return from === undefined || now === null ? [] : [measureChange(days, measure, from, now)]
  })
  return { from: to, to: latest.day, measures: changes }
}

function numbersOf(values: readonly DayValue[]): BaselineNumbers {
  const n = values.length
  const mean = values.reduce((sum, { value }) => sum + value, 0) / n
  if (n < 2) return { mean, spread: null, slope: null }
  const middle = values.reduce((sum, { day }) => sum + day, 0) / n
  const [squares, along, across] = values.reduce(
    ([yy, xy, xx], { day, value }) => [
      yy + (value - mean) ** 2,
      xy + (day - middle) * (value - mean),
      xx + (day - middle) ** 2,
    ],
    [0, 0, 0] as readonly [number, number, number],
  )
  return { mean, spread: Math.sqrt(squares / (n - 1)), slope: along / across }
}

/** A day on which something jumped that no member's doing moves: LinkedIn's formula most likely changed. */
export interface Shock {
  readonly day: Day
  /** The groups whose averages jumped, or `pillars` where all four did together. */
  readonly what: readonly (Group | 'pillars')[]
}

/** An average on the page is a whole number, so rounding alone moves it by one. */
const LEAST_JUMP = 1

/**
 * Days on which a group's average, or all four pillars at once, moved beyond their own noise since the reading before,
 * at most a week earlier. The noise is that of all other days, so that a jump does not hide itself.
 */
export function shocks(days: readonly ReadingDay[]): readonly Shock[] {
  const groups = GROUPS.map((group) => ({ group, on: jumpsOf(averagesOf(days, group), LEAST_JUMP) }))
  const pillars = PILLARS.map((pillar) => jumpsOf(seriesOf(days, pillar), USUAL_NOISE[pillar]))
  return days.flatMap(({ day }): readonly Shock[] => {
    const all = pillars.every((on) => on.has(day))
    const what = [
      ...groups.filter(({ on }) => on.has(day)).map(({ group }) => group),
      ...(all ? (['pillars'] as const) : []),
    ]
    return what.length === 0 ? [] : [{ day, what }]
  })
}

function averagesOf(days: readonly ReadingDay[], group: Group): readonly DayValue[] {
  return days.flatMap(({ day, stands }) => {
    const average = stands.groups.find((one) => one.group === group)?.average
    return average == null ? [] : [{ day, value: average }]
  })
}

/** The days on which a series moved beyond the noise of all its other days, and by more than `least`. */
function jumpsOf(values: readonly DayValue[], least: number): ReadonlySet<Day> {
  const jumped = values.filter(({ day, value }, i) => {
    const before = values[i - 1]
    if (before === undefined || day - before.day > NEIGHBOURS_DAYS) return false
    const jump = value - before.value
    if (Math.abs(jump) <= least + ROUNDING) return false
    // The series as it were without the jump.
    const level = values.map((one) => (one.day < day ? { ...one, value: one.value + jump } : one))
    return Math.abs(jump) > noiseBand(level, least).plusMinus + ROUNDING
  })
  return new Set(jumped.map(({ day }) => day))
}
