import { WORKING_DAYS } from './doing.ts'

/**
 * How many of each activity on each day of a week, from Monday to Sunday: on working days, each spread as far as it goes,
 * and the days about equally long.
 */
export function daysForWeek(
  activities: readonly { readonly weekly: number; readonly minutes: number }[],
): readonly (readonly number[])[] {
  const busy = Array.from({ length: WORKING_DAYS }, () => 0)
  const longest = activities.map((one, at) => ({ ...one, at })).toSorted((a, b) => b.minutes - a.minutes)
  const week = activities.map(() => Array.from({ length: 7 }, () => 0))
  for (const { weekly, minutes, at } of longest) {
    const days = week[at] ?? []
    for (let i = 0; i < weekly; i++) {
      const day = freest(busy, days)
      days[day] = (days[day] ?? 0) + 1
      busy[day] = (busy[day] ?? 0) + minutes
    }
  }
  return week
}

/** The day with the fewest of the activity; of those the one with the fewest minutes; of those the first of `TURN`. */
function freest(busy: readonly number[], days: readonly number[]): number {
  const [first = 0, ...others] = TURN
  return others.reduce((best, day) => {
    const by = (days[day] ?? 0) - (days[best] ?? 0) || (busy[day] ?? 0) - (busy[best] ?? 0)
    return by < 0 ? day : best
  }, first)
}

/** Tuesday and Thursday first, so that few of an activity do not stand on neighbouring days. */
const TURN: readonly number[] = [1, 3, 0, 2, 4]
