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

/** Adds the weighted pieces up: for each program and shape those that are nearly the same as one t. */
export function gather(pieces: Pieces): Fit | undefined {
  const { shapeCounts, choices, grams, width, logWeights, df } = pieces
  const highest = Math.max(...logWeights.map((row) => (row === null ? -Infinity : highestOf(row))))
  if (!Number.isFinite(highest)) return undefined
  const size = shapeCounts.length
  const heaps = heapsOf(pieces)
  const [coefficients, spreads] = [new Float64Array(size), new Float64Array(size)]
  const least = highest + Math.log(NEGLIGIBLE)
  const ratios: RatioWeight[] = []
  logWeights.forEach((logs, i) => {
    if (logs === null) return
    const triangle = new GrowingTriangle(grams[i]!, width, size)
    let weight = 0
    let variance = 0
    for (let c = 0; c < choices.length; c++) {
      if (!(logs[c]! >= least)) continue
      const { columns, shapes } = choices[c]!
      if (!triangle.take(columns)) continue
      triangle.solve(coefficients, spreads)
      const own = Math.exp(logs[c]! - highest)
      const noise = triangle.left / df
      weight += own
      variance += own * noise
      for (let p = 0; p < size; p++) heaps[p]![shapes[p]!]!.add(own, coefficients[p]!, noise * spreads[p]!)
    }
    if (weight > 0) ratios.push({ ratio: RATIOS[i]!, weight, variance: variance / weight })
  })
  return {
    mixtures: heaps.map((list) => ({
      df,
      components: shared(list.flatMap((heap, shape) => heap.components().map((one) => ({ ...one, shape })))),
    })),
    shapes: heaps.map((list) => {
      const total = totalOf(list)
      return list.map(({ weight }) => weight / total)
    }),
    ratios: shared(ratios),
    df,
  }
}

/** A heap for each program and shape, its unit the scale that the effect would have at the first ratio if nothing fitted. */
function heapsOf({
  shapeCounts,
  choices,
  grams,
  width,
  logWeights,
  df,
}: Pieces): readonly (readonly Heap[])[] {
  const gram = grams[logWeights.findIndex((row) => row !== null)]!
  const square = gram[width * width - 1]! / df
  return shapeCounts.map((count, p) =>
    Array.from({ length: count }, (_, s) => {
      const column = choices.find(({ shapes }) => shapes[p] === s)?.columns[p]
      return new Heap(column === undefined ? 1 : square / gram[column * width + column]!)
    }),
  )
}

/** Pieces whose scales are within a fifth of each other and whose means within a quarter of a scale are one. */
const SCALES = 2
const MEANS = 4

/** Weighted pieces of one program and shape, those that are nearly the same added up to their weight, mean and variance. */
class Heap {
  weight = 0
  /** The logarithm of a variance; what is nearly the same is told in units of it. */
  readonly #unit: number
  readonly #sums = new Map<number, Float64Array>()

  constructor(unit: number) {
    this.#unit = unit > 0 ? Math.log2(unit) : 0
  }

  add(weight: number, mean: number, variance: number): void {
    this.weight += weight
    const square = Math.max(variance, 1e-24 * (1 + mean * mean))
    const scaleClass = Math.round((SCALES / 2) * (Math.log2(square) - this.#unit))
    const scale = 2 ** (this.#unit / 2 + scaleClass / SCALES)
    const meanClass = Math.round((MEANS * mean) / scale)
    const key = meanClass * 8192 + scaleClass
    let sums = this.#sums.get(key)
    if (sums === undefined) this.#sums.set(key, (sums = new Float64Array(3)))
    sums[0] = sums[0]! + weight
    sums[1] = sums[1]! + weight * mean
    sums[2] = sums[2]! + weight * (mean * mean + square)
  }

  components(): readonly Component[] {
    return [...this.#sums.values()].map(([weight = 0, first = 0, second = 0]) => {
      const mean = first / weight
      const square = Math.max(second / weight - mean * mean, 1e-24 * (1 + mean * mean))
      return { weight, mean, scale: Math.sqrt(square) }
    })
  }
}

const highestOf = (row: Float64Array): number => row.reduce((a, b) => Math.max(a, b), -Infinity)

interface Weighted {
  readonly weight: number
}

const totalOf = (list: readonly Weighted[]): number => list.reduce((sum, { weight }) => sum + weight, 0)

/** The same, their weights adding up to 1. */
function shared<T extends Weighted>(list: readonly T[]): readonly T[] {
  const total = totalOf(list)
  return list.map((one) => ({ ...one, weight: one.weight / total }))
}
