import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, dayOf, dayText, instant, MS_PER_DAY, parseDay, utcDay } from './day.ts'

const aDay = fc.integer({ min: -250_000, max: 250_000 }).map(day)

describe('day', () => {
  it('counts from 1970-01-01', () => {
    expect(parseDay('1970-01-01')).toBe(0)
    expect(parseDay('2000-03-01')).toBe(11_017) // 30 years of 365 days, 7 leap days, 31 + 29 days
    expect(dayText(day(-1))).toBe('1969-12-31')
  })

  it('knows which dates exist', () => {
    expect(dayOf(2024, 2, 29)).toBeDefined()
    expect(dayOf(2023, 2, 29)).toBeUndefined()
    expect(dayOf(2024, 13, 1)).toBeUndefined()
    expect(dayOf(99, 1, 1)).not.toBe(dayOf(1999, 1, 1))
  })

  it.each(['2024-2-9', '09.02.2024', '2024-02-30', '', '2024-02-09T00:00', ' 2024-02-09'])(
    'reads nothing from %j',
    (text) => expect(parseDay(text)).toBeUndefined(),
  )

  it('is read back from what it is written as', () => {
    fc.assert(
      fc.property(aDay, (on) => {
        expect(parseDay(dayText(on))).toBe(on)
      }),
    )
  })

  it('holds every instant from its first millisecond to its last', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: MS_PER_DAY - 1 }), (on, ms) => {
        expect(utcDay(instant(on * MS_PER_DAY + ms))).toBe(on)
      }),
    )
  })

  it('refuses what is no whole day', () => {
    expect(() => day(0.5)).toThrow('a whole number of days')
    expect(() => instant(Number.NaN)).toThrow('finite')
    expect(addDays(day(3), -4)).toBe(-1)
  })
})
