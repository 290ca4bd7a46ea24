/* oxlint-disable typescript/no-non-null-assertion -- every index runs over the square matrix that was given */

/** Least squares from sums of products. */
export interface LeastSquares {
  readonly coefficients: Float64Array
  /** The inverse of the columns' sums of products, `n * n`: covariance is this times the noise's variance. */
  readonly inverse: Float64Array
  /** The sum of squares that is left. */
  readonly left: number
  /** The logarithm of the determinant of the columns' sums of products. */
  readonly logDeterminant: number
}

/** A pivot smaller than this share of its column's own sum of squares counts as nothing new. */
export const DEPENDENT = 1e-9

/**
 * The lower triangle L of A = L·L′, `n * n` row by row, or undefined where a column says nothing that those before it
 * do not say.
 */
export function cholesky(a: Float64Array, n: number): Float64Array | undefined {
  const l = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!
      if (i !== j) l[i * n + j] = sum / l[j * n + j]!
      else if (sum > DEPENDENT * a[i * n + i]!) l[i * n + i] = Math.sqrt(sum)
      else return undefined
    }
  }
  return l
}

/** Regresses the last column of a table of sums of products, `width * width`, on the columns `chosen`. */
export function leastSquares(
  gram: Float64Array,
  width: number,
  chosen: readonly number[],
): LeastSquares | undefined {
  const all = [...chosen, width - 1]
  const n = chosen.length
  const corner = pick(gram, width, all)
  // The outcome may be explained to the last bit, so only the columns go through the triangle's test.
  const l = cholesky(pick(gram, width, chosen), n)
  if (l === undefined) return undefined
  const z = new Float64Array(n)
  let left = corner[corner.length - 1]!
  let logDeterminant = 0
  for (let i = 0; i < n; i++) {
    let sum = corner[n * (n + 1) + i]!
    for (let k = 0; k < i; k++) sum -= l[i * n + k]! * z[k]!
    z[i] = sum / l[i * n + i]!
    left -= z[i]! * z[i]!
    logDeterminant += 2 * Math.log(l[i * n + i]!)
  }
  const up = inverseOfLower(l, n)
  const coefficients = new Float64Array(n)
  const inverse = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let k = i; k < n; k++) coefficients[i] = coefficients[i]! + up[k * n + i]! * z[k]!
    for (let j = 0; j < n; j++) {
      let sum = 0
      for (let k = Math.max(i, j); k < n; k++) sum += up[k * n + i]! * up[k * n + j]!
      inverse[i * n + j] = sum
    }
  }
  return { coefficients, inverse, left: Math.max(left, 0), logDeterminant }
}

/**
 * Takes the first `count` columns out of all others: what remains of the sums of products of columns from `count` on
 * (Schur's complement), how many said something new and were taken out, and the logarithm of their determinant.
 */
export function takeOut(
  gram: Float64Array,
  width: number,
  count: number,
): { readonly gram: Float64Array; readonly taken: number; readonly logDeterminant: number } {
  // Both halves of the table are the same, so only the one above the diagonal is worked on.
  const rest = gram.slice()
  let logDeterminant = 0
  let taken = 0
  for (let k = 0; k < count; k++) {
    const pivot = rest[k * width + k]!
    if (!(pivot > DEPENDENT * gram[k * width + k]!)) continue
    logDeterminant += Math.log(pivot)
    taken++
    for (let i = k + 1; i < width; i++) {
      const factor = rest[k * width + i]! / pivot
      if (factor === 0) continue
      for (let j = i; j < width; j++)
        rest[i * width + j] = rest[i * width + j]! - factor * rest[k * width + j]!
    }
  }
  const size = width - count
  const left = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      left[i * size + j] = left[j * size + i] = rest[(i + count) * width + j + count]!
    }
  }
  return { gram: left, taken, logDeterminant }
}

/** The rows and columns `chosen` of a square matrix. */
export function pick(a: Float64Array, width: number, chosen: readonly number[]): Float64Array {
  const n = chosen.length
  const picked = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) picked[i * n + j] = a[chosen[i]! * width + chosen[j]!]!
  return picked
}

/** The inverse of a lower triangle, a lower triangle too. */
export function inverseOfLower(l: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n)
  for (let j = 0; j < n; j++) {
    inverse[j * n + j] = 1 / l[j * n + j]!
    for (let i = j + 1; i < n; i++) {
      let sum = 0
      for (let k = j; k < i; k++) sum -= l[i * n + k]! * inverse[k * n + j]!
      inverse[i * n + j] = sum / l[i * n + i]!
    }
  }
  return inverse
}
