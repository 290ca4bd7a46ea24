import { area, line } from 'd3-shape'
import { utcTicks } from 'd3-time'
import { MS_PER_DAY } from '../../../src/kernel/day.ts'
import type { Columns } from '../shapes.ts'
import { linear, nice, ticks } from './linear.ts'
import { thinBand, thinLine, type Place, type Reach } from './thin.ts'

/** Paths of a course over days, for a plot of `width` by `height` px whose days run from 0. */

/** From value to px, with 0 at the top. */
export type Vertical = (points: number) => number

/** The line, broken where there are no points, with no more detail than `columns` px can show. */
export function coursePath(
  points: readonly (number | null)[],
  x: (i: number) => number,
  y: Vertical,
  columns = Infinity,
): string {
  const draw = line<Place | null>()
    .defined((place) => place !== null)
    .x((place) => x(place?.i ?? 0))
    .y((place) => y(place?.value ?? 0))
    .digits(1)
  return draw(thinLine(points, columns)) ?? ''
}

/** The area between low and high, with no more detail than `columns` px can show. */
export function bandPath(
  { low, high }: Pick<Columns, 'low' | 'high'>,
  x: (i: number) => number,
  y: Vertical,
  columns = Infinity,
): string {
  const draw = area<Reach | null>()
    .defined((reach) => reach !== null)
    .x((reach) => x(reach?.i ?? 0))
    .y0((reach) => y(reach?.low ?? 0))
    .y1((reach) => y(reach?.high ?? 0))
    .digits(1)
  return draw(thinBand(low, high, columns)) ?? ''
}

/** The lowest low and the highest high, widened to whole steps, and the steps to be named. */
export function verticalScale(least: number, most: number, height: number, ceiling: number) {
  const steps = Math.max(2, Math.round(height / 56))
  const wide = nice(least, Math.max(most, least + 1), steps)
  const [from, to] = [Math.max(0, wide[0]), Math.min(ceiling, wide[1])]
  const y: Vertical = linear([from, to], [height, 0])
  return { y, ticks: ticks(from, to, steps), from }
}

/** Days to be named along the axis, as indices from `from`, no closer than `apart` px. */
export function dayTicks(from: number, days: number, width: number, apart: number) {
  const first = new Date(from * MS_PER_DAY)
  const last = new Date((from + days - 1) * MS_PER_DAY)
  return utcTicks(first, last, Math.max(2, Math.floor(width / apart)))
    .map((date) => Math.round(date.getTime() / MS_PER_DAY) - from)
    .filter((i, n, all) => i >= 0 && i < days && i !== all[n - 1])
    .filter(roomy(width / Math.max(1, days - 1)))
}

/** Keeps every second, third … tick where all of them would run into each other. */
const roomy =
  (px_a_day: number) =>
  (_: number, n: number, all: readonly number[]): boolean => {
    const nearest = Math.min(...all.slice(1).map((i, at) => i - (all[at] ?? 0))) * px_a_day
    return n % Math.max(1, Math.ceil(LEAST_APART / nearest)) === 0
  }

/** How wide the longest name of a day is, with a gap. */
const LEAST_APART = 52

/** Pushes labels apart that would lie on each other: each gets at least `apart` px, in the order of their places. */
export function spread(places: readonly number[], apart: number): readonly number[] {
  const order = places.map((place, i) => ({ place, i })).toSorted((a, b) => a.place - b.place)
  const middle = Math.floor((order.length - 1) / 2)
  const moved = order.map(({ place }) => place)
  for (let n = middle + 1; n < moved.length; n++)
    moved[n] = Math.max(moved[n] ?? 0, (moved[n - 1] ?? 0) + apart)
  for (let n = middle - 1; n >= 0; n--) moved[n] = Math.min(moved[n] ?? 0, (moved[n + 1] ?? 0) - apart)
  const spreadOut = new Array<number>(places.length).fill(0)
  order.forEach(({ i }, n) => {
    spreadOut[i] = moved[n] ?? 0
  })
  return spreadOut
}
