/**
 * The ratios q = var(level step) / var(noise) that are summed over: 0 and 40 values from 1e-4 to 1e3 a day, evenly
 * spaced by their logarithms. 1e-4 over 400 days moves the level by a fifth of the noise; 1e3 is a level without noise.
 */
const LOWEST = 1e-4
const HIGHEST = 1e3
const STEPS = 39
export const RATIOS: readonly number[] = [
  0,
  ...Array.from({ length: STEPS + 1 }, (_, i) => LOWEST * (HIGHEST / LOWEST) ** (i / STEPS)),
]

/**
 * How likely each ratio is before the series is seen, as logarithms: Jeffreys' prior, by which ratios that such a
 * series could tell apart weigh alike. Spread evenly over log q instead, half of the weight would lie on levels that
 * cannot be told from standing still, and intervals come out too narrow where the level does move.
 *
 * A random walk on n days less its mean has the variances 1/(2 − 2cos(πj/n)), j = 1..n−1, so the expected information
 * on q is ½[Σu² − (Σu)²/m] with u = λ/(1 + qλ). Programs and weekdays take about as much away as the slowest of them
 * is worth: a test compares that with the information worked out with matrices for one to six programs.
 * Source: Jeffreys 1946; for such integrated likelihoods Berger, De Oliveira and Sansó, JASA 96 (2001), 1361-1374.
 *
 * @param n observed days, @param spacing mean days from one to the next
 */
export function logPriorOfRatios(n: number, spacing: number): Float64Array {
  const first = Math.min(2, Math.max(1, n - 3))
  const variances = Array.from({ length: n - first }, (_, i) => {
    return spacing / (2 - 2 * Math.cos((Math.PI * (first + i)) / n))
  })
  const logs = RATIOS.map((q, i) => {
    const width = i === 0 ? LOWEST : (q * Math.log(HIGHEST / LOWEST)) / STEPS
    return 0.5 * Math.log(Math.max(informationOn(q, variances), 1e-300)) + Math.log(width)
  })
  return Float64Array.from(logs)
}

function informationOn(q: number, variances: readonly number[]): number {
  let sum = 0
  let squares = 0
  for (const variance of variances) {
    const u = variance / (1 + q * variance)
    sum += u
    squares += u * u
  }
  return (squares - (sum * sum) / variances.length) / 2
}
