import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mixtureCdf, mixtureMean, mixtureQuantile, type Mixture } from './mixture.ts'
import { studentQuantile } from './t.ts'

const component = fc.record({
  weight: fc.integer({ min: 1, max: 100 }),
  mean: fc.double({ min: -5, max: 5, noNaN: true }),
  scale: fc.double({ min: 0.01, max: 3, noNaN: true }),
})
const mixtures = fc
  .record({ list: fc.array(component, { minLength: 1, maxLength: 8 }), df: fc.integer({ min: 3, max: 400 }) })
  .map(({ list, df }): Mixture => {
    const total = list.reduce((sum, { weight }) => sum + weight, 0)
    return { df, components: list.map((one) => ({ ...one, weight: one.weight / total })) }
  })

describe('a mixture', () => {
  it('of one component is Student’s t: twice as wide about 3, its 97.5% lies at 3 + 2 · 2.2281 for 10 degrees', () => {
    const one: Mixture = { df: 10, components: [{ weight: 1, mean: 3, scale: 2 }] }
    expect(mixtureQuantile(one, 0.975)).toBeCloseTo(3 + 2 * 2.228138851964939, 9)
    expect(mixtureQuantile(one, 0.025)).toBeCloseTo(3 - 2 * studentQuantile(0.975, 10), 9)
    expect([mixtureMean(one), mixtureCdf(one, 3)]).toEqual([3, 0.5])
  })

  it('has quantiles that turn its distribution over, in order', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(mixtures, share, share, (mixture, p, q) => {
        const [x, y] = [mixtureQuantile(mixture, p), mixtureQuantile(mixture, q)]
        expect(Math.abs(mixtureCdf(mixture, x) - p)).toBeLessThan(1e-6)
        if (p < q) expect(x).toBeLessThanOrEqual(y + 1e-8)
      }),
    )
  })

  it('holds no less than the narrowest and no more than the widest of its parts', () => {
    fc.assert(
      fc.property(mixtures, (mixture) => {
        const reach = studentQuantile(0.975, mixture.df)
        const highs = mixture.components.map(({ mean, scale }) => mean + reach * scale)
        const high = mixtureQuantile(mixture, 0.975)
        expect(high).toBeGreaterThanOrEqual(Math.min(...highs) - 1e-6)
        expect(high).toBeLessThanOrEqual(Math.max(...highs) + 1e-6)
      }),
    )
  })
})
