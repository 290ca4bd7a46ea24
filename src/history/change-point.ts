import type { Day } from '../kernel/day.ts'
import type { Series } from '../kernel/series.ts'

/** Where a series most likely changed its level for good, without being told a date. */
export interface ChangePoint {
  /** How likely there was a change at all, 0 to 1; before the data, one and none are equally likely. */
  readonly probability: number
  /** The last day with a value before the likeliest change, and the first one after it. */
  readonly last: Day
  readonly first: Day
  /** The last day before the change lies between these with a probability of 95%, if there was a change. */
  readonly from: Day
  readonly to: Day
  /** After less before, in units of the series; the mean over all places of the change. */
  readonly by: number
}

/** Two levels cannot be told from two days. */
const FEWEST = 8

/** The variance of the level's daily step by that of a day's noise: none, or anything between slow and fast. */
const RATIOS = [0, ...Array.from({ length: 14 }, (_, i) => 1e-4 * 10 ** ((5 * i) / 13))]

/**
 * One lasting change of a level that may wander besides, or null where fewer than eight days have a value or all are
 * the same.
 *
 * The posterior over all places, the ratio of wander to noise summed over a grid: y = level + step + noise, the level a
 * random walk with a diffuse start, filtered so that what is left is independent; the step has the g-prior of Zellner
 * worth one day (Liang et al. 2008, Journal of the American Statistical Association 103, equation 6), the noise
 * Jeffreys' prior. Days without a value are gaps.
 */
export function changePoint({ days, values }: Series): ChangePoint | null {
  const known = days.flatMap((on, i) => {
    const value = values[i] ?? null
    return value === null ? [] : [{ on, value }]
  })
  const y = known.map(({ value }) => value)
  if (known.length < FEWEST || y.every((value) => value === y[0])) return null
  const at = (i: number): Day => known[i]?.on as Day
  const gaps = known.map(({ on }, i) => (i === 0 ? 0 : on - at(i - 1)))
  const fits = RATIOS.map((ratio) => fit(y, filterOf(gaps, ratio)))
  const top = Math.max(...fits.flatMap(({ none, places }) => [none, ...places.map(({ weight }) => weight)]))
  const sum = (of: (one: Fit) => number): number => fits.reduce((total, one) => total + of(one), 0)
  const posterior = y
    .slice(1)
    .map((_, i) => sum(({ places }) => Math.exp((places[i]?.weight ?? -Infinity) - top)))
  const changed = posterior.reduce((a, b) => a + b, 0)
  const by = sum(({ places }) =>
    places.reduce((total, { weight, step }) => total + step * Math.exp(weight - top), 0),
  )
  const none = sum((one) => Math.exp(one.none - top))
  const likeliest = posterior.indexOf(Math.max(...posterior))
  return {
    probability: changed / posterior.length / (changed / posterior.length + none),
    last: at(likeliest),
    first: at(likeliest + 1),
    from: at(quantile(posterior, 0.025 * changed)),
    to: at(quantile(posterior, 0.975 * changed)),
    by: by / changed,
  }
}

/** The gain of each day, and the spread of what the days before do not tell of it. */
interface Filter {
  readonly gain: Float64Array
  readonly spread: Float64Array
}

/** The Kalman filter of a local level with noise of variance 1, from the first day's value on. */
function filterOf(gaps: readonly number[], ratio: number): Filter {
  const [gain, spread] = [new Float64Array(gaps.length), new Float64Array(gaps.length)]
  let variance = 1
  for (let t = 1; t < gaps.length; t++) {
    variance += ratio * (gaps[t] ?? 0)
    gain[t] = variance / (variance + 1)
    spread[t] = Math.sqrt(variance + 1)
    variance /= variance + 1
  }
  return { gain, spread }
}

/** Logarithms of how likely the series is without a change, and with one after each day but the last. */
interface Fit {
  readonly none: number
  readonly places: readonly { readonly weight: number; readonly step: number }[]
}

function fit(y: readonly number[], filter: Filter): Fit {
  const left = innovations((t) => y[t] ?? 0, 0, filter)
  const squares = dot(left, left, 1)
  const n = y.length - 1
  let none = -(n / 2) * Math.log(squares)
  for (let t = 1; t <= n; t++) none -= Math.log(filter.spread[t] ?? 1)
  const places = y.slice(1).map((_, i) => {
    const column = innovations((t) => (t > i ? 1 : 0), i, filter)
    const size = dot(column, column, i + 1)
    const common = dot(column, left, i + 1)
    const unexplained = Math.max(0, 1 - common ** 2 / (size * squares))
    const factor = ((n - 1) * Math.log1p(n) - n * Math.log1p(n * unexplained)) / 2
    return { weight: none + factor, step: common / size }
  })
  return { none, places }
}

/** What each day after `from` says that the days before it do not, in units of its spread. */
function innovations(of: (t: number) => number, from: number, { gain, spread }: Filter): Float64Array {
  const left = new Float64Array(gain.length)
  let level = of(from)
  for (let t = from + 1; t < gain.length; t++) {
    const miss = of(t) - level
    left[t] = miss / (spread[t] ?? NaN)
    level += (gain[t] ?? NaN) * miss
  }
  return left
}

function dot(a: Float64Array, b: Float64Array, from: number): number {
  let sum = 0
  for (let t = from; t < a.length; t++) sum += (a[t] ?? 0) * (b[t] ?? 0)
  return sum
}

/** The first place up to which the weights reach `amount`. */
function quantile(weights: readonly number[], amount: number): number {
  let sum = 0
  const at = weights.findIndex((weight) => (sum += weight) >= amount)
  return at === -1 ? weights.length - 1 : at
}
