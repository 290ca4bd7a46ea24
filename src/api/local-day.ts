import { dayOf, type Day } from '../kernel/day.ts'

/** The calendar day that this machine's own time zone is in: what a person at it calls today. */
export function localDay(now: Date): Day {
  const on = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
  if (on === undefined) throw new RangeError(`the clock shows no day: ${String(now)}`)
  return on
}
