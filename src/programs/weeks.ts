import { addDays, type Day } from '../kernel/day.ts'

export const DAYS_A_WEEK = 7

/** The Monday of a day's week; weeks go from Monday to Sunday. Day 0, 1 January 1970, was a Thursday. */
export const mondayOf = (on: Day): Day => addDays(on, -weekdayOf(on))

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (on: Day): number => (((on + 3) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK

/** The seven days of the week that begins with a Monday. */
export const daysOfWeek = (monday: Day): readonly Day[] =>
  Array.from({ length: DAYS_A_WEEK }, (_, i) => addDays(monday, i))

/** The Mondays of all weeks that hold any of the days, in order. */
export const mondaysOf = (from: Day, to: Day): readonly Day[] => {
  const first = mondayOf(from)
  const weeks = Math.floor((to - first) / DAYS_A_WEEK) + 1
  return Array.from({ length: Math.max(0, weeks) }, (_, i) => addDays(first, DAYS_A_WEEK * i))
}
