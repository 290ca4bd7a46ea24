import { dayOf, instant, MS_PER_DAY, utcDay, type Day, type Instant } from '../kernel/day.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** No network is older. */
const EARLIEST = Date.UTC(1995, 0, 1)

/** `Wed Oct 19 20:07:25 +0000 2022`, as X writes a moment. */
export function xMoment(value: unknown): Instant | null {
  const match =
    typeof value === 'string'
      ? /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2}) (\d{4})$/.exec(
          value,
        )
      : null
  if (match === null) return null
  const [, month = '', on, hours, minutes, seconds, sign, zoneHours, zoneMinutes, year] = match
  const zone = (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes))
  const clock = [Number(hours), Number(minutes) - zone, Number(seconds)] as const
  return at(Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(on), clock)
}

/** ISO 8601 with a zone: `2026-07-01T09:10:36Z`. */
export function isoMoment(value: unknown): Instant | null {
  const text = typeof value === 'string' ? value : ''
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(text)
    ? sensible(Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')))
    : null
}

/** Seconds since 1970, as Meta writes a moment. */
export const secondsMoment = (value: unknown): Instant | null =>
  typeof value === 'number' && Number.isFinite(value) ? sensible(value * 1000) : null

/**
 * A moment as tables write it, in UTC where they name no zone: ISO with or without a clock, `05/18/2026 14:30` (month first, as Meta
 * writes it) or `May 18, 2026` (as YouTube Studio does).
 */
export function tableMoment(text: string): Instant | null {
  const trimmed = text.trim()
  const iso = isoMoment(trimmed.replace(' ', 'T'))
  if (iso !== null) return iso
  const numbers = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(trimmed)
  if (numbers !== null) {
    const [, year, month, on, ...clock] = numbers
    return at(
      Number(year),
      Number(month),
      Number(on),
      clock.map((part) => Number(part ?? 0)),
    )
  }
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(trimmed)
  if (slashes !== null) {
    const [, month, on, year, ...clock] = slashes
    return at(
      Number(year),
      Number(month),
      Number(on),
      clock.map((part) => Number(part ?? 0)),
    )
  }
  const words = /^([A-Za-z]{3})[a-z]*\.? (\d{1,2}), (\d{4})$/.exec(trimmed)
  if (words === null) return null
  const [, month = '', on, year] = words
  return at(Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(on), [])
}

function at(year: number, month: number, on: number, clock: readonly number[]): Instant | null {
  const day = dayOf(year, month, on)
  const [hours = 0, minutes = 0, seconds = 0] = clock
  if (day === undefined || hours > 24 || seconds > 60) return null
  return sensible(day * MS_PER_DAY + ((hours * 60 + minutes) * 60 + seconds) * 1000)
}

const sensible = (ms: number): Instant | null =>
  Number.isFinite(ms) && ms >= EARLIEST && ms < 1e13 ? instant(ms) : null

/** The earliest and the latest day of moments; null where there is none. */
export function daysOf(moments: Iterable<Instant>): { readonly first: Day; readonly last: Day } | null {
  let [first, last] = [Infinity, -Infinity]
  for (const moment of moments) {
    const on = utcDay(moment)
    if (on < first) first = on
    if (on > last) last = on
  }
  return first === Infinity ? null : { first: first as Day, last: last as Day }
}

/** How many there are on each day, in order. */
export function perDay(moments: Iterable<Instant>): readonly { readonly day: Day; readonly count: number }[] {
  const days = new Map<Day, number>()
  for (const moment of moments) days.set(utcDay(moment), (days.get(utcDay(moment)) ?? 0) + 1)
  return [...days].map(([day, count]) => ({ day, count })).toSorted((a, b) => a.day - b.day)
}
