/** Numbers in order of time; null where one is not known. */
export type Gapped = readonly (number | null)[]

/**
 * What makes a series unpredictable from its own past. `ar`: x(t) = mean + Σ coefficients[i]·x(t−1−i) + e(t).
 * `ma`: x(t) = mean + e(t) + theta·e(t−1).
 */
export type Whitener =
  | { readonly kind: 'ar'; readonly coefficients: readonly number[] }
  | { readonly kind: 'ma'; readonly theta: number }

/** Changes from each to the next; not known where either is not. */
export const differences = (x: Gapped): Gapped =>
  x.slice(1).map((value, i) => {
    const before = x[i] ?? null
    return value === null || before === null ? null : value - before
  })

/**
 * The autoregression of order 0 to `highest` with the lowest AIC, from the Yule-Walker equations by the recursion of
 * Levinson and Durbin (Brockwell and Davis, Time Series: Theory and Methods, 2nd edition, proposition 5.2.1).
 */
export function fitAr(x: Gapped, highest: number): Whitener {
  const n = x.filter((value) => value !== null).length
  const r = autocovariances(x, highest)
  let [phi, variance]: [readonly number[], number] = [[], r[0] ?? 0]
  let best = { aic: n * Math.log(variance), phi }
  for (let order = 1; order <= highest && variance > 0; order++) {
    const explained = phi.reduce((sum, a, i) => sum + a * (r[order - 1 - i] ?? 0), 0)
    const last = ((r[order] ?? 0) - explained) / variance
    phi = [...phi.map((a, i) => a - last * (phi[order - 2 - i] ?? 0)), last]
    variance *= 1 - last ** 2
    const aic = n * Math.log(variance) + 2 * order
    if (aic < best.aic) best = { aic, phi }
  }
  return { kind: 'ar', coefficients: best.phi }
}

/** The moving average of order 1 with the least sum of squared errors, the first error taken as known. */
export function fitMa(x: Gapped): Whitener {
  const squares = (theta: number): number =>
    whiten(x, { kind: 'ma', theta }).reduce<number>((total, e) => total + (e ?? 0) ** 2, 0)
  return { kind: 'ma', theta: lowest(squares, -0.99, 0.99) }
}

/** A series through a filter, less its mean. After a gap it begins anew: an `ar` needs its whole past to be known. */
export function whiten(x: Gapped, by: Whitener): Gapped {
  const mean = meanOf(x)
  const centred = x.map((value) => (value === null ? null : value - mean))
  if (by.kind === 'ar') return centred.map((_, t) => remainder(centred, t, by.coefficients))
  let before = 0
  return centred.map((value) => {
    before = value === null ? 0 : value - by.theta * before
    return value === null ? null : before
  })
}

export function meanOf(x: Gapped): number {
  const known = x.filter((value) => value !== null)
  return known.length === 0 ? 0 : known.reduce((a, b) => a + b, 0) / known.length
}

function remainder(x: Gapped, t: number, coefficients: readonly number[]): number | null {
  const now = x[t] ?? null
  if (now === null) return null
  let rest = now
  for (const [i, a] of coefficients.entries()) {
    const past = x[t - 1 - i] ?? null
    if (past === null) return null
    rest -= a * past
  }
  return rest
}

/** At lags 0 to `highest`, each over all known values, so that together they could be those of a series. */
function autocovariances(x: Gapped, highest: number): readonly number[] {
  const mean = meanOf(x)
  const centred = x.map((value) => (value === null ? 0 : value - mean))
  const n = x.filter((value) => value !== null).length
  return Array.from(
    { length: highest + 1 },
    (_, lag) => centred.reduce((sum, value, t) => sum + value * (centred[t - lag] ?? 0), 0) / n,
  )
}

/** Where a function with one valley is lowest, to 1e-6, by golden section; the valley is first looked for on a grid. */
function lowest(of: (x: number) => number, from: number, to: number): number {
  const grid = Array.from({ length: 41 }, (_, i) => from + ((to - from) * i) / 40)
  const values = grid.map(of)
  const at = values.indexOf(Math.min(...values))
  let [low, high] = [grid[Math.max(0, at - 1)] ?? from, grid[Math.min(40, at + 1)] ?? to]
  while (high - low > 1e-6) {
    const [a, b] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)]
    if (of(a) < of(b)) high = b
    else low = a
  }
  return (low + high) / 2
}

const GOLDEN = (Math.sqrt(5) - 1) / 2
