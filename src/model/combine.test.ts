import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { points, type Points } from '../kernel/units.ts'
import { aCombine } from './arbitraries.fixture.ts'
import { combined, combineFlaw, combineSlopes, type Combine } from './combine.ts'

/** Wholes are of the order of 100 and made of a handful of operations, each off by 1 in the 16th digit. */
const ROUNDING = 1e-11

const aPart = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 100, noNaN: true })).map(points)
const aCombineAndParts = fc.tuple(aCombine, fc.array(fc.tuple(aPart, aPart), { minLength: 1, maxLength: 5 }))

const norm2: Combine = { kind: 'norm', p: 2, cap: points(100) }
const parts = (...all: readonly number[]): readonly Points[] => all.map(points)

describe('combined', () => {
  it('adds', () => {
    expect(combined({ kind: 'sum' }, parts(20, 5.5, 0))).toBe(25.5)
  })

  it('takes the root of the sum of powers, up to the cap', () => {
    // √(30² + 40²) = 50; √(90² + 90²) = 127.3, capped at 100
    expect(combined(norm2, parts(30, 40))).toBe(50)
    expect(combined(norm2, parts(90, 90))).toBe(100)
    // (2⁴ + 2⁴ + 2⁴ + 2⁴)^(1/4) = 64^(1/4) = 2.8284
    expect(combined({ kind: 'norm', p: 4, cap: points(100) }, parts(2, 2, 2, 2))).toBeCloseTo(2.828427, 6)
  })

  it('never falls when a part rises, or one is added', () => {
    fc.assert(
      fc.property(aCombineAndParts, aPart, ([combine, both], further) => {
        const lower = both.map(([a, b]) => points(Math.min(a, b)))
        const higher = both.map(([a, b]) => points(Math.max(a, b)))
        const whole = combined(combine, lower)
        expect(combined(combine, higher)).toBeGreaterThanOrEqual(whole - ROUNDING)
        expect(combined(combine, [...lower, further])).toBeGreaterThanOrEqual(whole - ROUNDING)
      }),
    )
  })

  it('as a norm is at least the largest part, at most the sum, and never above the cap', () => {
    fc.assert(
      fc.property(aCombineAndParts, ([combine, both]) => {
        fc.pre(combine.kind === 'norm')
        const all = both.map(([a]) => a)
        const whole = combined(combine, all)
        const cap = combine.kind === 'norm' ? combine.cap : Infinity
        expect(whole).toBeLessThanOrEqual(cap)
        expect(whole).toBeGreaterThanOrEqual(Math.min(Math.max(...all), cap) - ROUNDING)
        expect(whole).toBeLessThanOrEqual(all.reduce((sum, part) => sum + part, 0) + ROUNDING)
      }),
    )
  })
})

describe('combineSlopes', () => {
  it('gives each part of a norm its part of the change', () => {
    // From (30, 40) to (30, 72): 50 → 78, and all of the 28 is the second part's: 28/32 = 0.875 for each of its points.
    const [first = NaN, second = NaN] = combineSlopes(norm2, [30, 40], [30, 72])
    expect(second).toBeCloseTo(0.875, 12)
    // A part that stands still has the slope that it would move the whole by: (30 + 30)/(50 + 78).
    expect(first).toBeCloseTo(60 / 128, 12)
  })

  it('gives slopes whose changes add up to the change of the whole', () => {
    fc.assert(
      fc.property(aCombineAndParts, ([combine, both]) => {
        const [from, to] = [both.map(([a]) => a), both.map(([, b]) => b)]
        const slopes = combineSlopes(combine, from, to)
        const explained = both.reduce((sum, [a, b], i) => sum + (slopes[i] ?? NaN) * (b - a), 0)
        expect(Math.abs(explained - (combined(combine, to) - combined(combine, from)))).toBeLessThan(ROUNDING)
        for (const slope of slopes) expect(slope).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 1000 },
    )
  })

  it('is the slope itself where nothing changes, and 0 where all is capped or nothing', () => {
    expect(combineSlopes(norm2, [30, 40], [30, 40])).toEqual([0.6, 0.8])
    expect(combineSlopes(norm2, [90, 90], [90, 90])).toEqual([0, 0])
    expect(combineSlopes(norm2, [0, 0], [0, 0])).toEqual([0, 0])
  })
})

describe('combineFlaw', () => {
  it('refuses a cap that nothing can reach', () => {
    expect(combineFlaw({ kind: 'norm', p: 4, cap: points(0) })).toBe('its cap is 0, not above 0')
    expect(combineFlaw(norm2)).toBeUndefined()
    expect(combineFlaw({ kind: 'sum' })).toBeUndefined()
  })
})
