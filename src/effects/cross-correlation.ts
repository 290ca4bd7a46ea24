import { meanOf, type Gapped } from './prewhiten.ts'

export interface LagCorrelation {
  /** In steps of the series; above 0 where x comes first: x(t) against y(t + lag). */
  readonly lag: number
  /** Between −1 and 1; 0 where one of the two never changes. */
  readonly r: number
}

/** A series less its mean and divided by its spread, 0 where it is not known: what is not known adds nothing. */
export function standardised(x: Gapped): Float64Array {
  const mean = meanOf(x)
  const size = Math.sqrt(
    x.reduce<number>((sum, value) => sum + (value === null ? 0 : (value - mean) ** 2), 0),
  )
  return Float64Array.from(x, (value) => (value === null || size === 0 ? 0 : (value - mean) / size))
}

/** Of two standardised series, at one lag. */
export function correlationAt(x: Float64Array, y: Float64Array, lag: number): number {
  const to = Math.min(x.length, y.length - lag)
  let sum = 0
  for (let t = Math.max(0, -lag); t < to; t++) sum += (x[t] ?? 0) * (y[t + lag] ?? 0)
  return sum
}

/** At each lag from −`furthest` to `furthest`. */
export const crossCorrelation = (
  x: Float64Array,
  y: Float64Array,
  furthest: number,
): readonly LagCorrelation[] =>
  Array.from({ length: 2 * furthest + 1 }, (_, i) => {
    const lag = i - furthest
    return { lag, r: correlationAt(x, y, lag) }
  })

/**
 * How many independent pairs n pairs of two series are worth that depend on their own pasts:
 * n / (1 + 2·Σ rx(k)·ry(k)), over lags k up to n/4, and never more than n.
 * Source: Bartlett 1946, as in Box, Jenkins and Reinsel, Time Series Analysis, section 11.1.3.
 */
export function effectiveSize(x: Float64Array, y: Float64Array, n: number): number {
  let sum = 0
  for (let k = 1; k <= n / 4; k++) sum += correlationAt(x, x, k) * correlationAt(y, y, k)
  return n / Math.max(1, 1 + 2 * sum)
}
