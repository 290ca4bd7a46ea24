/* oxlint-disable typescript/no-non-null-assertion -- every index stays below the size given to the constructor */
import { DEPENDENT } from './linear.ts'

/**
 * Regressions of one outcome on many small choices of columns: what a choice shares with the one before it, from its
 * first column on, is not worked out again. The outcome is the last column of `gram`.
 * Sums of products are split into L·D·L′ with ones on the diagonal of L, which asks for one division a column and no root.
 */
export class GrowingTriangle {
  readonly #gram: Float64Array
  readonly #width: number
  readonly #size: number
  readonly #lower: Float64Array
  /** What is left of each column's own square, turned over: 1/D. */
  readonly #inverse: Float64Array
  readonly #products: Float64Array
  readonly #left: Float64Array
  readonly #determinant: Float64Array
  readonly #held: Int32Array
  readonly #row: Float64Array
  #depth = 0

  constructor(gram: Float64Array, width: number, size: number) {
    this.#gram = gram
    this.#width = width
    this.#size = size
    this.#lower = new Float64Array(size * size)
    this.#inverse = new Float64Array(size)
    this.#products = new Float64Array(size)
    this.#left = new Float64Array(size + 1)
    this.#determinant = new Float64Array(size + 1)
    this.#held = new Int32Array(size)
    this.#row = new Float64Array(size)
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
    const [n, l, inverse, products] = [this.#size, this.#lower, this.#inverse, this.#products]
    const unit = this.#row
    for (let j = 0; j < n; j++) {
      let coefficient = products[j]! * inverse[j]!
      let variance = inverse[j]!
      unit[j] = 1
      for (let i = j + 1; i < n; i++) {
        let sum = 0
        for (let k = j; k < i; k++) sum -= l[i * n + k]! * unit[k]!
        unit[i] = sum
        coefficient += sum * products[i]! * inverse[i]!
        variance += sum * sum * inverse[i]!
      }
      coefficients[j] = coefficient
      variances[j] = variance
    }
  }

  #add(i: number, column: number): boolean {
    const [n, l, gram, held, row] = [this.#size, this.#lower, this.#gram, this.#held, this.#row]
    const [inverse, products] = [this.#inverse, this.#products]
    const at = column * this.#width
    const square = gram[at + column]!
    let pivot = square
    let product = gram[at + this.#width - 1]!
    const own = i * n
    for (let j = 0; j < i; j++) {
      let sum = gram[at + held[j]!]!
      const other = j * n
      for (let k = 0; k < j; k++) sum -= row[k]! * l[other + k]!
      row[j] = sum
      const entry = sum * inverse[j]!
      l[own + j] = entry
      pivot -= sum * entry
      product -= entry * products[j]!
    }
    if (!(pivot > DEPENDENT * square)) return false
    const turned = 1 / pivot
    inverse[i] = turned
    products[i] = product
    this.#left[i + 1] = Math.max(this.#left[i]! - product * product * turned, 0)
    this.#determinant[i + 1] = this.#determinant[i]! * pivot
    held[i] = column
    this.#depth = i + 1
    return true
  }
}
