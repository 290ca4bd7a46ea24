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

/** So many that the 5th and the 195th of 199 stand, to the day, where a 200th lies beyond in 1 of 40 cases on either side. */
const DRAWS = 199
const TAIL = 5
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
  const knots = knotsOf(days)
  const draws = course.kind === 'nothing' ? 1 : DRAWS
  const all = drawn(model, standing, futures, { knots, draws, seed })
  const lane = (measure: number): Lane => {
    const row = (of: keyof QuickSpans, rank: number): Float64Array =>
      between(
        knots,
        all.map((spans) =>
          ranked(
            spans.map((one) => one[of][measure] ?? NaN),
            rank,
          ),
        ),
        days,
      )
    const [first, middle, last] = draws === 1 ? [1, 1, 1] : [TAIL, (DRAWS + 1) / 2, DRAWS + 1 - TAIL]
    return {
      points: row('points', middle),
      bandLow: row('points', first),
      bandHigh: row('points', last),
      low: row('low', first),
      high: row('high', last),
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
    const nextWeek = futures(chance)
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
function knotsOf(days: number): readonly number[] {
  const step = Math.max(1, Math.ceil(days / MOST_KNOTS))
  return [...Array.from({ length: Math.ceil(days / step) }, (_, i) => i * step), days]
}

/** The value of a rank, from 1; NaN where any is. */
function ranked(values: readonly number[], rank: number): number {
  return values.some(Number.isNaN) ? NaN : (values.toSorted((a, b) => a - b)[rank - 1] ?? NaN)
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
