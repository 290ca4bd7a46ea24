import type { Case, Estimate, Peer } from './peer.ts'
import { sumOf } from './regression.ts'

/** The parameters of a local level, in units of the series' own spread before the program. */
interface LocalLevel {
  readonly noise: number
  readonly step: number
}

/** What a local level foresees for the mean over the program's days. */
interface Forecast {
  readonly mean: number
  readonly variance: number
  /** Log posterior density of the parameters, up to a constant. */
  readonly weight: number
}

/**
 * CausalImpact's default model without covariates: a local level fitted before the program and run on without it; the
 * effect is the mean difference over the program's days. Priors as in R/impact_model.R of CausalImpact 1.4.1 and the
 * defaults of bsts: level step around 0.01 spreads with the weight of 32 days, cut at one spread; noise around one
 * spread with the weight of 0.01 days, cut at 1.2; the first level around the first value, with one spread.
 *
 * A re-implementation: the posterior is summed over a grid of both spreads where the package samples it by MCMC; noise
 * of the days is in the interval, as it is there. Days on which another program runs are left out where any remain,
 * since the model knows of one program alone.
 */
export const causalImpact: Peer = (of, which) => {
  const { before, during } = periods(of, which)
  const known = before.filter((value) => value !== null)
  const centre = sumOf(known, (value) => value) / known.length
  const spread = Math.sqrt(sumOf(known, (value) => (value - centre) ** 2) / (known.length - 1))
  const scaled = before.map((value) => (value === null ? null : (value - centre) / spread))
  const forecasts = GRID.map((model) =>
    forecast(
      scaled,
      during.map(({ after }) => after),
      model,
    ),
  )
  const actual = sumOf(during, ({ value }) => value) / during.length
  return difference(actual, centre, spread, forecasts)
}

const STEPS = Array.from({ length: 21 }, (_, i) => 0.003 * (1 / 0.003) ** (i / 20))
const NOISES = Array.from({ length: 21 }, (_, i) => 0.05 * (1.2 / 0.05) ** (i / 20))
const GRID: readonly LocalLevel[] = STEPS.flatMap((step) => NOISES.map((noise) => ({ noise, step })))

/** The values before the program, and each of its days with how many days lie between it and the last one before. */
function periods({ values, columns }: Case, which: number) {
  const runs = (t: number) => (columns[which]?.[t] ?? 0) > 0
  const alone = (t: number) => columns.every((column, j) => j === which || (column[t] ?? 0) === 0)
  const start = values.findIndex((_, t) => runs(t))
  const during = values.flatMap((value, t) =>
    value !== null && runs(t) ? [{ value, after: t - start + 1, alone: alone(t) }] : [],
  )
  const pure = during.filter((one) => one.alone)
  return {
    before: values.slice(0, start).map((value, t) => (alone(t) ? value : null)),
    during: pure.length > 0 ? pure : during,
  }
}

/** The Kalman filter over the days before, then the mean of the days `after` its end. */
function forecast(before: readonly (number | null)[], after: readonly number[], model: LocalLevel): Forecast {
  const [noise, step] = [model.noise ** 2, model.step ** 2]
  let level = before.find((value) => value !== null) ?? 0
  let variance = 1
  let weight = logPrior(model.step, 0.01, 32) + logPrior(model.noise, 1, 0.01)
  before.forEach((value, t) => {
    if (t > 0) variance += step
    if (value === null) return
    const total = variance + noise
    const miss = value - level
    weight -= (Math.log(total) + miss ** 2 / total) / 2
    level += (variance / total) * miss
    variance *= noise / total
  })
  const m = after.length
  const paths = sumOf(after, (day, i) => day * (2 * (m - i) - 1)) / m ** 2
  return { mean: level, variance: variance + step * paths + noise / m, weight }
}

/** Of log(sigma), where 1/sigma² has a gamma with shape df/2 and rate df·guess²/2. */
const logPrior = (sigma: number, guess: number, df: number): number =>
  -df * Math.log(sigma) - (df * guess ** 2) / (2 * sigma ** 2)

function difference(
  actual: number,
  centre: number,
  spread: number,
  forecasts: readonly Forecast[],
): Estimate {
  const top = Math.max(...forecasts.map(({ weight }) => weight))
  const likely = forecasts.filter(({ weight }) => weight > top - 14)
  const parts = likely.map(({ mean, variance, weight }) => ({
    share: Math.exp(weight - top),
    mean: actual - centre - spread * mean,
    sd: spread * Math.sqrt(variance),
  }))
  const total = sumOf(parts, ({ share }) => share)
  const below = (x: number): number =>
    sumOf(parts, ({ share, mean, sd }) => share * normalCdf((x - mean) / sd)) / total
  const [low, high] = [
    Math.min(...parts.map(({ mean, sd }) => mean - 8 * sd)),
    Math.max(...parts.map(({ mean, sd }) => mean + 8 * sd)),
  ]
  return {
    estimate: sumOf(parts, ({ share, mean }) => share * mean) / total,
    low: bisect(below, 0.025, low, high),
    high: bisect(below, 0.975, low, high),
  }
}

function bisect(of: (x: number) => number, target: number, from: number, to: number): number {
  let [low, high] = [from, to]
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2
    if (of(middle) < target) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** To 7.5e-8. Source: Abramowitz and Stegun, 26.2.17. */
function normalCdf(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const polynomial =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * polynomial
  return x > 0 ? 1 - tail : tail
}
