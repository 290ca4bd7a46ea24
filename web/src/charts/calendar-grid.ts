/** Where a day lies in a calendar: a column a week, a row a weekday from Monday. */
export interface Cell {
  readonly i: number
  readonly column: number
  readonly row: number
}

export interface CalendarGrid {
  readonly cells: readonly Cell[]
  readonly columns: number
  /** Side of a cell with its gap, px. */
  readonly pitch: number
  /** The first column of each month that has room for its name. */
  readonly months: readonly Cell[]
}

const [LEAST, MOST] = [8, 18]
/** Room for a month's name. */
const MONTH_PX = 36

/** Monday is 0. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

/** How many days back a calendar so wide reaches: whole weeks, at most 53. */
export const calendarDays = (width: number): number => 7 * Math.min(53, Math.floor(width / LEAST))

/** The days from `from` on, `days` of them, in a calendar of `width` px. */
export function calendarGrid(from: number, days: number, width: number): CalendarGrid {
  const start = weekdayOf(from)
  const columns = Math.max(1, Math.ceil((start + days) / 7))
  const pitch = Math.min(MOST, Math.max(LEAST, Math.floor(width / columns)))
  const cells = Array.from({ length: days }, (_, i) => ({
    i,
    column: Math.floor((start + i) / 7),
    row: (start + i) % 7,
  }))
  return { cells, columns, pitch, months: monthsOf(from, cells, pitch) }
}

function monthsOf(from: number, cells: readonly Cell[], pitch: number): readonly Cell[] {
  const months: Cell[] = []
  for (const cell of cells) {
    const isFirst = new Date((from + cell.i) * MS_PER_DAY).getUTCDate() === 1
    const last = months.at(-1)
    if (isFirst && (last === undefined || (cell.column - last.column) * pitch >= MONTH_PX)) months.push(cell)
  }
  return months
}

const MS_PER_DAY = 86_400_000

/** How wide the square of a day is on which `n` came, where `most` is as wide as a cell. */
export const sideOf = (n: number, most: number, pitch: number): number =>
  3 + (pitch - 5) * Math.sqrt(Math.min(1, n / Math.max(most, 1)))

/** A count that few days exceed, so that one wild day does not make all others small: that of nine in ten active days. */
export function usualMost(counts: readonly (number | null)[]): number {
  const active = counts.filter((n): n is number => n !== null && n > 0).toSorted((a, b) => a - b)
  return active[Math.floor(0.9 * (active.length - 1))] ?? 1
}
