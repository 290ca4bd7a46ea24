import { random } from '../kernel/random.ts'
import type { Series } from '../kernel/series.ts'
import { chanceBand } from './chance-band.ts'
import { crossCorrelation, effectiveSize, standardised, type LagCorrelation } from './cross-correlation.ts'
import { differences, fitAr, whiten, type Gapped, type Whitener } from './prewhiten.ts'
import { weeksOf } from './weeks.ts'

/** `leading`: the score moves before the outcome does. `no-reliable-link` is what is said unless the data say more. */
export type LagVerdict = 'leading' | 'coincident' | 'trailing' | 'no-reliable-link' | 'too-early'

export interface LeadOrLag {
  /** Weeks in which both are known. */
  readonly weeks: number
  /** How many independent weeks these are worth; null where it is too early. */
  readonly effectiveWeeks: number | null
  /** Of the weekly changes, both filtered; −12 to 12 weeks, above 0 where the score comes first. Empty where too early. */
  readonly lags: readonly LagCorrelation[]
  /** What the largest |r| of all lags stays under in 95 of 100 cases without a link; null where it is too early. */
  readonly band: number | null
  readonly verdict: LagVerdict
  /** By how many weeks the score leads (above 0) or trails (under 0); null without a link. */
  readonly lag: number | null
}

const FEWEST_WEEKS = 30
const FURTHEST = 12
const SHIFTS = 2_000
/** An autoregression of more terms than this over weekly changes fits chance. */
const HIGHEST_ORDER = 4

/**
 * Whether a score leads an outcome, goes with it or trails it, by the cross-correlation of weekly changes after
 * prewhitening: what the score's own past foretells is filtered out of both. Draws come from `seed`.
 * A link says nothing of its cause: a campaign may lift both.
 * Source: Box, Jenkins and Reinsel, Time Series Analysis, chapter 11.
 */
export function leadOrLag(score: Series, outcome: Series, seed = 1): LeadOrLag {
  const weeks = weeksOf(score, outcome)
  if (weeks.known < FEWEST_WEEKS) {
    return { weeks: weeks.known, effectiveWeeks: null, lags: [], band: null, verdict: 'too-early', lag: null }
  }
  const changes = differences(weeks.score)
  const whitener = fitAr(changes, HIGHEST_ORDER)
  return { weeks: weeks.known, ...link(changes, differences(weeks.outcome), whitener, seed) }
}

/** The same for two series of changes that are given, through a filter that is given. */
export function link(x: Gapped, y: Gapped, by: Whitener, seed: number): Omit<LeadOrLag, 'weeks'> {
  const [a, b] = [standardised(whiten(x, by)), standardised(whiten(y, by))]
  const lags = crossCorrelation(a, b, FURTHEST)
  const band = chanceBand(a, b, { furthest: FURTHEST, draws: SHIFTS, random: random(seed) })
  const known = x.filter((value, t) => value !== null && (y[t] ?? null) !== null).length
  return { effectiveWeeks: effectiveSize(a, b, known), lags, band, ...verdictOf(lags, band) }
}

/** A link needs all its lags outside the band to lie on one side; one that reaches into the same week is coincident. */
function verdictOf(
  lags: readonly LagCorrelation[],
  band: number,
): { readonly verdict: LagVerdict; readonly lag: number | null } {
  const outside = lags.filter(({ r }) => Math.abs(r) > band)
  if (outside.length === 0) return { verdict: 'no-reliable-link', lag: null }
  if (outside.some(({ lag }) => lag === 0)) return { verdict: 'coincident', lag: 0 }
  const peak = outside.reduce((a, b) => (Math.abs(b.r) > Math.abs(a.r) ? b : a)).lag
  if (outside.some(({ lag }) => lag * peak < 0)) return { verdict: 'no-reliable-link', lag: null }
  return { verdict: peak > 0 ? 'leading' : 'trailing', lag: peak }
}
