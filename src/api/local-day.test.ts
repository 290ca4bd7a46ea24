import { expect, it } from 'vitest'
import { dayOf } from '../kernel/day.ts'
import { localDay } from './local-day.ts'

it('takes the day of the machine’s own zone, also just before midnight', () => {
  expect(localDay(new Date(2026, 4, 17, 23, 59, 59))).toBe(dayOf(2026, 5, 17))
  expect(localDay(new Date(2026, 4, 17, 0, 0, 0))).toBe(dayOf(2026, 5, 17))
})
