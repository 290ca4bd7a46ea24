import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, instant, utcDay } from '../kernel/day.ts'
import { mergeReadings } from './merge-readings.ts'
import { readingIdentity } from './reading.ts'
import { aReading, pillarsOf, someReading } from './readings.fixture.ts'

const noon = instant(Date.UTC(2026, 4, 12, 12))
const numbers = pillarsOf(21.048, 12.4, 9.2, 10.352)

describe('mergeReadings', () => {
  it('gives the same whatever the order and however often each came', () => {
    fc.assert(
      fc.property(fc.array(someReading), fc.nat(), (readings, turn) => {
        const turned = [...readings.slice(turn % 7), ...readings.slice(0, turn % 7)]
        expect(mergeReadings([...turned, ...readings])).toEqual(mergeReadings(readings))
      }),
    )
  })

  it('gives each identity once, and none that nobody told', () => {
    fc.assert(
      fc.property(fc.array(someReading), (readings) => {
        const identities = mergeReadings(readings).map(readingIdentity)
        expect(new Set(identities).size).toBe(identities.length)
        const told = new Set(readings.map(readingIdentity))
        expect(identities.filter((one) => !told.has(one))).toEqual([])
      }),
    )
  })

  it('takes a log that tells only the day and a page that tells the moment for one reading', () => {
    const logged = aReading({ day: utcDay(noon) }, numbers, { source: 'log' })
    const pasted = aReading({ at: noon }, numbers)
    expect(mergeReadings([logged, pasted])).toEqual([pasted])
    const dayBefore = aReading({ day: day(utcDay(noon) - 1) }, numbers)
    expect(mergeReadings([pasted, dayBefore])).toEqual([dayBefore, pasted])
  })

  it('keeps two readings of one day that differ', () => {
    const later = aReading({ at: instant(noon + 3_600_000) }, { ...numbers, insights: 9.3 })
    const earlier = aReading({ at: noon }, numbers)
    expect(mergeReadings([later, earlier])).toEqual([earlier, later])
  })

  it('lets the more exact source stand', () => {
    const api = aReading({ at: noon }, { ...numbers, brand: 21.0480001 }, { source: 'api-json' })
    expect(mergeReadings([aReading({ at: noon }, numbers), api])).toEqual([api])
  })
})
