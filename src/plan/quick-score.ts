import { combined } from '../model/combine.ts'
import { curveValue } from '../model/curve.ts'
import type { Points } from '../kernel/units.ts'
import type { Model, Signal } from '../model/model.ts'
import { signalsOf } from '../model/model.ts'
import { signalValue } from '../model/signals.ts'
import { scoreAhead } from './ahead.ts'
import { NOTHING } from './doing.ts'
import type { Standing } from './standing.ts'
import { placesOf, type Sums } from './sums.ts'

/** Spans of the total and, after it, of each pillar. NaN stands where there are no points. */
export interface QuickSpans {
  readonly low: Float64Array
  readonly points: Float64Array
  readonly high: Float64Array
}

/**
 * Scores rows of sums as `score` scores states, a few times as fast and with nothing but the numbers. What is observed, and
 * what applies, is as on the day of the standing.
 */
export function quickScorer(model: Model, standing: Standing): (sums: Sums) => QuickSpans {
  const places = placesOf(model)
  const parts = partsOf(model, standing)
  const { pillars, combine } = model
  return (sums) => {
    const [low, points, high] = [rowFor(pillars), rowFor(pillars), rowFor(pillars)]
    for (const [p, { fixed, fixedBound, moving, open, seen }] of parts.entries()) {
      let certain = fixed
      let bound = fixedBound
      for (const { at, signal, max, isBound } of moving) {
        const got = max * shareOf(signal, sums.subarray(places[at], places[at + 1]))
        certain += got
        if (isBound) bound += max - got
      }
      low[p + 1] = certain
      points[p + 1] = seen === 0 ? (open === 0 ? 0 : NaN) : certain + Math.min(certain / seen, 1) * open
      high[p + 1] = certain + bound + open
    }
    for (const row of [low, points, high]) row[0] = combined(combine, [...row.subarray(1)] as Points[])
    return { low, points, high }
  }
}

interface Part {
  /** Points of the signals that days do not move. */
  readonly fixed: number
  /** How many more those may give. */
  readonly fixedBound: number
  readonly moving: readonly {
    readonly at: number
    readonly signal: Signal
    readonly max: number
    readonly isBound: boolean
  }[]
  /** Points that nothing observed can give, and that the observed ones can. */
  readonly open: number
  readonly seen: number
}

function partsOf(model: Model, standing: Standing): readonly Part[] {
  const now = scoreAhead(model, standing, NOTHING, 0)
  const places = new Map(signalsOf(model).map(({ id }, at) => [id, at]))
  return now.pillars.map(({ signals }) => {
    const seen = signals.filter(({ observation }) => observation.kind === 'observed')
    const still = seen.filter(({ signal }) => signal.reads.kind === 'checklist')
    const sum = (some: typeof signals, of: 'max' | 'low' | 'high'): number =>
      some.reduce((all, one) => all + Number(one[of]), 0)
    return {
      fixed: sum(still, 'low'),
      fixedBound: sum(still, 'high') - sum(still, 'low'),
      moving: seen
        .filter((one) => !still.includes(one))
        .map(({ signal, max, observation }) => ({
          at: places.get(signal.id) ?? 0,
          signal,
          max,
          isBound: observation.kind === 'observed' && observation.atMost !== undefined,
        })),
      open: sum(
        signals.filter(({ observation }) => observation.kind === 'not-observed'),
        'max',
      ),
      seen: sum(seen, 'max'),
    }
  })
}

const rowFor = (pillars: Model['pillars']): Float64Array => new Float64Array(pillars.length + 1)

function shareOf({ reads, curve }: Signal, state: Sums): number {
  const value = signalValue(reads, reads.kind === 'ratio' ? asPart(state) : Array.from(state), undefined)
  return value === undefined ? 0 : curveValue(curve, value)
}

/** Sums that were drawn may have more hits than tries, which no member has. */
const asPart = ([hits = 0, tries = 0]: Sums): readonly number[] => [Math.min(hits, tries), tries]
