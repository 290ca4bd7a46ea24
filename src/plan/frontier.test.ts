import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frontier, type Choice, type Counts } from './frontier.ts'

/** Every choice up to a price. */
function everyChoice(choices: readonly Choice[], most: number): readonly Counts[] {
  const [first, ...rest] = choices
  if (first === undefined) return [[]]
  const many = Math.min(first.most, Math.floor(most / first.price))
  return Array.from({ length: many + 1 }, (_, n) => n).flatMap((n) =>
    everyChoice(rest, most - n * first.price).map((counts) => [n, ...counts]),
  )
}

/** Saturating values, some of which two choices feed together, as a post is both a post and a day of being there. */
const aCase = fc
  .array(
    fc.record({
      price: fc.integer({ min: 1, max: 12 }),
      most: fc.integer({ min: 1, max: 6 }),
      gain: fc.double({ min: 0.1, max: 5, noNaN: true }),
      full: fc.integer({ min: 1, max: 12 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .chain((all) =>
    fc.record({
      all: fc.constant(all),
      shared: fc.double({ min: 0, max: 4, noNaN: true }),
      days: fc.integer({ min: 1, max: 8 }),
      most: fc.integer({ min: 0, max: 36 }),
    }),
  )

describe('frontier', () => {
  it('gives, for every price, what an exhaustive search finds', () => {
    fc.assert(
      fc.property(aCase, ({ all, shared, days, most }) => {
        const value = (counts: Counts): number => {
          const own = all.reduce(
            (sum, { gain, full }, i) => sum + gain * (1 - 10 ** (-(counts[i] ?? 0) / full)),
            0,
          )
          const done = counts.reduce((sum, n) => sum + n, 0)
          return own + shared * (1 - 10 ** (-Math.min(done, days) / days))
        }
        const found = frontier(all, most, value)
        const tried = everyChoice(all, most).map((counts) => ({
          price: counts.reduce((sum, n, i) => sum + n * (all[i]?.price ?? 0), 0),
          value: value(counts),
        }))
        for (const [price, best] of found.entries()) {
          const exact = Math.max(...tried.filter((one) => one.price <= price).map((one) => one.value))
          expect(best.value).toBeGreaterThanOrEqual(exact - 1e-8)
          expect(best.price).toBeLessThanOrEqual(price)
        }
      }),
      { numRuns: 400 },
    )
  })
})
