import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effects } from './effects.ts'
import { fromScale, inPoints, scaleOf, toScale } from './scale.ts'
import { PILLAR, program, scores } from './scores.fixture.ts'

const bounds = { least: 0, most: 25 }
const logs = { bounds, kind: 'logs' } as const
const points = fc.double({ min: 0, max: 25, noNaN: true })
const effect = fc.double({ min: -8, max: 8, noNaN: true })

describe('scaleOf', () => {
  const twenty = (near: number): readonly number[] =>
    Array.from({ length: 20 }, (_, i) => (i < near ? 24.5 : 12))

  it('takes logs from one value in twenty within a point of a bound on', () => {
    expect(scaleOf(twenty(0), bounds).kind).toBe('points')
    expect(scaleOf(twenty(1), bounds).kind).toBe('logs')
    expect(scaleOf([...twenty(1), 12], bounds).kind).toBe('points')
  })

  it('counts a value under 1 or over 24 as near, 1 and 24 not', () => {
    expect([0.99, 24.01].map((x) => scaleOf([x], bounds).kind)).toEqual(['logs', 'logs'])
    expect([1, 24].map((x) => scaleOf([x], bounds).kind)).toEqual(['points', 'points'])
  })

  it('takes points where nothing is known of bounds, or nothing was observed', () => {
    expect(scaleOf([0, 0], null).kind).toBe('points')
    expect(scaleOf([], bounds).kind).toBe('points')
  })
})

describe('toScale and fromScale', () => {
  it('gives by hand: 12.5 of 25 is 0 in logs, 0 is log(0.25/25.25), and back', () => {
    expect(toScale(logs, 12.5)).toBeCloseTo(0, 12)
    expect(toScale(logs, 0)).toBeCloseTo(Math.log(0.25 / 25.25), 12)
    expect(fromScale(logs, Math.log(0.25 / 25.25))).toBeCloseTo(0, 12)
  })

  it('are a round trip, and keep the order', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        expect(Math.abs(fromScale(logs, toScale(logs, a)) - a)).toBeLessThan(1e-9)
        if (a < b) expect(toScale(logs, a)).toBeLessThanOrEqual(toScale(logs, b))
      }),
    )
  })
})

describe('inPoints', () => {
  it('never takes a score beyond its bounds, on either scale', () => {
    fc.assert(
      fc.property(points, effect, fc.constantFrom('points', 'logs'), (from, by, kind) => {
        const scale = { bounds, kind } as const
        const change = inPoints(scale, toScale(scale, from), by)
        expect(from + change).toBeGreaterThanOrEqual(-1e-9)
        expect(from + change).toBeLessThanOrEqual(25 + 1e-9)
        expect(change * by).toBeGreaterThanOrEqual(-1e-12)
      }),
    )
  })

  it('is the effect itself where nothing bounds the score', () => {
    expect(inPoints({ bounds: null, kind: 'points' }, 3, -40)).toBe(-40)
  })
})

describe('effects near a bound', () => {
  it.each([
    ['top', 23.6, 1],
    ['bottom', 1.4, -1],
  ])('are found in logs at the %s, and told in points that hold the truth', (_, middle, sign) => {
    const held = Array.from({ length: 20 }, (_seed, i) => {
      const drawn = scores(120, (t) => (t >= 60 ? 0.9 * sign : 0), { middle, noise: 0.15, seed: i + 1 })
      const values = drawn.values.map((x) => (x === null ? null : Math.min(Math.max(x, 0), 25)))
      const found = effects({ ...drawn, values }, [program('a', 60, null)], PILLAR)
      const [one] = found.effects
      expect(found.assumptions.join(' ')).toContain('in logs')
      expect(one!.verdict).toBe(sign > 0 ? 'helped' : 'hurt')
      // There is room for 1.4 points on that side.
      expect(sign > 0 ? one!.high! : -one!.low!).toBeLessThan(1.4)
      return one!.low! < 0.9 * sign && 0.9 * sign < one!.high!
    })
    // Of 20 intervals of 95%, fewer than 16 hold about once in four hundred such tests.
    expect(held.filter(Boolean).length).toBeGreaterThanOrEqual(16)
  })

  it('are clipped to the room that there is: a score at 24.9 cannot rise by more than 0.1', () => {
    const series = scores(40, () => 0, { middle: 24.9, noise: 0.02 })
    const kept = { ...series, values: series.values.map((x) => (x === null ? null : Math.min(x, 25))) }
    const { low, high } = effects(kept, [program('a', 30, null)], PILLAR).effects[0]!
    expect(high!).toBeLessThan(0.2)
    expect(low!).toBeLessThan(high!)
  })

  it('keep half a point’s meaning: in the middle logs and points agree', () => {
    const from = 12.5
    const by = toScale(logs, 13) - toScale(logs, from)
    expect(inPoints(logs, toScale(logs, from), by)).toBeCloseTo(0.5, 9)
  })
})
