import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, instant } from '../kernel/day.ts'
import {
  checkReading,
  readingIdentity,
  readingIdentityByDay,
  sumOfPillars,
  sumTolerance,
  type Reading,
} from './reading.ts'

const pillars = { brand: 20.973, people: 6.38, insights: 10.25, relationships: 15 }
const reading: Reading = {
  at: instant(Date.UTC(2026, 3, 27, 13, 6)),
  day: day(20_570),
  total: 52.603,
  totalShown: 53,
  pillars,
  groups: [{ group: 'industry', name: 'Cheese', rank: 10, average: 35, pillars: null, size: null }],
  source: 'page-text',
  hash: 'a',
}

describe('sumOfPillars', () => {
  it('adds up without the noise of binary fractions', () => {
    expect(sumOfPillars(pillars)).toBe(52.603)
    expect(20.973 + 6.38 + 10.25 + 15).not.toBe(52.603)
  })
})

describe('sumTolerance', () => {
  it.each([
    [{ brand: 21, people: 6, insights: 10, relationships: 15 }, 1.5],
    [{ brand: 21.1, people: 6, insights: 10, relationships: 15 }, 0.7],
    [pillars, 0.502],
  ])('is half a point and what the pillars themselves are rounded by, at most 1.5: %j', (some, tolerance) => {
    expect(sumTolerance(some)).toBeCloseTo(tolerance, 6)
  })
})

describe('checkReading', () => {
  it('finds nothing wrong with numbers that can be true together', () => {
    expect(checkReading(reading)).toEqual([])
    expect(checkReading({ ...reading, total: 53 })).toEqual([])
  })

  it.each([
    [{ ...reading, total: 54 }, '20.973 + 6.38 + 10.25 + 15 = 52.603, and a total of 54'],
    [{ ...reading, total: 140, pillars: null }, '140'],
    [{ ...reading, total: Number.NaN, pillars: null }, 'NaN'],
    [{ ...reading, pillars: { ...pillars, brand: 25.1 } }, '25.1'],
    [{ ...reading, groups: [{ ...reading.groups[0]!, rank: 0 }] }, '0'],
    [{ ...reading, groups: [{ ...reading.groups[0]!, rank: 9.5 }] }, '9.5'],
    [{ ...reading, groups: [{ ...reading.groups[0]!, average: 101 }] }, '101'],
  ])('says what cannot be true', (wrong, found) => {
    expect(checkReading(wrong)).toMatchObject([{ found }])
  })
})

describe('readingIdentity', () => {
  it('is the same from the page and from LinkedIn’s data, which has more digits', () => {
    const exact = { brand: 20.9730014, people: 6.38, insights: 10.25, relationships: 14.9999996 }
    const fromData = {
      ...reading,
      total: 52.603,
      totalShown: null,
      pillars: exact,
      source: 'api-json',
      hash: 'b',
    }
    expect(readingIdentity(fromData as Reading)).toBe(readingIdentity(reading))
  })

  it('tells two readings of one day apart, by their instants or by their numbers', () => {
    const later: Reading = { ...reading, at: instant(Date.UTC(2026, 3, 27, 20)) }
    const untimed: Reading = { ...reading, at: null }
    const other: Reading = { ...untimed, pillars: { ...pillars, insights: 9.5 }, total: 51.853 }
    const ranked: Reading = { ...untimed, groups: [{ ...reading.groups[0]!, rank: 9 }] }
    expect(new Set([reading, later, untimed, other, ranked].map(readingIdentity)).size).toBe(5)
  })

  it('is, by day, that of a source without a time', () => {
    expect(readingIdentityByDay(reading)).toBe(readingIdentity({ ...reading, at: null }))
    expect(readingIdentityByDay({ ...reading, at: null })).toBeUndefined()
  })

  it('depends on nothing but time and numbers', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('log', 'hand', 'page-html'), (hash, source) => {
        expect(readingIdentity({ ...reading, hash, source })).toBe(readingIdentity(reading))
      }),
    )
  })
})
