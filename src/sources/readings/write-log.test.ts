import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeReadings } from '../../events/merge-readings.ts'
import { readingIdentity } from '../../events/reading.ts'
import { aReading, industry, pillarsOf, someReading } from '../../events/readings.fixture.ts'
import { day, instant, MS_PER_DAY, utcDay } from '../../kernel/day.ts'
import { readAny } from './recognise.ts'
import { writeLog } from './write-log.ts'

const again = (text: string) => readAny(text, { at: instant(3e12), hash: 'log' })

describe('writeLog', () => {
  it('is read again to the same readings', () => {
    fc.assert(
      fc.property(fc.array(someReading, { minLength: 1 }), (readings) => {
        const merged = mergeReadings(readings)
        const { readings: read, problems } = again(writeLog(merged))
        expect(problems).toEqual([])
        expect(mergeReadings(read).map(readingIdentity)).toEqual(merged.map(readingIdentity))
      }),
    )
  })

  it('keeps the member’s own day where it is not the one in UTC', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: -1, max: 1 }), (minute, other) => {
        const at = instant(20_000 * MS_PER_DAY + minute * 60_000)
        // No zone is 24 hours away: a day later is one of the evening, a day earlier one of the morning.
        fc.pre(other === 0 || (other > 0 ? minute >= 600 : minute < 720))
        const reading = aReading({ at, day: day(utcDay(at) + other) }, 53.25)
        const [read] = again(writeLog([reading])).readings
        expect([read?.at, read?.day]).toEqual([reading.at, reading.day])
      }),
    )
  })

  it('has every number of the groups, and a blank where there is none', () => {
    const groups = [{ ...industry(12, 31.5), pillars: pillarsOf(9, 8, 7, 7.5) }]
    const reading = aReading({ day: day(20_000) }, pillarsOf(21.05, 12, 9, 10), { groups })
    const [, row] = writeLog([reading]).split('\r\n')
    expect(row).toBe('2024-10-04,52.05,21.05,12,9,10,12,31.5,9,8,7,7.5,,,,,,,,,,,,')
    expect(again(writeLog([reading])).readings[0]?.groups[0]).toMatchObject({
      rank: 12,
      average: 31.5,
      pillars: groups[0]?.pillars,
    })
  })
})
