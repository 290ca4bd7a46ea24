import { describe, expect, it } from 'vitest'
import { addDays, parseDay } from '../../../../src/kernel/day.ts'
import { cutTo, lineOf } from './line-of.ts'

const first = parseDay('2026-05-01')!
const line = {
  days: ['2026-05-01', '2026-05-02', '2026-05-05'],
  low: [1, 2, 5],
  points: [10, null, 50],
  high: [100, 90, 80],
  highest: null,
  lowest: null,
  breaks: [],
}

describe('the line of influence', () => {
  it('leaves days open of which nothing is told', () => {
    const course = lineOf(line)
    expect(course?.columns).toEqual({
      low: [1, 2, NaN, NaN, 5],
      points: [10, null, null, null, 50],
      high: [100, 90, NaN, NaN, 80],
    })
    expect(lineOf({ ...line, days: [] })).toBeNull()
  })

  it('is cut to days as far as it knows them', () => {
    const cut = cutTo(lineOf(line)!, { from: addDays(first, -3), to: addDays(first, 1) })
    expect([cut.from, cut.to, cut.columns.points]).toEqual([first, addDays(first, 1), [10, null]])
  })
})
