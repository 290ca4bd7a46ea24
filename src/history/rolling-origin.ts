import { nonNegative } from './non-negative.ts'

/** What LinkedIn said of a pillar on a day, and the share, 0 to 1, that each of its signals reached on that day. */
export interface CalibrationRow {
  readonly read: number
  readonly shares: readonly number[]
}

/**
 * The points that each signal can give, fitted to readings: `Σ (y − Σ w·x)² + ridge·Σ (w − shipped)²` is least, and no weight is
 * below 0. `shipped` are the points that the model gives each signal; an infinite ridge gives them back.
 */
export const fitWeights = (
  rows: readonly CalibrationRow[],
  shipped: readonly number[],
  ridge: number,
): readonly number[] => fitSums(rows.reduce(withRow, noRows(shipped.length)), shipped, ridge)

/** The points of a pillar by some weights, at most `max`. */
export const predicted = (weights: readonly number[], shares: readonly number[], max: number): number =>
  Math.min(
    weights.reduce((sum, weight, i) => sum + weight * (shares[i] ?? 0), 0),
    max,
  )

/** Errors are mean absolute ones, in points, on readings that the fit had not seen. */
export interface RollingOrigin {
  readonly error: { readonly shipped: number; readonly calibrated: number }
  /** Of each held-out row, in order: what it read, and what both said of it before. */
  readonly heldOut: readonly HeldOut[]
  readonly ridge: number
  /** Of the fit to all rows. */
  readonly weights: readonly number[]
}

export interface HeldOut {
  /** Which of the rows it is. */
  readonly row: number
  readonly read: number
  readonly shipped: number
  readonly calibrated: number
}

/** The first fit has so many rows; each later row is held out once. */
export const FIRST_FIT = 5

/** How strongly the shipped weights hold against readings, weakest last: a reading's worth of noise over that of a weight, squared. */
const RIDGES = [100, 10, 1, 0.1, 0.01] as const

/**
 * Predicts each row by a fit to the rows before it, and tells how far off that was and how far off the shipped weights were.
 *
 * Which ridge a fit has, the rows before decide too: that which has predicted best so far, the stronger where two are even.
 * So no row has any part in its own prediction. Source of the procedure: Tashman, International Journal of Forecasting 16
 * (2000) 437, rolling origin with recalibration. Undefined where no row is left to be held out.
 */
export function rollingOrigin(
  rows: readonly CalibrationRow[],
  shipped: readonly number[],
  max: number,
): RollingOrigin | undefined {
  const missed = RIDGES.map(() => 0)
  let sums = rows.slice(0, FIRST_FIT).reduce(withRow, noRows(shipped.length))
  const heldOut = rows.slice(FIRST_FIT).map((row, i): HeldOut => {
    const best = indexOfLeast(missed)
    const guesses = RIDGES.map((ridge) => predicted(fitSums(sums, shipped, ridge), row.shares, max))
    for (const [k, guess] of guesses.entries()) missed[k] = (missed[k] ?? 0) + Math.abs(row.read - guess)
    sums = withRow(sums, row)
    return {
      row: FIRST_FIT + i,
      read: row.read,
      shipped: predicted(shipped, row.shares, max),
      calibrated: guesses[best] ?? NaN,
    }
  })
  if (heldOut.length === 0) return undefined
  const ridge = RIDGES[indexOfLeast(missed)] ?? Infinity
  return { error: errorsOf(heldOut), heldOut, ridge, weights: fitSums(sums, shipped, ridge) }
}

/** Mean absolute errors of both. */
export function errorsOf(heldOut: readonly Omit<HeldOut, 'row'>[]): RollingOrigin['error'] {
  const mean = (of: (one: Omit<HeldOut, 'row'>) => number): number =>
    heldOut.reduce((sum, one) => sum + Math.abs(one.read - of(one)), 0) / heldOut.length
  return { shipped: mean(({ shipped }) => shipped), calibrated: mean(({ calibrated }) => calibrated) }
}

/** `X′X` row by row, and `X′y`. */
interface Sums {
  readonly gram: readonly number[]
  readonly moments: readonly number[]
}

const noRows = (n: number): Sums => ({
  gram: Array.from({ length: n * n }, () => 0),
  moments: Array.from({ length: n }, () => 0),
})

const withRow = ({ gram, moments }: Sums, { read, shares }: CalibrationRow): Sums => {
  const n = moments.length
  return {
    gram: gram.map((sum, i) => sum + (shares[Math.floor(i / n)] ?? 0) * (shares[i % n] ?? 0)),
    moments: moments.map((sum, i) => sum + (shares[i] ?? 0) * read),
  }
}

function fitSums({ gram, moments }: Sums, shipped: readonly number[], ridge: number): readonly number[] {
  if (ridge === Infinity) return shipped
  const n = shipped.length
  return nonNegative(
    gram.map((sum, i) => sum + (Math.floor(i / n) === i % n ? ridge : 0)),
    moments.map((sum, i) => sum + ridge * (shipped[i] ?? 0)),
  )
}

const indexOfLeast = (values: readonly number[]): number => values.indexOf(Math.min(...values))
