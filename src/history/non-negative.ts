/**
 * The x ≥ 0 for which `½·x′Ax − b′x` is least: non-negative least squares of sums of products.
 *
 * `a` is symmetric and positive definite, `n * n` row by row. Exact up to rounding, in at most some 3n steps: the method of
 * the active set. Source: Lawson and Hanson, Solving Least Squares Problems, 1974, chapter 23; Bro and de Jong, Journal of
 * Chemometrics 11 (1997) 393, for sums of products.
 */
export function nonNegative(a: readonly number[], b: readonly number[]): readonly number[] {
  const all = b.map((_, i) => i)
  const free = solved(a, b, all)
  if (free.every((x) => x >= 0)) return free
  let x: readonly number[] = b.map(() => 0)
  const passive = new Set<number>()
  for (let step = 0; step < MOST_STEPS * b.length; step++) {
    const pulls = all.map((i) => at(b, i) - product(a, x, i))
    const scale = Math.max(...b.map(Math.abs), 1)
    const next = all.filter((i) => !passive.has(i)).toSorted((i, j) => at(pulls, j) - at(pulls, i))[0]
    if (next === undefined || at(pulls, next) <= TINY * scale) return x
    passive.add(next)
    for (;;) {
      const chosen = [...passive].toSorted((i, j) => i - j)
      const tried = solved(a, b, chosen)
      const below = chosen.filter((i) => at(tried, i) <= 0)
      if (below.length === 0) {
        x = tried
        break
      }
      // As far towards what was tried as nothing falls below 0; what stands there then leaves.
      const from = x
      const far = Math.min(...below.map((i) => at(from, i) / (at(from, i) - at(tried, i))))
      const gone = new Set(below.filter((i) => at(from, i) / (at(from, i) - at(tried, i)) <= far))
      x = from.map((value, i) => (gone.has(i) ? 0 : value + far * (at(tried, i) - value)))
      for (const i of gone) passive.delete(i)
    }
  }
  return x
}

const MOST_STEPS = 10
const TINY = 1e-12

const at = (values: readonly number[], i: number): number => values[i] ?? 0

const product = (a: readonly number[], x: readonly number[], row: number): number =>
  x.reduce((sum, value, i) => sum + at(a, row * x.length + i) * value, 0)

/** Solves for the chosen unknowns, the others being 0, by elimination; a positive definite matrix needs no pivoting. */
function solved(a: readonly number[], b: readonly number[], chosen: readonly number[]): readonly number[] {
  const n = b.length
  const rows = chosen.map((i) => [...chosen.map((j) => at(a, i * n + j)), at(b, i)])
  for (const [k, pivotRow] of rows.entries()) {
    for (const row of rows.slice(k + 1)) {
      const factor = at(row, k) / at(pivotRow, k)
      for (let j = k; j <= rows.length; j++) row[j] = at(row, j) - factor * at(pivotRow, j)
    }
  }
  const x = b.map(() => 0)
  for (let k = rows.length - 1; k >= 0; k--) {
    const row = rows[k] ?? []
    const known = chosen.slice(k + 1).reduce((sum, i, j) => sum + at(row, k + 1 + j) * at(x, i), 0)
    x[chosen[k] ?? 0] = (at(row, rows.length) - known) / at(row, k)
  }
  return x
}
