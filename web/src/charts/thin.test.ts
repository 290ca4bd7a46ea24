import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { thinBand, thinLine, type Place } from './thin.ts'

const known = (thinned: readonly (Place | null)[]): readonly Place[] => thinned.filter((one) => one !== null)

describe('a line made thinner', () => {
  it('keeps first, least, most and last of the days on one px', () => {
    // 10 days on 2 px: 5 each.
    expect(thinLine([5, 1, 9, 3, 4, 6, 7, 8, 2, 6], 2)).toEqual([
      { i: 0, value: 5 },
      { i: 1, value: 1 },
      { i: 2, value: 9 },
      { i: 4, value: 4 }, // prettier-ignore
      { i: 5, value: 6 },
      { i: 7, value: 8 },
      { i: 8, value: 2 },
      { i: 9, value: 6 }, // prettier-ignore
    ])
  })

  it('is whole where there is room, and broken where nothing is known', () => {
    expect(thinLine([1, null, NaN, 4, 5], 100)).toEqual([
      { i: 0, value: 1 },
      null,
      { i: 3, value: 4 },
      { i: 4, value: 5 },
    ])
  })

  it('never loses a peak, a day at an end, or the order, and has at most four values a px and run', () => {
    const values = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), { maxLength: 400 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 60 }), (series, columns) => {
        const thinned = thinLine(series, columns)
        const places = known(thinned)
        const all = series.flatMap((value, i) => (value === null ? [] : [{ i, value }]))
        const runs = 1 + thinned.filter((one) => one === null).length
        expect(places.every(({ i, value }) => series[i] === value)).toBe(true)
        expect(places.map(({ i }) => i)).toEqual(places.map(({ i }) => i).toSorted((a, b) => a - b))
        expect([places[0], places.at(-1)]).toEqual([all[0], all.at(-1)])
        expect(Math.max(...places.map(({ value }) => value))).toBe(Math.max(...all.map(({ value }) => value)))
        expect(Math.min(...places.map(({ value }) => value))).toBe(Math.min(...all.map(({ value }) => value)))
        expect(places.length).toBeLessThanOrEqual(4 * (columns + runs))
      }),
    )
  })
})

describe('a band made thinner', () => {
  it('reaches from the least low to the most high of the days on one px', () => {
    expect(thinBand([5, 1, 2, 3, NaN, 4], [6, 7, 9, 8, NaN, 5], 1)).toEqual([
      { i: 0, low: 1, high: 9 },
      { i: 3, low: 1, high: 9 },
      null,
      { i: 5, low: 4, high: 5 },
    ])
  })
})
