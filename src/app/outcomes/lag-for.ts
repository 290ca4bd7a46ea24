import { leadOrLag, type LeadOrLag } from '../../effects/lag.ts'
import { seriesAsked, type SeriesSource, type Told } from '../effects/series-sources.ts'
import { outcomeNamed, outcomeSeries, type KnownOutcome } from './known-outcomes.ts'

export interface LagQuestion {
  readonly outcome: string
  readonly source: SeriesSource
  readonly measure: string
}

/** Whether a score leads an outcome; the question is answered with it. */
export interface LagFound extends LeadOrLag, LagQuestion {}

/** Compares a series with an outcome week by week. Throws `AppError` where either is not known. */
export function lagFor(told: Told, outcomes: readonly KnownOutcome[], question: LagQuestion): LagFound {
  const { source, measure } = question
  const outcome = outcomeNamed(outcomes, question.outcome)
  const { series } = seriesAsked(told, source, measure)
  return { outcome: outcome.name, source, measure, ...leadOrLag(series, outcomeSeries(outcome)) }
}
