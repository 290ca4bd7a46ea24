/* oxlint-disable typescript/no-non-null-assertion -- every index stays inside arrays that are made here or by their maker */

/** Observed days in order, and for each a row of numbers: first the columns, last the outcome. */
export interface Rows {
  /** Days, increasing; a gap is a step of more than 1. */
  readonly times: Float64Array
  /** `times.length * width`, row by row. */
  readonly cells: Float64Array
  readonly width: number
}

export interface Whitened {
  /** The sums of products of the whitened columns, `width * width`, row by row. */
  readonly gram: Float64Array
  /** The sum of the logarithms of the variances of the steps, in units of the noise's variance. */
  readonly logVariances: number
}

/** Puts columns of equal length, the outcome last, side by side. */
export function rowsOf(times: Float64Array, columns: readonly Float64Array[]): Rows {
  const width = columns.length
  const cells = new Float64Array(times.length * width)
  columns.forEach((column, a) => {
    for (let i = 0; i < times.length; i++) cells[i * width + a] = column[i]!
  })
  return { times, cells, width }
}

/**
 * Sums of products of all columns, once what a random walk with exact diffuse start plus noise explains is taken out:
 * generalised least squares with V = I + q·min(t_i, t_j) and a free level, without ever building V.
 * One run of the Kalman filter serves all columns, since its gain depends on the days alone.
 * Source: Durbin and Koopman, Time Series Analysis by State Space Methods, 2nd ed., 2.2, 5.2 and 6.2.3.
 */
export function whiten(rows: Rows, q: number): Whitened {
  const { gram, logVariances } = whitenUpTo(rows, q, [rows.times.length]).at(-1) ?? {
    gram: new Float64Array(rows.width ** 2),
    logVariances: 0,
  }
  return { gram, logVariances }
}

/** As `whiten`, for the first `counts[0]` rows, the first `counts[1]`, and so on; counts increase. */
export function whitenUpTo({ times, cells, width }: Rows, q: number, counts: readonly number[]): Whitened[] {
  const gram = new Float64Array(width * width)
  const level = cells.slice(0, width)
  const step = new Float64Array(width)
  const stages: Whitened[] = []
  let spread = 1
  let product = 1
  let logVariances = 0
  for (let i = 0; i < times.length; i++) {
    if (i > 0) {
      const predicted = spread + q * (times[i]! - times[i - 1]!)
      const variance = predicted + 1
      spread = predicted / variance
      product *= variance
      if (product > 1e250) {
        logVariances += Math.log(product)
        product = 1
      }
      const scale = 1 / Math.sqrt(variance)
      const row = i * width
      for (let a = 0; a < width; a++) {
        const miss = cells[row + a]! - level[a]!
        level[a] = level[a]! + spread * miss
        step[a] = miss * scale
      }
      addProducts(gram, step, width)
    }
    if (i + 1 === counts[stages.length]) {
      stages.push({ gram: mirrored(gram, width), logVariances: logVariances + Math.log(product) })
    }
  }
  return stages
}

function addProducts(gram: Float64Array, step: Float64Array, width: number): void {
  for (let a = 0; a < width; a++) {
    const value = step[a]!
    if (value === 0) continue
    const row = a * width
    for (let b = 0; b <= a; b++) gram[row + b] = gram[row + b]! + value * step[b]!
  }
}

function mirrored(lower: Float64Array, width: number): Float64Array {
  const full = lower.slice()
  for (let a = 0; a < width; a++) for (let b = 0; b < a; b++) full[b * width + a] = full[a * width + b]!
  return full
}
