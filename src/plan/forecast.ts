import type { Day } from '../kernel/day.ts'
import { random } from '../kernel/random.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Model } from '../model/model.ts'
import { futuresOf, type Course, type Futures } from './course.ts'
import { quickScorer, type QuickSpans } from './quick-score.ts'
import { statesOf, type Standing } from './standing.ts'
import { faded, leftAfter, sumsOf, type Sums } from './sums.ts'

/** The open index on the days to come, if they go as a course says: index 0 is the day of the standing. */
export interface Forecast {
  readonly from: Day
  readonly total: Lane
  /** By the pillar's id. */
  readonly pillars: ReadonlyMap<string, Lane>
}

/**
 * A number a day, in columns; NaN where there is none.
 *
 * - `points`: half of what was drawn lies above it, half below.
 * - `bandLow`, `bandHigh`: of a hundred futures drawn, the points of 95 lie between them on that day.
 * - `low`, `high`: the span that is left when what is not observed stays so: 95 of a hundred have all that is possible within.
 */
export interface Lane {
  readonly points: Float64Array
  readonly bandLow: Float64Array
  readonly bandHigh: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

/** So many that one more lies below the 5th of them in just one of 40 cases, and above the 195th in one more. */
const DRAWS = 199
const TAIL = 1 / 40
/** Draws are looked at on so many days at the most, evenly spread; between them the lanes go straight. */
const MOST_KNOTS = 28

/**
 * Draws futures of a course and says where they lie. The same seed gives the same. Null where too little is known of the
 * past to draw from.
 *
 * - `days`: how many days ahead, at least 1.
 */
export function forecast(
  model: Model,
  evidence: Evidence,
  standing: Standing,
  course: Course,
  { days, seed = 1 }: { readonly days: number; readonly seed?: number },
): Forecast | null {
  const futures = futuresOf(model, evidence, standing, course)
  if (futures === null) return null
  const draws = course.kind === 'nothing' ? 1 : DRAWS
  const knots = knotsOf(days, draws === 1 ? days : MOST_KNOTS)
  const all = drawn(model, standing, futures, { knots, draws, seed })
  const tops = [model.pillars.reduce((sum, { max }) => sum + max, 0), ...model.pillars.map(({ max }) => max)]
  const lane = (measure: number): Lane => {
    const ranks = (of: keyof QuickSpans): readonly Ranks[] =>
      all.map((spans) => ranksOf(valuesOf(spans, of, measure), futures.widening, tops[measure] ?? 0))
    const row = (some: readonly Ranks[], rank: keyof Ranks): Float64Array =>
      between(
        knots,
        some.map((one) => one[rank]),
        days,
      )
    const points = ranks('points')
    return {
      points: row(points, 'middle'),
      bandLow: row(points, 'low'),
      bandHigh: row(points, 'high'),
      low: row(ranks('low'), 'low'),
      high: row(ranks('high'), 'high'),
    }
  }
  return {
    from: standing.day,
    total: lane(0),
    pillars: new Map(model.pillars.map(({ id }, p) => [id, lane(p + 1)])),
  }
}

/** For each knot what each future scores there. */
function drawn(
  model: Model,
  standing: Standing,
  futures: Futures,
  {
    knots,
    draws,
    seed,
  }: { readonly knots: readonly number[]; readonly draws: number; readonly seed: number },
): readonly (readonly QuickSpans[])[] {
  const score = quickScorer(model, standing)
  const left = Array.from({ length: 7 }, (_, i) => leftAfter(model, i + 1))
  const start = sumsOf(statesOf(standing))
  const chance = random(seed)
  const all: QuickSpans[][] = knots.map(() => [])
  for (let i = 0; i < draws; i++) {
    const nextWeek = futures.begin(chance)
    let sums: Sums = start
    let [week, begins] = [nextWeek(), 0]
    for (const [k, knot] of knots.entries()) {
      while (knot - begins > 7) {
        sums = faded(sums, left[6] ?? sums, week[6] ?? sums)
        ;[week, begins] = [nextWeek(), begins + 7]
      }
      const at = knot - begins - 1
      all[k]?.push(score(at < 0 ? sums : faded(sums, left[at] ?? sums, week[at] ?? sums)))
    }
  }
  return all
}

/** Days from 0 to the last, both included. */
function knotsOf(days: number, most: number): readonly number[] {
  const step = Math.ceil(days / most)
  return [...Array.from({ length: Math.ceil(days / step) }, (_, i) => i * step), days]
}

function valuesOf(spans: readonly QuickSpans[], of: keyof QuickSpans, measure: number): Float64Array {
  const values = new Float64Array(spans.length)
  for (let i = 0; i < spans.length; i++) values[i] = spans[i]?.[of][measure] ?? NaN
  return values
}

interface Ranks {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** The middle of the values, and the ends of the 95 in a hundred about it, widened; NaN where any value is. */
function ranksOf(values: Float64Array, widening: number, top: number): Ranks {
  const sorted = values.toSorted()
  const at = (share: number): number =>
    sorted[Math.round(share * (sorted.length + 1)) - 1] ?? sorted[0] ?? NaN
  const [low, middle, high] = [at(TAIL), at(1 / 2), at(1 - TAIL)]
  // NaN is sorted last.
  if (Number.isNaN(sorted.at(-1))) return { low: NaN, middle: NaN, high: NaN }
  return {
    low: Math.max(Math.min(low, 0), middle - widening * (middle - low)),
    middle,
    high: Math.min(Math.max(high, top), middle + widening * (high - middle)),
  }
}

/** A value for each day, straight between those of the knots. */
function between(knots: readonly number[], values: readonly number[], days: number): Float64Array {
  const row = new Float64Array(days + 1)
  let k = 0
  for (let day = 0; day <= days; day++) {
    while ((knots[k + 1] ?? Infinity) <= day) k++
    const [from, to = from] = [knots[k] ?? 0, knots[k + 1]]
    const [a = NaN, b = a] = [values[k], values[k + 1]]
    row[day] = to === from ? a : a + ((b - a) * (day - from)) / (to - from)
  }
  return row
}
