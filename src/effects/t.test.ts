import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studentCdf, studentDensity, studentQuantile } from './t.ts'

describe('studentCdf', () => {
  // Closed forms: with 1 degree of freedom 1/2 + atan(x)/π, with 2 1/2 + x/(2√(2+x²)).
  it.each([-30, -2, -0.1, 0, 0.5, 3, 100])(
    'equals the closed forms with 1, 2 and 4 degrees of freedom at %d',
    (x) => {
      expect(Math.abs(studentCdf(x, 1) - (0.5 + Math.atan(x) / Math.PI))).toBeLessThan(1e-12)
      expect(Math.abs(studentCdf(x, 2) - (0.5 + x / (2 * Math.sqrt(2 + x * x))))).toBeLessThan(1e-12)
      const s = x / Math.sqrt(4 + x * x)
      expect(Math.abs(studentCdf(x, 4) - (0.5 + 0.75 * (s - s ** 3 / 3)))).toBeLessThan(1e-12)
    },
  )

  it('has its density as its slope', () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), fc.integer({ min: 1, max: 500 }), (x, df) => {
        const slope = (studentCdf(x + 1e-4, df) - studentCdf(x - 1e-4, df)) / 2e-4
        expect(Math.abs(slope - studentDensity(x, df))).toBeLessThan(1e-7)
      }),
    )
  })
})

describe('studentQuantile', () => {
  // Tables of the t distribution, to the digits that they print.
  it.each([
    [0.975, 1, 12.706],
    [0.975, 10, 2.228],
    [0.975, 30, 2.042],
    [0.995, 5, 4.032],
    [0.95, 120, 1.658],
  ])('is at %d with %d degrees of freedom %d, as printed tables say', (p, df, expected) => {
    expect(Math.abs(studentQuantile(p, df) - expected)).toBeLessThan(0.0005)
  })

  it('undoes the distribution to 1e-10', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 0.9999, noNaN: true }),
        fc.integer({ min: 1, max: 400 }),
        (p, df) => {
          expect(Math.abs(studentCdf(studentQuantile(p, df), df) - p)).toBeLessThan(1e-10)
        },
      ),
    )
  })

  it('refuses what is no probability', () => {
    expect(() => studentQuantile(1, 5)).toThrow('between 0 and 1, not at 1')
  })
})
