import { dayOf, dayText, type Day } from '../kernel/day.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** `17 May 2026`. */
export function dayWords(on: Day): string {
  const [year = '', month = '', dayOfMonth = ''] = dayText(on).split('-')
  return `${Number(dayOfMonth)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`
}

/** `May 2026`. */
export const monthWords = (on: Day): string => dayWords(on).split(' ').slice(1).join(' ')

/** `Sep 2026`: all of one width, for columns. */
export const shortMonth = (on: Day): string => {
  const [month = '', year = ''] = monthWords(on).split(' ')
  return `${month.slice(0, 3)} ${year}`
}

/** Two days are of one month where this is the same: `2026-05`. */
export const monthOf = (on: Day): string => dayText(on).slice(0, 7)

/** The calendar day that this machine's own time zone is in. */
export function localDay(now: Date): Day {
  const on = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
  if (on === undefined) throw new RangeError(`the clock shows no day: ${String(now)}`)
  return on
}
