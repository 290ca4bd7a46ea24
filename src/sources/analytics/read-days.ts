import type { EventKind } from '../../events/kinds.ts'
import type { Day } from '../../kernel/day.ts'
import { eventOf } from '../linkedin/dated.ts'
import type { Tally } from '../linkedin/tally.ts'
import { cellText, type SheetRow } from '../xlsx/cell.ts'
import type { DailySheet } from './daily-sheet.ts'
import { columnOf, isBlank } from './grid.ts'
import { wholeNumber } from './whole-number.ts'
import { dayIn, writtenDay, type DayOrder } from './written-day.ts'

/** What the rows of a kind count in all, and on how many days. */
export interface Sum {
  readonly total: number
  readonly days: number
}

/** Reads a row a day, with a number for each of the kinds, and gives the sums of what was read. */
export function readDays(
  { grid, rows }: DailySheet,
  kinds: readonly EventKind[],
  order: DayOrder,
  asOf: Day,
  tally: Tally,
): ReadonlyMap<EventKind, Sum> {
  const sums = new Map(kinds.map((kind) => [kind, { total: 0, days: 0 }]))
  const seen = new Map<Day, string>()
  for (const row of rows) {
    tally.row()
    const day = dayOfRow(row, order, columnOf(grid, 'A'), tally)
    if (day === undefined) continue
    const counts = kinds.map((_, i) => countIn(row, i, columnOf(grid, i === 0 ? 'B' : 'C'), tally))
    const why = whyLeftOut(counts, seen.get(day))
    if (why === 'told otherwise') {
      tally.unreadable(row.line, columnOf(grid, 'A'), 'each day once', cellText(row.cells[0]))
    } else if (why !== undefined) tally.skip(why)
    if (why !== undefined) continue
    seen.set(day, counts.join())
    for (const [i, kind] of kinds.entries()) {
      const [count, sum] = [counts[i], sums.get(kind)]
      if (count === undefined || sum === undefined) continue
      tally.event({ ...eventOf(kind, { day, at: null }), count, asOf })
      sums.set(kind, { total: sum.total + count, days: sum.days + 1 })
    }
  }
  return sums
}

/** Why the numbers of a row give nothing, beside those that the same day had before; undefined where they do. */
function whyLeftOut(
  counts: readonly (number | undefined)[],
  before: string | undefined,
): 'days without a number' | 'doubles' | 'told otherwise' | undefined {
  if (counts.every((count) => count === undefined)) return 'days without a number'
  if (before === undefined) return undefined
  return before === counts.join() ? 'doubles' : 'told otherwise'
}

function dayOfRow(
  { cells, line, tooLong }: SheetRow,
  order: DayOrder,
  column: string,
  tally: Tally,
): Day | undefined {
  const written = tooLong === true ? undefined : writtenDay(cells[0])
  const day = written && dayIn(written, order)
  const form = (): { day: Day; at: null } | undefined => (day === undefined ? undefined : { day, at: null })
  return tally.moment([form], cellText(cells[0]), line, column)?.day
}

function countIn({ cells, line }: SheetRow, i: number, column: string, tally: Tally): number | undefined {
  const cell = cells[i + 1]
  const count = wholeNumber(cell)
  if (count === undefined && !isBlank(cell)) tally.problem(line, column, 'a whole number', cellText(cell))
  return count
}
