import type { Day } from '../kernel/day.ts'

/** From eight weeks on, days of the week are told apart. */
const WEEKDAYS_FROM = 56

/** Six columns, one a weekday but for Sunday, or none where the days span less than eight weeks. */
export function weekdayColumns(days: readonly Day[], span: number): readonly Float64Array[] {
  if (span < WEEKDAYS_FROM) return []
  const columns = Array.from({ length: 6 }, () => new Float64Array(days.length))
  days.forEach((on, i) => {
    const column = columns[weekdayOf(on) - 1]
    if (column !== undefined) column[i] = 1
  })
  return columns
}

/** Days from the first to the last, both included. */
export function spanOf(days: readonly Day[]): number {
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? 0 : last - first + 1
}

/** 0 is Sunday; day 0, 1 January 1970, was a Thursday. */
const weekdayOf = (on: Day): number => (((on + 4) % 7) + 7) % 7
