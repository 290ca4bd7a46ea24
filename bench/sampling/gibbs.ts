/* oxlint-disable typescript/no-non-null-assertion -- every index stays inside arrays that are made here or by their maker */
import { cholesky, pick } from '../../src/effects/linear.ts'
import type { Random } from '../../src/kernel/random.ts'
import { gammas, normals } from './variates.ts'

/** A local level with regression, to be sampled: y_t = μ_t + z_t·γ + Σ β_j·x_j(t) + ε_t; values that are missing are null. */
export interface Sampled {
  readonly values: readonly (number | null)[]
  /** Columns that are always there, a value a day. */
  readonly shared: readonly Float64Array[]
  /** For each program its columns, one a shape. */
  readonly programs: readonly (readonly Float64Array[])[]
  /** How likely each shape is beforehand. */
  readonly prior: readonly number[]
}

/** The first draws, which the start still shows in, as bsts leaves out: a tenth of those that are kept. */
const BURN_IN = 0.1

/**
 * A Gibbs sampler of the model that is integrated in src/effects, as packages for structural time series do it: the level
 * drawn given the rest by filtering forward and sampling backward; each program's shape with its own coefficient summed
 * out; all coefficients at once; both variances from inverse gammas. Sums of products of columns are formed once, no array
 * is made within a draw. Gives the draws of the programs' coefficients, a row a draw.
 * Source: Frühwirth-Schnatter, Journal of Time Series Analysis 15 (1994), 183-202; George and McCulloch 1993 for shapes.
 */
export function gibbs(of: Sampled, draws: number, random: Random): readonly Float64Array[] {
  const chain = new Chain(of, random)
  for (let i = 0; i < BURN_IN * draws; i++) chain.move()
  return Array.from({ length: draws }, () => {
    chain.move()
    return chain.effects.slice()
  })
}

class Chain {
  readonly effects: Float64Array
  readonly #normal: () => number
  readonly #gamma: (shape: number) => number
  readonly #uniform: () => number
  readonly #prior: readonly number[]
  readonly #n: number
  /** Days with a value, and the values. */
  readonly #days: Int32Array
  readonly #y: Float64Array
  /** All columns on the days with a value, those shared first, then each program's. */
  readonly #columns: readonly Float64Array[]
  /** For each column the first place at which it is not 0, and the one after the last. */
  readonly #froms: Int32Array
  readonly #tos: Int32Array
  readonly #products: Float64Array
  readonly #shared: number
  readonly #shapes: number
  readonly #chosen: number[]
  #coefficients: Float64Array
  readonly #fitted: Float64Array
  readonly #level: Float64Array
  /** Of the values, what the level leaves. */
  readonly #left: Float64Array
  readonly #filtered: Float64Array
  readonly #spread: Float64Array
  readonly #moments: Float64Array
  readonly #weights: Float64Array
  readonly #observed: Int32Array
  #noise: number
  #step: number

