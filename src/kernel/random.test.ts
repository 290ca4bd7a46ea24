import { describe, expect, it } from 'vitest'
import { random } from './random.ts'

describe('random', () => {
  it('draws the same from the same seed, and another from another', () => {
    const draws = (seed: number) => Array.from({ length: 20 }, random(seed).uniform)
    expect(draws(7)).toEqual(draws(7))
    expect(draws(7)).not.toEqual(draws(8))
  })

  it('is uniform, as far as 20,000 draws in ten bins can tell', () => {
    const { whole } = random(1)
    const bins = Array.from({ length: 10 }, () => 0)
    for (let i = 0; i < 20_000; i++) bins[whole(0, 9)]!++
    const chiSquare = bins.reduce((sum, n) => sum + (n - 2_000) ** 2 / 2_000, 0)
    expect(chiSquare).toBeLessThan(27.88) // the 0.999 quantile with 9 degrees of freedom; the seed is fixed
  })

  it('has the mean of its Poisson process', () => {
    const { poisson } = random(2)
    const mean = Array.from({ length: 20_000 }, () => poisson(3)).reduce((a, b) => a + b, 0) / 20_000
    expect(Math.abs(mean - 3)).toBeLessThan(4 * Math.sqrt(3 / 20_000)) // four standard errors; the seed is fixed
  })

  it('picks only what is there', () => {
    expect(() => random(1).pick([])).toThrow('nothing to pick from')
  })
})
