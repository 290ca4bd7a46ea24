import { describe, expect, it } from 'vitest'
import { effects } from '../../src/effects/effects.ts'
import { columnOf } from '../../src/effects/shapes.ts'
import { day } from '../../src/kernel/day.ts'
import { random } from '../../src/kernel/random.ts'
import { effectiveDraws } from './effective-draws.ts'
import { gibbs } from './gibbs.ts'
import { gammas, normals } from './variates.ts'

const meanOf = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length
const varianceOf = (list: readonly number[]): number => {
  const mean = meanOf(list)
  return meanOf(list.map((x) => (x - mean) ** 2))
}

describe('variates', () => {
  it('have the means and variances of a standard normal and of a gamma of the shape 5', () => {
    const [normal, gamma] = [normals(random(1)), gammas(random(2))]
    const [first, second] = [normal, () => gamma(5)].map((draw) =>
      Array.from({ length: 40_000 }, () => draw()),
    )
    // Standard errors are 0.005 and 0.007, 0.011 and 0.06.
    expect(Math.abs(meanOf(first!))).toBeLessThan(0.02)
    expect(Math.abs(varianceOf(first!) - 1)).toBeLessThan(0.03)
    expect(Math.abs(meanOf(second!) - 5)).toBeLessThan(0.05)
    expect(Math.abs(varianceOf(second!) - 5)).toBeLessThan(0.25)
  })
})

describe('effectiveDraws', () => {
  it('counts independent draws as they are, and those that hang together by (1 − ρ)/(1 + ρ)', () => {
    const normal = normals(random(3))
    const chain = (rho: number): readonly number[] => {
      let x = 0
      return Array.from({ length: 20_000 }, () => (x = rho * x + normal()))
    }
    expect(effectiveDraws(chain(0)) / 20_000).toBeGreaterThan(0.9)
    expect(Math.abs(effectiveDraws(chain(0.9)) / 20_000 - 0.1 / 1.9)).toBeLessThan(0.012)
    expect(effectiveDraws([5, 5, 5, 5])).toBe(1)
  })
})

describe('gibbs', () => {
  const normal = normals(random(4))
  let level = 12
  const values = Array.from({ length: 50 }, (_, t) => {
    level += 0.1 * normal()
    const value = level + 0.3 * normal() + (t >= 20 && t < 35 ? 1 : 0)
    return t % 8 === 5 ? null : value
  })
  const days = values.map((_, t) => day(t))
  const program = { name: 'a', spans: [{ from: day(20), to: day(34) }] }

  it.each([[['pulse']], [['pulse', 'step']]] as const)(
    'samples what src/effects sums up, with the shapes %j',
    (shapes) => {
      const columns = shapes.map((shape) => columnOf(program, shape, days))
      const draws = gibbs(
        { values, shared: [], programs: [columns], prior: shapes.map(() => 1 / shapes.length) },
        20_000,
        random(5),
      )
      const sampled = draws.map(([effect]) => effect ?? NaN).toSorted((a, b) => a - b)
      const found = effects({ days, values }, [program], { shapes: [...shapes] }).effects[0]!
      const width = found.high! - found.low!
      // Priors of the variances differ a little, and the chain is worth some hundred draws.
      expect(Math.abs(meanOf(sampled) - found.estimate!)).toBeLessThan(0.1 * width)
      expect(Math.abs(sampled[500]! - found.low!)).toBeLessThan(0.15 * width)
      expect(Math.abs(sampled[19_500]! - found.high!)).toBeLessThan(0.15 * width)
    },
  )
})
