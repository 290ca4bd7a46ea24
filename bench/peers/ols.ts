import { studentQuantile } from '../../src/effects/t.ts'
import { ANYTHING, type Peer } from './peer.ts'
import { regress, segments, sumOf } from './regression.ts'

/** Segmented regression with a linear trend, as if days did not depend on each other. */
export const ols: Peer = (of, which) => {
  const { rows, y } = segments(of)
  const fit = regress(rows, y)
  if (fit === undefined) return ANYTHING
  const estimate = fit.coefficients[which + 2] ?? NaN
  const variance = sumOf(fit.residuals, (e) => e * e) / fit.df
  const half =
    studentQuantile(0.975, fit.df) * Math.sqrt(variance * (fit.inverse[which + 2]?.[which + 2] ?? NaN))
  return { estimate, low: estimate - half, high: estimate + half }
}
