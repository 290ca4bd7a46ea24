import { expect, it } from 'vitest'
import { points, ratio } from './units.ts'

it('refuses numbers outside of their unit, with the number in the message', () => {
  expect(ratio(0.5)).toBe(0.5)
  expect(() => ratio(1.2)).toThrow('a ratio lies in [0, 1] and is finite, not 1.2')
  expect(() => points(Number.NaN)).toThrow('not NaN')
  expect(() => points(Infinity)).toThrow('not Infinity')
})
