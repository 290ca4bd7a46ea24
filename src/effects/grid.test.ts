import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { spanOf, weekdayColumns } from './calendar.ts'
import { denseInformation } from './dense.fixture.ts'
import { logPriorOfRatios, RATIOS } from './grid.ts'
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
    [40, 1],
    [40, 6],
    [60, 3],
  ])(
    'is Jeffreys’ prior of %d days and %d programs, with weekdays where there are eight weeks, to 0.04 of its mass',
    (count, programs) => {
      const days = Array.from({ length: count }, (_, t) => day(t)).filter((t) => t % 6 !== 2)
      const starts = Array.from({ length: programs }, (_, i) =>
        Math.floor(((i + 1) * count) / (programs + 2)),
      )
      const columns = starts.map((from) =>
        columnOf({ name: 'a', spans: [{ from: day(from), to: day(from + 14) }] }, 'pulse', days),
      )
      const all = [...columns, ...weekdayColumns(days, spanOf(days))].map((column) => [...column])
      // The width of a step of the grid in q: evenly spaced by logarithms, the first reaching down to 0.
      const exact = RATIOS.map((q, i) => {
        const width = i === 0 ? 1e-4 : (q * Math.log(1e7)) / 39
        return 0.5 * Math.log(denseInformation(days, all, q)) + Math.log(width)
      })
      const ours = sharesUpTo(logPriorOfRatios(days.length, (spanOf(days) - 1) / (days.length - 1)))
      const apart = sharesUpTo(exact).map((share, i) => Math.abs(share - ours[i]!))
      expect(Math.max(...apart)).toBeLessThan(0.04)
    },
  )
})
