import { describe, expect, it } from 'vitest'
import { dayOf, instant, type Day } from '../kernel/day.ts'
import {
  archiveDay,
  connectedOn,
  eventTime,
  inSentence,
  isoMinutes,
  isoSeconds,
  javaDate,
  monthAndYear,
  paddedUs,
  receiptTime,
  shortUs,
  slashedSeconds,
  weekday,
} from './date-text.ts'

const date = (year: number, month: number, dayOfMonth: number): Day => dayOf(year, month, dayOfMonth) as Day
/** A Sunday. */
const afternoon = instant(Date.UTC(2024, 2, 17, 18, 3, 38))
const pastMidnight = instant(Date.UTC(2024, 1, 5, 0, 7, 9))

describe('dates as LinkedIn writes them', () => {
  it('name the day in Connections, Positions and the archive', () => {
    expect(connectedOn(date(2024, 2, 5))).toBe('05 Feb 2024')
    expect(monthAndYear(date(2024, 2, 5))).toBe('Feb 2024')
    expect(archiveDay(date(2026, 5, 18))).toBe('05-18-2026')
  })

  it('name the moment in the order year, month, day', () => {
    expect(isoSeconds(afternoon)).toBe('2024-03-17 18:03:38')
    expect(isoMinutes(afternoon)).toBe('2024-03-17 18:03 UTC')
    expect(slashedSeconds(afternoon)).toBe('2024/03/17 18:03:38 UTC')
    expect(javaDate(afternoon)).toBe('Sun Mar 17 18:03:38 UTC 2024')
  })

  it('name the moment as people in the United States do', () => {
    expect(shortUs(afternoon)).toBe('3/17/24, 6:03 PM')
    expect(shortUs(pastMidnight)).toBe('2/5/24, 12:07 AM')
    expect(paddedUs(afternoon)).toBe('03/17/24, 06:03 PM')
    expect(paddedUs(pastMidnight)).toBe('02/05/24, 12:07 AM')
    expect(receiptTime(afternoon)).toBe('03/17/24 06:03 PM UTC')
    expect(inSentence(afternoon)).toBe('March 17, 2024 at 6:03 PM (GMT)')
    expect(eventTime(pastMidnight)).toBe('Feb 5, 2024 12:07 AM')
  })

  it('know the days of the week, before 1970 too', () => {
    expect(weekday(date(2024, 3, 17))).toBe(0)
    expect(weekday(date(1969, 12, 31))).toBe(3)
  })
})
