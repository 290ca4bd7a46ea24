import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curveFlaw, curveSql, curveValue, CURVE_STEPS, type Curve, type CurveKind } from './curve.ts'
import { artanh, tanh } from './fractions.ts'

const KINDS: readonly CurveKind[] = ['saturate', 'log', 'ramp']

/** The curves as they are written in a book, with the engine's own powers and logarithms. */
const FORMULAS: { readonly [K in CurveKind]: (x: number, full: number) => number } = {
  saturate: (x, full) => (1 - 10 ** -Math.min(x / full, 1)) / 0.9,
  log: (x, full) => Math.log1p(Math.min(x, full)) / Math.log1p(full),
  ramp: (x, full) => Math.min(x / full, 1),
}

/** A share is at most 1 and has 16 digits, of which the 16th root in `log`, near 1 for small values, loses up to three. */
const DIGITS_LOST = 1e-13

const aFull = fc.double({ min: 0.1, max: 1e7, noNaN: true })
const aShareOfFull = fc.double({ min: 0, max: 1.5, noNaN: true })
const aCurveAndValue = fc
  .tuple(fc.constantFrom(...KINDS), aFull, aShareOfFull)
  .map(([kind, full, share]): [Curve, number] => [{ kind, full }, share * full])

describe('curveValue', () => {
  it.each([
    // (1 − 10^(−1/2))/0.9 = (1 − 0.316228)/0.9 = 0.759747
    ['saturate', 7.5, 15, 0.759747],
    // ln(1 + 9)/ln(1 + 999) = 2.302585/6.907755 = 1/3
    ['log', 9, 999, 0.333333],
    // 0.3/0.6 = 0.5
    ['ramp', 0.3, 0.6, 0.5],
  ] as const)('of a %s at %d of %d is worked by hand', (kind, x, full, share) => {
    expect(curveValue({ kind, full }, x)).toBeCloseTo(share, 6)
  })

  it('is what the formula says', () => {
    fc.assert(
      fc.property(aCurveAndValue, ([curve, x]) => {
        const off = Math.abs(curveValue(curve, x) - FORMULAS[curve.kind](x, curve.full))
        expect(off).toBeLessThan(DIGITS_LOST)
      }),
      { numRuns: 1000 },
    )
  })

  it('is 0 at nothing and below, and 1 from full on, exactly', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        aFull,
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (kind, full, x) => {
          expect(curveValue({ kind, full }, 0)).toBe(0)
          expect(curveValue({ kind, full }, -x)).toBe(0)
          expect(curveValue({ kind, full }, full)).toBe(1)
          expect(curveValue({ kind, full }, full + x)).toBe(1)
        },
      ),
    )
  })

  it('never falls, and never leaves 0 to 1', () => {
    fc.assert(
      fc.property(aCurveAndValue, aShareOfFull, ([curve, x], more) => {
        const [share, higher] = [curveValue(curve, x), curveValue(curve, x + more * curve.full)]
        expect(higher).toBeGreaterThanOrEqual(share - DIGITS_LOST)
        expect(share).toBeGreaterThanOrEqual(0)
        expect(higher).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('rises ever more slowly: halfway between two values it is at least halfway between their shares', () => {
    fc.assert(
      fc.property(aCurveAndValue, aShareOfFull, ([curve, a], share) => {
        const b = share * curve.full
        const between = curveValue(curve, (a + b) / 2)
        expect(between).toBeGreaterThanOrEqual(
          (curveValue(curve, a) + curveValue(curve, b)) / 2 - DIGITS_LOST,
        )
      }),
    )
  })
})

describe('curveSql', () => {
  it('takes no more steps than it says, and keeps null in each', () => {
    for (const kind of KINDS) {
      const steps = curveSql({ kind, full: 7 })
      expect(steps.length).toBeLessThanOrEqual(CURVE_STEPS)
      for (const step of steps) expect(step('x')).toMatch(/^case when x is null then null else .* end$/)
    }
  })
})

describe('curveFlaw', () => {
  it('refuses a full value that is not above 0, or beyond what the fractions can tell', () => {
    expect(curveFlaw({ kind: 'log', full: 0 })).toBe('its full value is 0, not above 0 and up to 10 million')
    expect(curveFlaw({ kind: 'log', full: 1e8 })).toMatch(/100000000/)
    expect(curveFlaw({ kind: 'ramp', full: NaN })).toBeDefined()
    expect(curveFlaw({ kind: 'ramp', full: 1e7 })).toBeUndefined()
  })
})

describe('the fractions', () => {
  it('are the hyperbolic functions, where the curves use them', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1.2, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (h, z) => {
          expect(Math.abs(tanh(h) - Math.tanh(h))).toBeLessThan(1e-15)
          expect(Math.abs(artanh(z) - Math.atanh(z))).toBeLessThan(1e-15)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
