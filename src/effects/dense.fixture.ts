/** Generalised least squares with matrices written out: slow, plain, and by another road than the filter. */
export interface Dense {
  readonly coefficients: readonly number[]
  readonly inverse: readonly (readonly number[])[]
  readonly left: number
  /** log|V| + log|X′V⁻¹X|, X with its column of ones. */
  readonly logDeterminants: number
}

type Matrix = readonly (readonly number[])[]

/** V = I + q·min(t_i, t_j) from the first day on; the first of the coefficients is the level's. */
export function denseLeastSquares(
  times: readonly number[],
  columns: Matrix,
  outcome: readonly number[],
  q: number,
): Dense {
  const v = times.map((a, i) =>
    times.map((b, j) => (i === j ? 1 : 0) + q * (Math.min(a, b) - (times[0] ?? 0))),
  )
  const x = times.map((_, i) => [1, ...columns.map((column) => column[i]!)])
  const { solved: vx, logDeterminant: ofV } = eliminate(v, x)
  const { solved: vy } = eliminate(
    v,
    outcome.map((y) => [y]),
  )
  const width = columns.length + 1
  const products = square(width, (a, b) => sum(times, (_, i) => x[i]![a]! * vx[i]![b]!))
  const right = Array.from({ length: width }, (_, a) => [sum(times, (_t, i) => x[i]![a]! * vy[i]![0]!)])
  const { solved, logDeterminant } = eliminate(products, right)
  const { solved: inverse } = eliminate(
    products,
    square(width, (a, b) => (a === b ? 1 : 0)),
  )
  const coefficients = solved.map(([b]) => b!)
  const left = sum(outcome, (y, i) => y * vy[i]![0]!) - sum(coefficients, (b, a) => b * right[a]![0]!)
  return { coefficients, inverse, left, logDeterminants: ofV + logDeterminant }
}

/**
 * The expected information on q, ½[tr(PW)² − (tr PW)²/m], W = dV/dq and P the projector that takes a level and the columns
 * out; m is what they leave of the days.
 */
export function denseInformation(times: readonly number[], columns: Matrix, q: number): number {
  const w = times.map((a) => times.map((b) => Math.min(a, b) - (times[0] ?? 0)))
  const v = w.map((row, i) => row.map((x, j) => (i === j ? 1 : 0) + q * x))
  const x = times.map((_, i) => [1, ...columns.map((column) => column[i]!)])
  const { solved: vx } = eliminate(v, x)
  const { solved: vw } = eliminate(v, w)
  const width = columns.length + 1
  const products = square(width, (a, b) => sum(times, (_, i) => x[i]![a]! * vx[i]![b]!))
  const right = Array.from({ length: width }, (_, a) =>
    times.map((_t, j) => sum(times, (_u, i) => x[i]![a]! * vw[i]![j]!)),
  )
  const { solved } = eliminate(products, right)
  const pw = times.map((_, i) =>
    times.map((_t, j) => vw[i]![j]! - sum(solved, (row, a) => vx[i]![a]! * row[j]!)),
  )
  const trace = sum(times, (_, i) => pw[i]![i]!)
  const squares = sum(times, (_, i) => sum(times, (_t, j) => pw[i]![j]! * pw[j]![i]!))
  return (squares - trace ** 2 / (times.length - width)) / 2
}

const sum = <T>(list: readonly T[], of: (one: T, i: number) => number): number =>
  list.reduce((total, one, i) => total + of(one, i), 0)

const square = (n: number, of: (i: number, j: number) => number): Matrix =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_v, j) => of(i, j)))

/** Gauss and Jordan, with the largest pivot first. */
function eliminate(
  matrix: Matrix,
  right: Matrix,
): { readonly solved: Matrix; readonly logDeterminant: number } {
  const rows = matrix.map((row, i) => [...row, ...right[i]!])
  const n = rows.length
  let logDeterminant = 0
  for (let k = 0; k < n; k++) {
    const best = rows.reduce((b, row, i) => (i > k && Math.abs(row[k]!) > Math.abs(rows[b]![k]!) ? i : b), k)
    ;[rows[k], rows[best]] = [rows[best]!, rows[k]!]
    const pivot = rows[k]![k]!
    logDeterminant += Math.log(Math.abs(pivot))
    rows[k] = rows[k]!.map((value) => value / pivot)
    rows.forEach((row, i) => {
      if (i !== k) rows[i] = row.map((value, j) => value - row[k]! * rows[k]![j]!)
    })
  }
  return { solved: rows.map((row) => row.slice(n)), logDeterminant }
}
