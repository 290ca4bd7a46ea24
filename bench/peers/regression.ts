import { cholesky, inverseOfLower } from '../../src/effects/linear.ts'
import type { Case } from './peer.ts'

/** y regressed on the columns of X, row by row. */
export interface Regression {
  readonly rows: readonly (readonly number[])[]
  readonly coefficients: readonly number[]
  readonly residuals: readonly number[]
  /** (X′X)⁻¹. */
  readonly inverse: readonly (readonly number[])[]
  /** Rows less columns. */
  readonly df: number
}

/** Ordinary least squares; undefined where a column says nothing that those before it do not say. */
export function regress(rows: readonly (readonly number[])[], y: readonly number[]): Regression | undefined {
  const k = rows[0]?.length ?? 0
  const products = square(k, (i, j) => sumOf(rows, (row) => (row[i] ?? 0) * (row[j] ?? 0)))
  const lower = cholesky(Float64Array.from(products.flat()), k)
  if (lower === undefined) return undefined
  const up = inverseOfLower(lower, k)
  const inverse = square(k, (i, j) => sumOf(products, (_, m) => (up[m * k + i] ?? 0) * (up[m * k + j] ?? 0)))
  const moments = square(k, (i) => sumOf(rows, (row, t) => (row[i] ?? 0) * (y[t] ?? 0))).map(
    (row) => row[0] ?? 0,
  )
  const coefficients = inverse.map((row) => sumOf(row, (a, j) => a * (moments[j] ?? 0)))
  const residuals = rows.map((row, t) => (y[t] ?? 0) - sumOf(row, (x, j) => x * (coefficients[j] ?? 0)))
  return { rows, coefficients, residuals, inverse, df: rows.length - k }
}

/** Segmented regression's columns on the days with a value: 1, a linear trend, the programs; the first program is column 2. */
export function segments({ values, columns }: Case): {
  readonly rows: readonly (readonly number[])[]
  readonly y: readonly number[]
} {
  const days = values.flatMap((value, t) => (value === null ? [] : [t]))
  return {
    rows: days.map((t) => [1, t / values.length - 0.5, ...columns.map((column) => column[t] ?? 0)]),
    y: days.map((t) => values[t] ?? NaN),
  }
}

export const square = (k: number, of: (i: number, j: number) => number): readonly (readonly number[])[] =>
  Array.from({ length: k }, (_, i) => Array.from({ length: k }, (__, j) => of(i, j)))

export const sumOf = <T>(list: readonly T[], of: (one: T, i: number) => number): number =>
  list.reduce((sum, one, i) => sum + of(one, i), 0)
