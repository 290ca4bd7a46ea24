import type { SheetRow } from '../xlsx/cell.ts'
import { isBlank, textIn, type Grid } from './grid.ts'
import { wholeNumber } from './whole-number.ts'
import { daysWithin, writtenDay, type WrittenDay } from './written-day.ts'

/** A sheet with a row a day: the day, then one number or two. */
export interface DailySheet {
  readonly grid: Grid
  /** How many numbers most rows have. */
  readonly numbers: number
  /** The names of the columns; undefined where the rows begin at once. */
  readonly header: SheetRow | undefined
  /** Above the header, `Total followers on 11/22/2024:` with their number. */
  readonly total: WrittenDay | undefined
  /** From the first day on. */
  readonly rows: readonly SheetRow[]
  readonly days: readonly WrittenDay[]
}

/** The sheet as one of days; undefined where fewer than half of its rows, from the first day on, are of one. */
export function dailySheet(grid: Grid): DailySheet | undefined {
  const first = grid.rows.findIndex(isOfDay)
  if (first === -1) return undefined
  const [above, rows] = [grid.rows.slice(0, first), grid.rows.slice(first)]
  const ofDays = rows.filter(isOfDay)
  if (ofDays.length * 2 < rows.length || above.length > MOST_ABOVE) return undefined
  return {
    grid,
    numbers: mostFrequent(ofDays.map(numbersIn)),
    header: above.at(-1),
    total: above.map(totalOn).find((day) => day !== undefined),
    rows,
    days: rows.flatMap(({ cells }) => writtenDay(cells[0]) ?? []),
  }
}

const MOST_ABOVE = 5

const isOfDay = ({ cells }: SheetRow): boolean =>
  writtenDay(cells[0]) !== undefined && wholeNumber(cells[1]) !== undefined

/** How many cells after the first hold something, up to the last that does. */
const numbersIn = ({ cells }: SheetRow): number => cells.findLastIndex((cell) => !isBlank(cell))

function totalOn({ cells: [label, number] }: SheetRow): WrittenDay | undefined {
  const [day, ...more] = daysWithin(textIn(label))
  return more.length === 0 && wholeNumber(number) !== undefined ? day : undefined
}

function mostFrequent(numbers: readonly number[]): number {
  const groups = [...Map.groupBy(numbers, (n) => n)].toSorted(([, a], [, b]) => b.length - a.length)
  return groups[0]?.[0] ?? 0
}
