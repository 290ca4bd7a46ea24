/* oxlint-disable typescript/no-non-null-assertion -- every index stays inside arrays that are made here or by their maker */

/** Columns over observed days in order, the outcome last. */
export interface Rows {
  /** Days, increasing; a gap is a step of more than 1. */
  readonly times: Float64Array
  readonly columns: readonly Float64Array[]
  readonly width: number
  /** For each column the first place at which it is not 0, or the number of days: before it nothing is to be done. */
  readonly firsts: Int32Array
  /** Room for the whitened columns, one after the other; written anew each time. */
  readonly room: Float64Array
}

export interface Whitened {
  /** The sums of products of the whitened columns, `width * width`, row by row. */
  readonly gram: Float64Array
  /** The sum of the logarithms of the variances of the steps, in units of the noise's variance. */
  readonly logVariances: number
}

/** Puts columns of equal length, the outcome last, side by side. */
export function rowsOf(times: Float64Array, columns: readonly Float64Array[]): Rows {
  const firsts = columns.map((column) => {
    const first = column.findIndex((x) => x !== 0)
    return first < 0 ? times.length : first
  })
  return {
    times,
    columns,
    width: columns.length,
    firsts: Int32Array.from(firsts),
    room: new Float64Array(times.length * columns.length),
  }
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
export function whitenUpTo(rows: Rows, q: number, counts: readonly number[]): Whitened[] {
  const { columns, firsts, room, times, width } = rows
  const { gains, scales, logVariances } = stepsOf(times, q, counts)
  for (let a = 0; a < width; a++) filter(columns[a]!, firsts[a]!, gains, scales, room, a * times.length)
  const gram = new Float64Array(width * width)
  let from = 0
  return counts.map((to, stage) => {
    addProducts(rows, from, to, gram)
    from = to
    return { gram: stage === counts.length - 1 ? gram : gram.slice(), logVariances: logVariances[stage]! }
  })
}

/** What the filter does on each day, whatever the column: it depends on the days alone. */
function stepsOf(times: Float64Array, q: number, counts: readonly number[]) {
  const n = times.length
  const [gains, scales] = [new Float64Array(n), new Float64Array(n)]
  const logVariances = new Float64Array(counts.length)
  let spread = 1
  let product = 1
  let logs = 0
  let stage = 0
  for (let i = 0; i < n; i++) {
    while (counts[stage] === i) logVariances[stage++] = logs + Math.log(product)
    if (i === 0) continue
    const predicted = spread + q * (times[i]! - times[i - 1]!)
    const variance = predicted + 1
    spread = predicted / variance
    gains[i] = spread
    scales[i] = 1 / Math.sqrt(variance)
    product *= variance
    if (product > 1e250) {
      logs += Math.log(product)
      product = 1
    }
  }
  logVariances.fill(logs + Math.log(product), stage)
  return { gains, scales, logVariances }
}

/** What each day of a column adds to what those before foretell, in units of its own spread; the first adds nothing. */
function filter(
  column: Float64Array,
  first: number,
  gains: Float64Array,
  scales: Float64Array,
  into: Float64Array,
  at: number,
): void {
  const n = column.length
  let level = first === 0 ? column[0]! : 0
  const from = Math.max(first, 1)
  into.fill(0, at, at + Math.min(from, n))
  for (let i = from; i < n; i++) {
    const miss = column[i]! - level
    level += gains[i]! * miss
    into[at + i] = miss * scales[i]!
  }
}

/** Adds the products of days `from` to `to` for each pair of columns; two by two, so that each number is read half as often. */
function addProducts(
  { room, firsts, width, times }: Rows,
  from: number,
  to: number,
  gram: Float64Array,
): void {
  const n = times.length
  for (let a = 0; a < width; a += 2) {
    const [b, atA] = [a + 1, a * n]
    const hasB = b < width
    const atB = hasB ? atA + n : atA
    const startAB = hasB ? Math.min(firsts[a]!, firsts[b]!) : firsts[a]!
    for (let c = 0; c <= a; c += 2) {
      const d = c + 1
      const hasD = d < width
      const atC = c * n
      const atD = hasD ? atC + n : atC
      const startCD = hasD ? Math.min(firsts[c]!, firsts[d]!) : firsts[c]!
      let ac = 0
      let ad = 0
      let bc = 0
      let bd = 0
      for (let i = Math.max(from, startAB, startCD); i < to; i++) {
        const xa = room[atA + i]!
        const xb = room[atB + i]!
        const xc = room[atC + i]!
        const xd = room[atD + i]!
        ac += xa * xc
        ad += xa * xd
        bc += xb * xc
        bd += xb * xd
      }
      add(gram, width, a, c, ac)
      if (hasD && d <= a) add(gram, width, a, d, ad)
      if (hasB) add(gram, width, b, c, bc)
      if (hasB && hasD) add(gram, width, b, d, bd)
    }
  }
}

function add(gram: Float64Array, width: number, a: number, b: number, sum: number): void {
  const total = gram[a * width + b]! + sum
  gram[a * width + b] = total
  gram[b * width + a] = total
}
