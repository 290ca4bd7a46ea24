import { studentQuantile } from '../../src/effects/t.ts'
import { ANYTHING, type Peer } from './peer.ts'
import { regress, segments, square, sumOf, type Regression } from './regression.ts'

/** Segmented regression with a linear trend and Newey and West's standard errors, the lag by their rule of thumb. */
export const neweyWest: Peer = (of, which) => {
  const { rows, y } = segments(of)
  const fit = regress(rows, y)
  if (fit === undefined) return ANYTHING
  const estimate = fit.coefficients[which + 2] ?? NaN
  const variance = neweyWestCovariance(fit, automaticLag(y.length))[which + 2]?.[which + 2] ?? NaN
  const half = studentQuantile(0.975, fit.df) * Math.sqrt(variance)
  return { estimate, low: estimate - half, high: estimate + half }
}

/** ⌊4·(n/100)^(2/9)⌋. Source: Newey and West 1994, Review of Economic Studies 61, with the Bartlett kernel. */
export const automaticLag = (n: number): number => Math.floor(4 * (n / 100) ** (2 / 9))

/**
 * The covariance of the coefficients with the Bartlett kernel up to `lags`, times n / (n − k) as Stata's `newey` does.
 * Source: Newey and West 1987, Econometrica 55.
 */
export function neweyWestCovariance(
  { rows, residuals, inverse, df }: Regression,
  lags: number,
): readonly (readonly number[])[] {
  const scores = rows.map((row, t) => row.map((x) => x * (residuals[t] ?? 0)))
  const k = inverse.length
  const lagged = (lag: number, i: number, j: number): number =>
    sumOf(scores, (score, t) => (t < lag ? 0 : (score[i] ?? 0) * (scores[t - lag]?.[j] ?? 0)))
  const middle = square(k, (i, j) => {
    let sum = lagged(0, i, j)
    for (let lag = 1; lag <= lags; lag++)
      sum += (1 - lag / (lags + 1)) * (lagged(lag, i, j) + lagged(lag, j, i))
    return sum
  })
  const times = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]) =>
    square(k, (i, j) => sumOf(b, (row, m) => (a[i]?.[m] ?? 0) * (row[j] ?? 0)))
  return times(times(inverse, middle), inverse).map((row) => row.map((x) => (x * rows.length) / df))
}
