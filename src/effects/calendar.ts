import type { Day } from '../kernel/day.ts'

/** From eight weeks on, days of the week are told apart. */
const WEEKDAYS_FROM = 56

/** Six columns, one a weekday but for Sunday, or none where the days span less than eight weeks. */
export function weekdayColumns(days: readonly Day[], span: number): readonly Float64Array[] {
  if (span < WEEKDAYS_FROM) return []
  return [1, 2, 3, 4, 5, 6].map((weekday) =>
    Float64Array.from(days, (on) => (weekdayOf(on) === weekday ? 1 : 0)),
  )
}

/** Days from the first to the last, both included. */
export function spanOf(days: readonly Day[]): number {
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? 0 : last - first + 1
}

/** 0 is Sunday; day 0, 1 January 1970, was a Thursday. */
const weekdayOf = (on: Day): number => (((on + 4) % 7) + 7) % 7
