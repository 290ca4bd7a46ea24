/**
 * How many independent draws a chain of one number is worth: its length over 1 + 2·Σ of its autocorrelations, summed in
 * pairs while they stay above 0.
 * Source: Geyer, Statistical Science 7 (1992), 473-483, the initial positive sequence.
 */
export function effectiveDraws(chain: readonly number[]): number {
  const n = chain.length
  const mean = chain.reduce((a, b) => a + b, 0) / n
  const away = Float64Array.from(chain, (x) => x - mean)
  const covarianceAt = (lag: number): number => {
    let sum = 0
    for (let i = lag; i < n; i++) sum += (away[i] ?? 0) * (away[i - lag] ?? 0)
    return sum / n
  }
  const variance = covarianceAt(0)
  if (variance === 0) return 1
  let time = -1
  for (let lag = 0; lag + 1 < n; lag += 2) {
    const pair = (covarianceAt(lag) + covarianceAt(lag + 1)) / variance
    if (pair <= 0) break
    time += 2 * pair
  }
  return Math.min(n, n / time)
}
