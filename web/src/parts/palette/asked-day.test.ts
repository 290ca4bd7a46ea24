import { expect, it } from 'vitest'
import { askedDay } from './asked-day.ts'

it.each([
  ['2024-05-01', '2024-05-01'],
  [' 1.5.2024 ', '2024-05-01'],
  ['31/12/2025', '2025-12-31'],
  ['2024-02-30', null],
  ['30.2.2024', null],
  ['2024', null],
  ['', null],
])('of %o is %o', (typed, day) => {
  expect(askedDay(typed)).toBe(day)
})
