import { expect, it } from 'vitest'
import { dayOf } from '../kernel/day.ts'
import { localDay, localInstant } from './local-day.ts'

it('takes the day of the machine’s own zone, also just before midnight', () => {
  expect(localDay(new Date(2026, 4, 17, 23, 59, 59))).toBe(dayOf(2026, 5, 17))
  expect(localDay(new Date(2026, 4, 17, 0, 0, 0))).toBe(dayOf(2026, 5, 17))
})

it('knows the moment of a time on this machine’s clock', () => {
  const on = dayOf(2026, 5, 17)!
  expect(localInstant(on, 17 * 60 + 55)).toBe(new Date(2026, 4, 17, 17, 55).getTime())
  expect(localDay(new Date(localInstant(on, 0)))).toBe(on)
})
