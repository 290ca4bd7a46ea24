import { normals } from '../../src/effects/normal.ts'
import type { Random } from '../../src/kernel/random.ts'

/** A local level with regression, to be sampled: y_t = μ_t + x_t·β + ε_t; values that are missing are null. */
export interface Sampled {
  readonly values: readonly (number | null)[]
  /** A column a program. */
  readonly columns: readonly Float64Array[]
}

/**
 * A plain Gibbs sampler of the same model, as packages for structural time series do it: the level drawn given the rest by
 * filtering forward and sampling backward, then the coefficients, then both variances from inverse gammas.
 * Gives the draws of the coefficients, a row a draw.
 * Source: Frühwirth-Schnatter, Journal of Time Series Analysis 15 (1994), 183-202.
 */
export function gibbs({ values, columns }: Sampled, draws: number, random: Random): readonly Float64Array[] {
  const normal = normals(random)
  const n = values.length
  const width = columns.length
  const observed = values.flatMap((value, t) => (value === null ? [] : [{ t, value }]))
  const level = new Float64Array(n)
  const filtered = new Float64Array(n)
  const spread = new Float64Array(n)
  let beta = new Float64Array(width)
  let [noise, step] = [1, 0.01]
  const effectOn = (t: number): number =>
    columns.reduce((sum, column, j) => sum + (column[t] ?? 0) * (beta[j] ?? 0), 0)

  const drawLevel = (): void => {
    let [mean, variance] = [observed[0]?.value ?? 0, 1e6]
    for (let t = 0; t < n; t++) {
      if (t > 0) variance += step
      const value = values[t] ?? null
      if (value !== null) {
        const gain = variance / (variance + noise)
        mean += gain * (value - effectOn(t) - mean)
        variance *= 1 - gain
      }
      filtered[t] = mean
      spread[t] = variance
    }
    level[n - 1] = (filtered[n - 1] ?? 0) + Math.sqrt(spread[n - 1] ?? 0) * normal()
    for (let t = n - 2; t >= 0; t--) {
      const [m, v] = [filtered[t] ?? 0, spread[t] ?? 0]
      const pull = v / (v + step)
      level[t] = m + pull * ((level[t + 1] ?? 0) - m) + Math.sqrt(v * (1 - pull)) * normal()
    }
  }

  /** One coefficient after the other, each given the rest. */
  const drawCoefficients = (): void => {
    for (let j = 0; j < width; j++) {
      const column = columns[j] ?? new Float64Array(n)
      let [squares, products] = [0, 0]
      for (const { t, value } of observed) {
        const x = column[t] ?? 0
        if (x === 0) continue
        squares += x * x
        products += x * (value - (level[t] ?? 0) - effectOn(t) + x * (beta[j] ?? 0))
      }
      beta[j] = products / squares + Math.sqrt(noise / squares) * normal()
    }
  }

  const drawVariances = (): void => {
    const left = observed.reduce((sum, { t, value }) => sum + (value - (level[t] ?? 0) - effectOn(t)) ** 2, 0)
    let moved = 0
    for (let t = 1; t < n; t++) moved += ((level[t] ?? 0) - (level[t - 1] ?? 0)) ** 2
    noise = left / chiSquare(observed.length)
    step = (moved + 1e-6) / chiSquare(n)
  }

  const chiSquare = (df: number): number => {
    let sum = 0
    for (let i = 0; i < df; i++) sum += normal() ** 2
    return sum
  }

  return Array.from({ length: draws }, () => {
    drawLevel()
    drawCoefficients()
    drawVariances()
    const drawn = beta
    beta = beta.slice()
    return drawn
  })
}
