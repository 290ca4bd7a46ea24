/* oxlint-disable typescript/no-non-null-assertion -- every index runs over the outcome */
import { whiten, rowsOf } from './whiten.ts'

/** A day of a local level: what is known of it from the past, and from the whole series; null before anything is. */
export interface LevelState {
  readonly filtered: number | null
  readonly filteredVariance: number | null
  readonly smoothed: number
  readonly smoothedVariance: number
}

/**
 * The level behind a series, y_t = μ_t + ε_t and μ_t+1 = μ_t + η_t, from a start of which nothing is known.
 * A value that is missing is a gap: the level walks on, and nothing is learned.
 * Source: Durbin and Koopman, 2nd ed., 2.2 (filter), 2.4 (smoother), 2.7 (missing), 5.2 (diffuse start).
 */
export function levelStates(
  values: readonly (number | null)[],
  noise: number,
  step: number,
): readonly LevelState[] {
  const first = values.findIndex((value) => value !== null)
  if (first < 0) return []
  const steps = values
    .slice(first)
    .map((value) => ({ value, level: 0, spread: 0, miss: 0, weight: 0, predicted: 0 }))
  let [level, spread] = [values[first] ?? 0, 0]
  steps.forEach((at, i) => {
    at.predicted = spread
    if (i === 0) spread = noise
    else if (at.value !== null) {
      at.weight = 1 / (spread + noise)
      at.miss = at.value - level
      level += spread * at.weight * at.miss
      spread *= 1 - spread * at.weight
    }
    Object.assign(at, { level, spread })
    spread += step
  })
  let [pull, precision] = [0, 0]
  const smoothed = steps.toReversed().map((at) => {
    const state = {
      filtered: at.level,
      filteredVariance: at.spread,
      smoothed: at.level + at.spread * pull,
      smoothedVariance: at.spread - at.spread ** 2 * precision,
    }
    const stay = 1 - at.predicted * at.weight
    pull = at.miss * at.weight + stay * pull
    precision = at.weight + stay ** 2 * precision
    return state
  })
  const start = smoothed.at(-1)!
  const before = Array.from({ length: first }, (_, i) => ({
    filtered: null,
    filteredVariance: null,
    smoothed: start.smoothed,
    smoothedVariance: start.smoothedVariance + step * (first - i),
  }))
  return [...before, ...smoothed.toReversed()]
}

/** The exact diffuse log likelihood of a local level, its noise's variance put at its best for the ratio. */
export function diffuseLogLikelihood(times: Float64Array, values: Float64Array, ratio: number): number {
  const { gram, logVariances } = whiten(rowsOf(times, [values]), ratio)
  const n = times.length - 1
  return -(n * (Math.log((2 * Math.PI * gram[0]!) / n) + 1) + logVariances) / 2
}
