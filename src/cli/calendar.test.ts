import { expect, it } from 'vitest'
import { dayOf, type Day } from '../kernel/day.ts'
import { dayWords, localDay, monthOf, monthWords, shortMonth } from './calendar.ts'

const may17 = dayOf(2026, 5, 17) as Day

it('says days and months in words', () => {
  expect([dayWords(may17), monthWords(may17), shortMonth(may17), monthOf(may17)]).toEqual([
    '17 May 2026',
    'May 2026',
    'May 2026',
    '2026-05',
  ])
  expect(shortMonth(dayOf(2025, 9, 1) as Day)).toBe('Sep 2025')
})

it('takes the day of the machine’s own zone, also just before midnight', () => {
  expect(localDay(new Date(2026, 4, 17, 23, 59, 59))).toBe(may17)
  expect(localDay(new Date(2026, 4, 17, 0, 0, 0))).toBe(may17)
})
