import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import type { Series } from '../kernel/series.ts'
import { baselineOf, placeIn, placesAfter } from './baseline.ts'

const daily = (values: readonly (number | null)[]): Series => ({
  days: values.map((_, i) => day(100 + i)),
  values,
})
const zigzag = Array.from({ length: 10 }, (_, i) => 50 + (i % 2))

describe('baselineOf', () => {
  it('has mean, spread and slope of the days with a value, over gaps', () => {
    // Days 100, 101, 103, 104 with 2, 4, 3, 7: mean 4; squares 4 + 0 + 1 + 9 = 14, 14/3 of variance.
    // Slope: days −2, −1, 1, 2 from their middle: (−4 − 4 + 3 + 14)/10 = 0.9.
    expect(baselineOf(daily([2, 4, null, 3, 7, null]))).toEqual({
      period: { from: 100, to: 104 },
      n: 4,
      mean: 4,
      spread: Math.sqrt(14 / 3),
      slope: 0.9,
      limits: null,
    })
  })

  it('takes the first 28 days with a value, or a chosen period', () => {
    const series = daily(Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? i : null)))
    expect(baselineOf(series)).toMatchObject({ n: 28, period: { from: 100, to: 154 } })
    const chosen = baselineOf(series, { from: day(109), to: day(113) })
    expect(chosen).toMatchObject({ n: 2, period: { from: 110, to: 112 }, mean: 11, slope: 1 })
  })

  it('has no spread and no slope with one day, and is none without any', () => {
    expect(baselineOf(daily([null, 5]))).toEqual({
      period: { from: 101, to: 101 },
      n: 1,
      mean: 5,
      spread: null,
      slope: null,
      limits: null,
    })
    expect(baselineOf(daily([null]))).toBeNull()
    expect(baselineOf(daily([1, 2]), { from: day(300), to: day(310) })).toBeNull()
  })

  it('has limits of 2.66 moving ranges to both sides of the mean from ten days on', () => {
    expect(baselineOf(daily(zigzag.slice(1)))?.limits).toBeNull()
    expect(baselineOf(daily(zigzag))?.limits).toEqual({ low: 50.5 - 2.66, high: 50.5 + 2.66 })
  })

  it('moves with the score and grows with its unit', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 10, maxLength: 28 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 8 }), (list, unit) => {
        const [one, other] = [list, list.map((value) => unit * value + 7)].map(
          (all) => baselineOf(daily(all))?.limits,
        )
        // Numbers up to 10,000 keep 11 digits behind the point; ten of them are summed.
        expect(Math.abs(other!.low - (unit * one!.low + 7))).toBeLessThan(1e-8)
        expect(Math.abs(other!.high - (unit * one!.high + 7))).toBeLessThan(1e-8)
      }),
    )
  })
})

describe('placesAfter', () => {
  it('places the days after the baseline by its limits', () => {
    const series = daily([...zigzag, 50, null, 60, 40])
    const baseline = baselineOf(series, { from: day(100), to: day(109) })
    expect(placesAfter(series, baseline!).map(({ day: on, place }) => [on, place])).toEqual([
      [110, 'within'],
      [112, 'above'],
      [113, 'below'],
    ])
    expect(placesAfter(series, { ...baseline!, limits: null })).toEqual([])
  })
})

describe('placeIn', () => {
  it('decides on decimals, not on what is shown', () => {
    const limits = { low: 49.6, high: 50.4 }
    expect([49.59, 49.6, 50.4, 50.41].map((value) => placeIn(limits, value))).toEqual([
      'below',
      'within',
      'within',
      'above',
    ])
  })
})
