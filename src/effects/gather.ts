/* oxlint-disable typescript/no-non-null-assertion -- every index stays inside arrays that are made here */
import { RATIOS } from './grid.ts'
import { GrowingTriangle } from './growing-triangle.ts'
import type { Component, Mixture } from './mixture.ts'

export interface Fit {
  /** For each program what is known of its effect. */
  readonly mixtures: readonly ShapedMixture[]
  /** For each program how likely each of its shapes is, adding up to 1. */
  readonly shapes: readonly (readonly number[])[]
  /** How likely each ratio is, and the noise's variance there. */
  readonly ratios: readonly RatioWeight[]
  readonly df: number
}

/** A mixture that knows of each of its components which shape it is about, as a place in the list of shapes. */
export interface ShapedMixture extends Mixture {
  readonly components: readonly ShapedComponent[]
}

export interface ShapedComponent extends Component {
  readonly shape: number
}

export interface RatioWeight {
  readonly ratio: number
  readonly weight: number
  readonly variance: number
}

/** A shape and a column for each program, and how likely that is before the series is seen. */
export interface Chosen {
  readonly columns: readonly number[]
  readonly shapes: readonly number[]
  readonly logPrior: number
}

export interface Pieces {
  /** For each program how many shapes it has. */
  readonly shapeCounts: readonly number[]
  readonly choices: readonly Chosen[]
  /** For each ratio the sums of products, `width * width`, the outcome last. */
  readonly grams: readonly Float64Array[]
  readonly width: number
  /** For each ratio and choice the logarithm of its weight; null for a ratio without any. */
  readonly logWeights: readonly (Float64Array | null)[]
  readonly df: number
}

/** Weights below this share of the heaviest are left out. */
export const NEGLIGIBLE = 1e-6

/** A component lighter than this share of the heaviest choice moves no quantile by a hair. */
const FAINT = 1e-8

/** Adds the weighted pieces up: for each program, ratio and own shape one t with the pieces' mean and variance. */
export function gather(pieces: Pieces): Fit | undefined {
  const { shapeCounts, grams, logWeights, df } = pieces
  const tops = logWeights.map((row) =>
    (row ?? new Float64Array()).reduce((a, b) => Math.max(a, b), -Infinity),
  )
  const highest = Math.max(...tops)
  if (!Number.isFinite(highest)) return undefined
  const components: ShapedComponent[][] = shapeCounts.map(() => [])
  const shapeWeights = shapeCounts.map((count) => new Array<number>(count).fill(0))
  const ratios: RatioWeight[] = []
  grams.forEach((_, i) => {
    const logs = logWeights[i]!
    if (logs === null || Math.exp(tops[i]! - highest) < NEGLIGIBLE) return
    const { weight, variance, moments } = momentsAt(pieces, i, logs, highest)
    ratios.push({ ratio: RATIOS[i]!, weight, variance: variance / weight })
    shapeCounts.forEach((count, p) => {
      for (let s = 0; s < count; s++) {
        const [own = 0, first = 0, second = 0] = moments[p]!.subarray(3 * s, 3 * s + 3)
        shapeWeights[p]![s] = shapeWeights[p]![s]! + own
        if (own < FAINT) continue
        const mean = first / own
        const scale = Math.sqrt(Math.max(second / own - mean * mean, 1e-24 * (1 + mean * mean)))
        components[p]!.push({ weight: own, mean, scale, shape: s })
      }
    })
  })
  const total = sumOf(ratios)
  return {
    mixtures: components.map((list) => ({ df, components: shared(list) })),
    shapes: shapeWeights.map((list) => list.map((weight) => weight / total)),
    ratios: shared(ratios),
    df,
  }
}

interface Weighted {
  readonly weight: number
}

const sumOf = (list: readonly Weighted[]): number => list.reduce((sum, { weight }) => sum + weight, 0)

/** The same, their weights adding up to 1. */
function shared<T extends Weighted>(list: readonly T[]): readonly T[] {
  const total = sumOf(list)
  return list.map((one) => ({ ...one, weight: one.weight / total }))
}

/** At one ratio, for each program and shape, the sums of the weights, weighted effects and weighted squares. */
function momentsAt(
  { shapeCounts, choices, grams, width, df }: Pieces,
  i: number,
  logs: Float64Array,
  highest: number,
) {
  const size = shapeCounts.length
  const moments = shapeCounts.map((count) => new Float64Array(3 * count))
  const triangle = new GrowingTriangle(grams[i]!, width, size)
  const [coefficients, spreads] = [new Float64Array(size), new Float64Array(size)]
  const least = highest + Math.log(NEGLIGIBLE)
  let [weight, variance] = [0, 0]
  for (let c = 0; c < choices.length; c++) {
    if (!(logs[c]! >= least)) continue
    const { columns, shapes } = choices[c]!
    if (!triangle.take(columns)) continue
    triangle.solve(coefficients, spreads)
    const own = Math.exp(logs[c]! - highest)
    const noise = triangle.left / df
    weight += own
    variance += own * noise
    for (let p = 0; p < size; p++) {
      const [sums, at, effect] = [moments[p]!, 3 * shapes[p]!, coefficients[p]!]
      sums[at] = sums[at]! + own
      sums[at + 1] = sums[at + 1]! + own * effect
      sums[at + 2] = sums[at + 2]! + own * (effect * effect + noise * spreads[p]!)
    }
  }
  return { weight, variance, moments }
}
