import { dayOf, instant, MS_PER_DAY, type Day, type Instant } from '../kernel/day.ts'

/** The calendar day that this machine's own time zone is in: what a person at it calls today. */
export function localDay(now: Date): Day {
  const on = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
  if (on === undefined) throw new RangeError(`the clock shows no day: ${String(now)}`)
  return on
}

/** The moment at which this machine's own clock shows a time of a day. */
export function localInstant(on: Day, minutesAfterMidnight: number): Instant {
  const date = new Date(on * MS_PER_DAY)
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  return instant(new Date(year, month, dayOfMonth, 0, minutesAfterMidnight).getTime())
}
