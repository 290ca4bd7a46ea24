import type { Random } from '../../src/kernel/random.ts'

/** Draws from the standard normal, two at a time. Source: Marsaglia and Bray 1964, the polar method. */
export function normals({ uniform }: Random): () => number {
  let spare = NaN
  return () => {
    if (!Number.isNaN(spare)) {
      const kept = spare
      spare = NaN
      return kept
    }
    let u = 0
    let v = 0
    let square = 0
    do {
      u = 2 * uniform() - 1
      v = 2 * uniform() - 1
      square = u * u + v * v
    } while (square >= 1 || square === 0)
    const by = Math.sqrt((-2 * Math.log(square)) / square)
    spare = v * by
    return u * by
  }
}

/** Draws from a gamma of a shape of 1 or more and the scale 1. Source: Marsaglia and Tsang, ACM TOMS 26 (2000), 363-372. */
export function gammas(random: Random): (shape: number) => number {
  const normal = normals(random)
  return (shape) => {
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = normal()
      const v = (1 + c * x) ** 3
      if (v > 0 && Math.log(1 - random.uniform()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v
    }
  }
}
