/**
 * Student's t with any degrees of freedom above 0, to about 1e-13.
 * Source: the incomplete beta's continued fraction, by Lentz (Press et al., Numerical Recipes, 3rd ed., 6.4); the
 * logarithm of gamma by Lanczos with g = 7 and nine terms (Godfrey's coefficients).
 */

/** How likely a t is at most x. */
export function studentCdf(x: number, df: number): number {
  const square = x * x
  // Near 0 from the middle and far out from the tail, so that neither loses its digits.
  if (square < df) {
    const half = 0.5 * incompleteBeta(square / (df + square), 0.5, df / 2, logBeta(df))
    return x > 0 ? 0.5 + half : 0.5 - half
  }
  const tail = 0.5 * incompleteBeta(df / (df + square), df / 2, 0.5, logBeta(df))
  return x > 0 ? 1 - tail : tail
}

export const studentDensity = (x: number, df: number): number =>
  Math.exp(-logBeta(df) - 0.5 * Math.log(df) - ((df + 1) / 2) * Math.log1p((x * x) / df))

/** The x that a t stays at or under with probability p, 0 < p < 1. */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability lies between 0 and 1, not at ${p}`)
  if (p === 0.5) return 0
  if (p > 0.5) return -studentQuantile(1 - p, df)
  let [low, high] = [-1, 0]
  while (studentCdf(low, df) > p) [low, high] = [low * 2, low]
  let x = (low + high) / 2
  for (let i = 0; i < 200; i++) {
    const miss = studentCdf(x, df) - p
    if (miss > 0) high = x
    else low = x
    const step = x - miss / studentDensity(x, df)
    const next = step > low && step < high ? step : (low + high) / 2
    if (Math.abs(next - x) <= 1e-14 * Math.abs(x)) return next
    x = next
  }
  return x
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** The logarithm of gamma for x >= 0.5. */
export function logGamma(x: number): number {
  const z = x - 1
  const sum = LANCZOS.reduce((total, c, i) => (i === 0 ? c : total + c / (z + i)), 0)
  const t = z + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

let knownDf = 0
let knownLogBeta = 0

/** log B(df/2, 1/2); the last is kept, since a whole mixture asks for the same. */
function logBeta(df: number): number {
  if (df !== knownDf) {
    knownLogBeta = logGamma(df / 2) + logGamma(0.5) - logGamma((df + 1) / 2)
    knownDf = df
  }
  return knownLogBeta
}

/** The regularised incomplete beta I_x(a, b). */
function incompleteBeta(x: number, a: number, b: number, logOfBeta: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logOfBeta)
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b
}

function continuedFraction(x: number, a: number, b: number): number {
  const away = (v: number): number => (Math.abs(v) < 1e-300 ? 1e-300 : v)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m <= 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return h
}
