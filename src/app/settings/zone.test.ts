import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayText, instant, utcDay } from '../../kernel/day.ts'
import { inZone, movedBetween } from './in-zone.ts'
import { dayIn, isZone } from './zone.ts'

const at = (text: string) => instant(Date.parse(text))

describe('isZone', () => {
  it('knows places, and neither offsets nor inventions', () => {
    expect(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'].every(isZone)).toBe(true)
    expect(['', '+02:00', 'Middle/Earth', 'Europe/Berlin ', '../etc'].some(isZone)).toBe(false)
  })
})

describe('dayIn', () => {
  it('is the day that a clock there shows, also on the days on which it is changed', () => {
    const berlin = dayIn('Europe/Berlin')
    expect(dayText(berlin(at('2026-03-28T22:59:59Z')))).toBe('2026-03-28')
    expect(dayText(berlin(at('2026-03-28T23:00:00Z')))).toBe('2026-03-29')
    // The clock was put forward at 01:00Z, so that the next midnight is an hour earlier.
    expect(dayText(berlin(at('2026-03-29T21:59:59Z')))).toBe('2026-03-29')
    expect(dayText(berlin(at('2026-03-29T22:00:00Z')))).toBe('2026-03-30')
    expect(dayText(dayIn('America/Los_Angeles')(at('2026-01-01T07:59:59Z')))).toBe('2025-12-31')
    // Samoa had no 30 December 2011.
    expect(dayText(dayIn('Pacific/Apia')(at('2011-12-30T10:00:00Z')))).toBe('2011-12-31')
    expect(dayText(dayIn('Asia/Kathmandu')(at('2026-01-01T18:15:00Z')))).toBe('2026-01-02')
  })

  it('agrees with what Intl writes, at any moment', () => {
    const zones = ['Australia/Lord_Howe', 'America/St_Johns', 'Africa/Casablanca', 'Pacific/Kiritimati']
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 1e12, max: 2e12 }), (timeZone, ms) => {
        const written = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(ms)
        expect(dayText(dayIn(timeZone)(instant(ms)))).toBe(written)
      }),
    )
  })

  it('is the day of UTC in UTC', () => {
    const utc = dayIn('UTC')
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 4e12 }), (ms) => utc(instant(ms)) === utcDay(instant(ms))),
    )
  })
})

describe('inZone', () => {
  const late = { at: at('2026-05-01T20:00:00Z'), day: utcDay(at('2026-05-01T20:00:00Z')) }
  const dayOnly = { at: null, day: late.day }

  it('puts moments on their day there, in order, and leaves what has only a day', () => {
    const next = { ...late, day: late.day + 1 }
    expect(inZone([late, dayOnly], 'Asia/Tokyo')).toEqual([dayOnly, next])
    expect(inZone([late, dayOnly], null)).toEqual([late, dayOnly])
  })

  it('says how many another zone moves', () => {
    expect(movedBetween([late, dayOnly], null, 'Asia/Tokyo')).toBe(1)
    expect(movedBetween([late, dayOnly], 'Asia/Seoul', 'Asia/Tokyo')).toBe(0)
  })
})
