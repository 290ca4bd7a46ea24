import { textIn, type Grid } from './grid.ts'
import { wholeNumber } from './whole-number.ts'
import { daysWithin, type WrittenDay } from './written-day.ts'

/** The sheet with the sums of the whole period. */
export interface Discovery {
  readonly grid: Grid
  readonly period: readonly [WrittenDay, WrittenDay]
  /** How often posts were seen, which the days add up to; undefined where no number stands there. */
  readonly impressions: { readonly count: number; readonly line: number } | undefined
}

/** The sheet as one of sums: few rows, a period such as `8/25/2024 - 11/22/2024`, and the impressions first. */
export function discovery(grid: Grid): Discovery | undefined {
  if (grid.rows.length > MOST_ROWS) return undefined
  const periods = grid.rows.flatMap(({ cells }) => cells.map((cell) => daysWithin(textIn(cell))))
  const period = periods.find(({ length }) => length === 2)
  const [from, to] = period ?? []
  if (from === undefined || to === undefined) return undefined
  const impressions = grid.rows
    .map(({ cells, line }) => ({ count: wholeNumber(cells[1]), line }))
    .find(({ count }) => count !== undefined)
  return { grid, period: [from, to], impressions: impressions as Discovery['impressions'] }
}

const MOST_ROWS = 12
