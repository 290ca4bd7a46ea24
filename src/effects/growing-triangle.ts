/* oxlint-disable typescript/no-non-null-assertion -- every index stays below the size given to the constructor */
import { DEPENDENT } from './linear.ts'

/**
 * Regressions of one outcome on many small choices of columns: what a choice shares with the one before it, from its
 * first column on, is not worked out again. The outcome is the last column of `gram`.
 */
export class GrowingTriangle {
  readonly #gram: Float64Array
  readonly #width: number
  readonly #size: number
  readonly #lower: Float64Array
  readonly #z: Float64Array
  readonly #left: Float64Array
  readonly #determinant: Float64Array
  readonly #held: Int32Array
  readonly #unit: Float64Array
  #depth = 0

  constructor(gram: Float64Array, width: number, size: number) {
    this.#gram = gram
    this.#width = width
    this.#size = size
    this.#lower = new Float64Array(size * size)
    this.#z = new Float64Array(size)
    this.#left = new Float64Array(size + 1)
    this.#determinant = new Float64Array(size + 1)
    this.#held = new Int32Array(size)
    this.#unit = new Float64Array(size)
    this.#left[0] = gram[width * width - 1]!
    this.#determinant[0] = 1
  }

  /** Regresses on these columns, all `size` of them; false where one says nothing new. */
  take(columns: ArrayLike<number>): boolean {
    let same = 0
    while (same < this.#depth && this.#held[same] === columns[same]) same++
    this.#depth = same
    for (let i = same; i < this.#size; i++) if (!this.#add(i, columns[i]!)) return false
    return true
  }

  /** The sum of squares that is left. */
  get left(): number {
    return this.#left[this.#size]!
  }

  /** The determinant of the columns' sums of products. */
  get determinant(): number {
    return this.#determinant[this.#size]!
  }

  /** Coefficients, and the diagonal of the inverse of the columns' sums of products. */
  solve(coefficients: Float64Array, variances: Float64Array): void {
    const [n, l] = [this.#size, this.#lower]
    coefficients.fill(0)
    variances.fill(0)
    const unit = this.#unit
    for (let j = 0; j < n; j++) {
      for (let i = j; i < n; i++) {
        let sum = i === j ? 1 : 0
        for (let k = j; k < i; k++) sum -= l[i * n + k]! * unit[k]!
        unit[i] = sum / l[i * n + i]!
        coefficients[j] = coefficients[j]! + unit[i]! * this.#z[i]!
        variances[j] = variances[j]! + unit[i]! * unit[i]!
      }
    }
  }

  #add(i: number, column: number): boolean {
    const [n, l, width, gram] = [this.#size, this.#lower, this.#width, this.#gram]
    let pivot = gram[column * width + column]!
    let product = gram[column * width + width - 1]!
    for (let j = 0; j < i; j++) {
      let sum = gram[column * width + this.#held[j]!]!
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!
      const entry = sum / l[j * n + j]!
      l[i * n + j] = entry
      pivot -= entry * entry
      product -= entry * this.#z[j]!
    }
    if (!(pivot > DEPENDENT * gram[column * width + column]!)) return false
    const root = Math.sqrt(pivot)
    l[i * n + i] = root
    this.#z[i] = product / root
    this.#left[i + 1] = Math.max(this.#left[i]! - (product * product) / pivot, 0)
    this.#determinant[i + 1] = this.#determinant[i]! * pivot
    this.#held[i] = column
    this.#depth = i + 1
    return true
  }
}
