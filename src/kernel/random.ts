/** Chance that repeats itself: the same seed gives the same draws on every machine. */
export interface Random {
  /** Uniform in [0, 1), 32 bits. */
  uniform(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  pick<T>(from: readonly T[]): T
  /** How many of a Poisson process with this mean. */
  poisson(mean: number): number
}

/** Source: sfc32 by C. Doty-Humphrey (PractRand), seeded through splitmix32. */
export function random(seed: number): Random {
  let [a, b, c, counter] = [splitmix(seed), splitmix(seed + 1), splitmix(seed + 2), 1]
  const uniform = (): number => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 12; i++) uniform()
  const whole = (low: number, high: number): number => low + Math.floor(uniform() * (high - low + 1))
  return {
    uniform,
    whole,
    pick: <T>(from: readonly T[]): T => {
      const drawn = from[whole(0, from.length - 1)]
      if (drawn === undefined) throw new RangeError('nothing to pick from')
      return drawn
    },
    poisson: (mean) => {
      const floor = Math.exp(-mean)
      let count = 0
      for (let product = uniform(); product > floor; product *= uniform()) count++
      return count
    },
  }
}

function splitmix(seed: number): number {
  let z = (seed + 0x9e3779b9) | 0
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
  return z ^ (z >>> 15)
}
