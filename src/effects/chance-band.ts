import type { Random } from '../kernel/random.ts'
import { correlationAt } from './cross-correlation.ts'

/**
 * How large the largest |r| over all lags from −`furthest` to `furthest` gets by chance: its 95% quantile over draws in
 * which x is put out of step with y, so that each keeps how it depends on its own past but nothing links the two.
 *
 * A draw shifts x around in a circle, then cuts the circle into blocks and shifts each of these around too. Shifting the
 * whole alone has only n outcomes, most of which still hold the true link at one of the lags looked at.
 */
export function chanceBand(
  x: Float64Array,
  y: Float64Array,
  { furthest, draws, random }: { readonly furthest: number; readonly draws: number; readonly random: Random },
): number {
  const largest = Float64Array.from({ length: draws }, () => largestOf(shifted(x, random), y, furthest))
  return largest.toSorted()[Math.ceil(0.95 * draws) - 1] ?? NaN
}

/** The weeks of a block: long enough to keep what a filter of a few weeks left behind, short enough for many draws. */
const BLOCK = 10

function shifted(x: Float64Array, random: Random): Float64Array {
  const n = x.length
  const whole = random.whole(0, n - 1)
  const drawn = new Float64Array(n)
  const blocks = Math.max(1, Math.floor(n / BLOCK))
  for (let block = 0; block < blocks; block++) {
    const [from, to] = [Math.floor((block * n) / blocks), Math.floor(((block + 1) * n) / blocks)]
    const within = random.whole(0, to - from - 1)
    for (let i = from; i < to; i++) {
      drawn[i] = x[(from + ((i - from + within) % (to - from)) + whole) % n] ?? 0
    }
  }
  return drawn
}

function largestOf(x: Float64Array, y: Float64Array, furthest: number): number {
  let largest = 0
  for (let lag = -furthest; lag <= furthest; lag++) {
    largest = Math.max(largest, Math.abs(correlationAt(x, y, lag)))
  }
  return largest
}
