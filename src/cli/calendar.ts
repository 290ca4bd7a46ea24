const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** Days are texts here, `YYYY-MM-DD`, as documents have them. `17 May 2026`. */
export function dayWords(on: string): string {
  const [year = '', month = '', dayOfMonth = ''] = on.split('-')
  return `${Number(dayOfMonth)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`
}

/** `Sep 2026`: all of one width, for columns. */
export function shortMonth(on: string): string {
  const [, month = '', year = ''] = dayWords(on).split(' ')
  return `${month.slice(0, 3)} ${year}`
}

/** Two days are of one month where this is the same: `2026-05`. */
export const monthOf = (on: string): string => on.slice(0, 7)