  constructor({ values, shared, programs, prior }: Sampled, random: Random) {
    this.#normal = normals(random)
    this.#gamma = gammas(random)
    this.#uniform = random.uniform
    this.#prior = prior
    this.#n = values.length
    this.#days = Int32Array.from(values.flatMap((value, t) => (value === null ? [] : [t])))
    this.#y = Float64Array.from(this.#days, (t) => values[t]!)
    this.#observed = new Int32Array(values.length).fill(-1)
    this.#days.forEach((t, i) => (this.#observed[t] = i))
    this.#columns = [...shared, ...programs.flat()].map((column) =>
      Float64Array.from(this.#days, (t) => column[t]!),
    )
    this.#froms = Int32Array.from(this.#columns, (column) =>
      Math.max(
        0,
        column.findIndex((x) => x !== 0),
      ),
    )
    this.#tos = Int32Array.from(this.#columns, (column) => column.findLastIndex((x) => x !== 0) + 1)
    const width = this.#columns.length
    this.#products = new Float64Array(width * width)
    this.#columns.forEach((a, i) =>
      this.#columns.forEach((b, j) => (this.#products[i * width + j] = dot(a, b))),
    )
    this.#shared = shared.length
    this.#shapes = prior.length
    this.#chosen = programs.map(() => 0)
    this.effects = new Float64Array(programs.length)
    this.#coefficients = new Float64Array(shared.length + programs.length)
    this.#fitted = new Float64Array(this.#days.length)
    this.#level = new Float64Array(this.#n)
    this.#left = new Float64Array(this.#days.length)
    this.#filtered = new Float64Array(this.#n)
    this.#spread = new Float64Array(this.#n)
    this.#moments = new Float64Array(width)
    this.#weights = new Float64Array(prior.length)
    const mean = this.#y.reduce((a, b) => a + b, 0) / this.#y.length
    this.#noise = this.#y.reduce((sum, y) => sum + (y - mean) ** 2, 0) / this.#y.length
    this.#step = this.#noise / 100
  }

  /** One draw of everything. */
  move(): void {
    this.#drawLevel()
    this.#formMoments()
    this.#drawShapes()
    this.#drawCoefficients()
    this.#drawVariances()
  }

  #drawLevel(): void {
    const [n, level, filtered, spread] = [this.#n, this.#level, this.#filtered, this.#spread]
    const [observed, y, fitted] = [this.#observed, this.#y, this.#fitted]
    const [noise, step] = [this.#noise, this.#step]
    let mean = y[0]!
    let variance = 1e6
    for (let t = 0; t < n; t++) {
      if (t > 0) variance += step
      const i = observed[t]!
      if (i >= 0) {
        const gain = variance / (variance + noise)
        mean += gain * (y[i]! - fitted[i]! - mean)
        variance *= 1 - gain
      }
      filtered[t] = mean
      spread[t] = variance
    }
    let next = filtered[n - 1]! + Math.sqrt(spread[n - 1]!) * this.#normal()
    level[n - 1] = next
    for (let t = n - 2; t >= 0; t--) {
      const v = spread[t]!
      const pull = v / (v + step)
      next = filtered[t]! + pull * (next - filtered[t]!) + Math.sqrt(v * (1 - pull)) * this.#normal()
      level[t] = next
    }
  }

  /** Of each column with what the level leaves of the values. */
  #formMoments(): void {
    const [days, y, level, left] = [this.#days, this.#y, this.#level, this.#left]
    for (let i = 0; i < y.length; i++) left[i] = y[i]! - level[days[i]!]!
    for (let j = 0; j < this.#columns.length; j++) {
      const column = this.#columns[j]!
      let sum = 0
      const to = this.#tos[j]!
      for (let i = this.#froms[j]!; i < to; i++) sum += column[i]! * left[i]!
      this.#moments[j] = sum
    }
  }

  #placeOf(program: number, shape: number): number {
    return this.#shared + program * this.#shapes + shape
  }

  /** Each program's shape given the coefficients of all others, its own summed out. */
  #drawShapes(): void {
    const width = this.#columns.length
    for (let p = 0; p < this.#chosen.length && this.#shapes > 1; p++) {
      let highest = -Infinity
      for (let s = 0; s < this.#shapes; s++) {
        const at = this.#placeOf(p, s)
        let moment = this.#moments[at]!
        for (let j = 0; j < this.#shared; j++)
          moment -= this.#products[at * width + j]! * this.#coefficients[j]!
        for (let o = 0; o < this.#chosen.length; o++) {
          if (o === p) continue
          const other = this.#placeOf(o, this.#chosen[o]!)
          moment -= this.#products[at * width + other]! * this.#coefficients[this.#shared + o]!
        }
        const square = this.#products[at * width + at]!
        const log =
          square === 0 ? -Infinity : Math.log(this.#prior[s]!) + moment ** 2 / square / this.#noise / 2
        this.#weights[s] = log
        if (log > highest) highest = log
      }
      let total = 0
      for (let s = 0; s < this.#shapes; s++) total += this.#weights[s] = Math.exp(this.#weights[s]! - highest)
      let left = this.#uniform() * total
      let shape = 0
      while (shape < this.#shapes - 1 && (left -= this.#weights[shape]!) > 0) shape++
      this.#chosen[p] = shape
    }
  }

  #drawCoefficients(): void {
    const width = this.#columns.length
    const places = [
      ...Array.from({ length: this.#shared }, (_, j) => j),
      ...this.#chosen.map((shape, p) => this.#placeOf(p, shape)),
    ]
    const size = places.length
    const lower = cholesky(pick(this.#products, width, places), size)
    if (lower === undefined) return
    const [z, drawn] = [new Float64Array(size), new Float64Array(size)]
    for (let i = 0; i < size; i++) {
      let sum = this.#moments[places[i]!]!
      for (let k = 0; k < i; k++) sum -= lower[i * size + k]! * z[k]!
      z[i] = sum / lower[i * size + i]!
    }
    const deviation = Math.sqrt(this.#noise)
    for (let i = size - 1; i >= 0; i--) {
      let sum = z[i]! + deviation * this.#normal()
      for (let k = i + 1; k < size; k++) sum -= lower[k * size + i]! * drawn[k]!
      drawn[i] = sum / lower[i * size + i]!
    }
    this.#coefficients = drawn
    this.effects.set(drawn.subarray(this.#shared))
    const fitted = this.#fitted.fill(0)
    for (let j = 0; j < size; j++) {
      const column = this.#columns[places[j]!]!
      const by = drawn[j]!
      const to = this.#tos[places[j]!]!
      for (let i = this.#froms[places[j]!]!; i < to; i++) fitted[i] = fitted[i]! + by * column[i]!
    }
  }

  #drawVariances(): void {
    let left = 0
    for (let i = 0; i < this.#y.length; i++) {
      left += (this.#left[i]! - this.#fitted[i]!) ** 2
    }
    let moved = 0
    for (let t = 1; t < this.#n; t++) moved += (this.#level[t]! - this.#level[t - 1]!) ** 2
    this.#noise = left / 2 / this.#gamma(this.#y.length / 2)
    this.#step = (moved + 1e-6) / 2 / this.#gamma(this.#n / 2)
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
