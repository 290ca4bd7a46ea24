import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nonNegative } from './non-negative.ts'

const n = 4
const aNumber = fc.double({ min: -3, max: 3, noNaN: true })
/** `X′X + I`, which is positive definite, and any right side. */
const aProblem = fc
  .record({
    x: fc.array(fc.array(aNumber, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 8 }),
    b: fc.array(aNumber, { minLength: n, maxLength: n }),
  })
  .map(({ x, b }) => ({
    b,
    a: Array.from({ length: n * n }, (_, i) => {
      const [r, c] = [Math.floor(i / n), i % n]
      return x.reduce((sum, row) => sum + row[r]! * row[c]!, r === c ? 1 : 0)
    }),
  }))

describe('nonNegative', () => {
  it('leaves out what would be below 0, and fits the rest anew', () => {
    // Of ½(2x² + 2xy + 2y²) − 2x + y the free least is at x = 5/3, y = −4/3; with y = 0 it is at x = 1.
    expect(nonNegative([2, 1, 1, 2], [2, -1])).toEqual([1, 0])
    expect(nonNegative([2, 1, 1, 2], [3, 3])).toEqual([1, 1])
  })

  it('gives the least there is: no slope leads down from it that is allowed', () => {
    fc.assert(
      fc.property(aProblem, ({ a, b }) => {
        const x = nonNegative(a, b)
        for (const [i, value] of x.entries()) {
          const slope = x.reduce((sum, other, j) => sum + a[i * n + j]! * other, -b[i]!)
          expect(value).toBeGreaterThanOrEqual(0)
          // Rounding of sums of a few hundred.
          expect(slope).toBeGreaterThan(-1e-9)
          expect(Math.abs(slope * value)).toBeLessThan(1e-8)
        }
      }),
      { numRuns: 500 },
    )
  })
})
