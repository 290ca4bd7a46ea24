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
  readonly low: readonly number[]
  readonly points: readonly number[]
  readonly high: readonly number[]
}

/**
 * Scores rows of sums as `score` scores states, a few times as fast and with nothing but the numbers. What is observed, and
 * what applies, is as on the day of the standing.
 */
export function quickScorer(model: Model, standing: Standing): (sums: Sums) => QuickSpans {
  const parts = partsOf(model, standing)
  const { combine } = model
  const all = (): number[] => parts.map(() => 0)
  return (sums) => {
    const [low, points, high] = [all(), all(), all()]
    // Plain loops: this runs tens of thousands of times for a plan.
    for (let p = 0; p < parts.length; p++) {
      const part = parts[p]
      if (part === undefined) continue
      let certain = part.fixed
      let bound = part.fixedBound
      for (let i = 0; i < part.moving.length; i++) {
        const one = part.moving[i]
        if (one === undefined) continue
        const got = one.max * one.share(sums, one.at)
        certain += got
        if (one.isBound) bound += one.max - got
      }
      low[p] = certain
      points[p] =
        part.seen > 0 ? certain + Math.min(certain / part.seen, 1) * part.open : part.open > 0 ? NaN : 0
      high[p] = certain + bound + part.open
    }
    const whole = (row: number[]): readonly number[] => [combined(combine, row as Points[]), ...row]
    return { low: whole(low), points: whole(points), high: whole(high) }
  }
}

interface Part {
  /** Points of the signals that days do not move. */
  readonly fixed: number
  /** How many more those may give. */
  readonly fixedBound: number
  readonly moving: readonly {
    /** Where its sums begin in a row. */
    readonly at: number
    readonly share: Share
    readonly max: number
    readonly isBound: boolean
  }[]
  /** Points that nothing observed can give, and that the observed ones can. */
  readonly open: number
  readonly seen: number
}

function partsOf(model: Model, standing: Standing): readonly Part[] {
  const now = scoreAhead(model, standing, NOTHING, 0)
  const places = placesOf(model)
  const indexOf = new Map(signalsOf(model).map(({ id }, at) => [id, at]))
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
          at: places[indexOf.get(signal.id) ?? 0] ?? 0,
          share: shareOf(signal),
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

/** The share of its points that a signal gives whose sums begin at a place of a row. */
type Share = (sums: Sums, at: number) => number

/** Remembers what it has answered last: weeks of whole activities bring few different sums, again and again. */
function shareOf({ reads, curve }: Signal): Share {
  const valued = (state: readonly number[]): number => {
    const value = signalValue(reads, state, undefined)
    return value === undefined ? 0 : curveValue(curve, value)
  }
  // Sums that were drawn may have more hits than tries, which no member has.
  if (reads.kind === 'ratio') {
    return (sums, at) => valued([Math.min(sums[at] ?? 0, sums[at + 1] ?? 0), sums[at + 1] ?? 0])
  }
  const known = new Map<number, number>()
  return (sums, at) => {
    const sum = sums[at] ?? 0
    const before = known.get(sum)
    if (before !== undefined) return before
    const share = valued([sum])
    if (known.size < MOST_KNOWN) known.set(sum, share)
    return share
  }
}

const MOST_KNOWN = 400
