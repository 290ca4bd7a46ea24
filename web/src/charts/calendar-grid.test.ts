import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../src/kernel/day.ts'
import { calendarDays, calendarGrid, sideOf, usualMost, weekdayOf } from './calendar-grid.ts'

describe('a calendar', () => {
  it('has a column a week, from Monday down', () => {
    const monday = dayOf(2026, 5, 18)!
    expect([0, 1, 6, 7].map((later) => weekdayOf(monday + later))).toEqual([0, 1, 6, 0])
    expect(weekdayOf(dayOf(1969, 12, 29)!)).toBe(0)
    // From a Saturday on: two days in the first column, Monday opens the second.
    const { cells, columns } = calendarGrid(monday - 2, 10, 400)
    expect(columns).toBe(3)
    expect(cells.slice(0, 3)).toEqual([
      { i: 0, column: 0, row: 5 },
      { i: 1, column: 0, row: 6 },
      { i: 2, column: 1, row: 0 },
    ])
    expect(cells.at(-1)).toEqual({ i: 9, column: 2, row: 0 })
  })

  it('is as wide as there is room, between cells of 8 and 18 px, and goes no further back than fits', () => {
    const monday = dayOf(2026, 5, 18)!
    expect(calendarGrid(monday, 371, 1000).pitch).toBe(18)
    expect(calendarGrid(monday, 371, 530).pitch).toBe(10)
    expect(calendarDays(1000)).toBe(371)
    expect(calendarDays(300)).toBe(7 * 37)
    expect(calendarGrid(monday, calendarDays(300), 300).columns * 8).toBeLessThanOrEqual(300)
  })

  it('names each month over the week that its first day lies in, where there is room', () => {
    const { months } = calendarGrid(dayOf(2026, 1, 5)!, 120, 1000)
    expect(months.map(({ i }) => i)).toEqual([27, 55, 86, 116])
    expect(calendarGrid(dayOf(2026, 1, 5)!, 120, 144).months.map(({ i }) => i)).toEqual([27, 86])
  })

  it('draws what is usual on the busiest days as wide as a cell, and one wild day no wider', () => {
    const counts = [null, 0, ...Array.from({ length: 10 }, (_, i) => i + 1), 500]
    const most = usualMost(counts)
    expect(most).toBe(10)
    expect(sideOf(most, most, 18)).toBe(16)
    expect(sideOf(500, most, 18)).toBe(16)
    expect(sideOf(1, most, 18)).toBeLessThan(sideOf(2, most, 18))
    expect(usualMost([])).toBe(1)
  })
})
