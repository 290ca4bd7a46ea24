import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { spanOf, weekdayColumns } from './calendar.ts'
import { denseInformation } from './dense.fixture.ts'
import { logPriorOfRatios, RATIOS } from './grid.ts'
import { program } from './scores.fixture.ts'
import { columnOf } from './shapes.ts'

/** What lies at or under each ratio, in all 1. */
function sharesUpTo(logs: ArrayLike<number>): readonly number[] {
  const highest = Math.max(...Array.from(logs))
  const weights = Array.from(logs, (log) => Math.exp(log - highest))
  const total = weights.reduce((a, b) => a + b, 0)
  let sum = 0
  return weights.map((weight) => (sum += weight) / total)
}

describe('logPriorOfRatios', () => {
  it('has 41 ratios, a level at rest and 40 from 1e-4 to 1e3 evenly by their logarithms', () => {
    expect([RATIOS.length, RATIOS[0]]).toEqual([41, 0])
    expect(RATIOS[1]).toBeCloseTo(1e-4, 12)
    expect(RATIOS[40]).toBeCloseTo(1e3, 6)
    expect(RATIOS[20]! / RATIOS[19]!).toBeCloseTo(1e7 ** (1 / 39), 9)
  })

  it.each([
    ['one program from the middle on', [30], 40],
    ['three programs of two weeks', [12, 24, 36], 14],
    ['six programs of two weeks, most of them at once', [14, 17, 22, 30, 38, 41], 14],
  ])('is Jeffreys’ prior of 60 days with weekdays and %s, to 0.08 of its mass', (_, starts, length) => {
    const days = Array.from({ length: 60 }, (_day, t) => day(t)).filter((t) => t % 6 !== 2)
    const columns = starts.map((from) => columnOf(program('a', from, from + length), 'pulse', days))
    const all = [...columns, ...weekdayColumns(days, spanOf(days))].map((column) => [...column])
    // The width of a step of the grid in q: evenly spaced by logarithms, the first reaching down to 0.
    const exact = RATIOS.map((q, i) => {
      const width = i === 0 ? 1e-4 : (q * Math.log(1e7)) / 39
      return 0.5 * Math.log(denseInformation(days, all, q)) + Math.log(width)
    })
    const ours = sharesUpTo(logPriorOfRatios(days.length, (spanOf(days) - 1) / (days.length - 1)))
    const apart = sharesUpTo(exact).map((share, i) => Math.abs(share - ours[i]!))
    expect(Math.max(...apart)).toBeLessThan(0.08)
  })
})
