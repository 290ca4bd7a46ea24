import { expect, it } from 'vitest'
import { dayWords, monthOf, shortMonth } from './calendar.ts'

it('says days and months in words', () => {
  expect([
    dayWords('2026-05-17'),
    monthOf('2026-05-17'),
    shortMonth('2026-05-17'),
    shortMonth('2025-09-01'),
  ]).toEqual(['17 May 2026', '2026-05', 'May 2026', 'Sep 2025'])
})
