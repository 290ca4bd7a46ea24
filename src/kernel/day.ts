import type { In } from './units.ts'

/**
 * A calendar day, as whole days since 1970-01-01 in the proleptic Gregorian calendar; earlier days are negative.
 * It has no zone: which day an instant falls on is decided once, at the edge.
 */
export type Day = In<'day'>

/** A moment, as milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = In<'ms since 1970'>

export const MS_PER_DAY = 86_400_000

export const day = (daysSince1970: number): Day => {
  if (Number.isInteger(daysSince1970)) return daysSince1970 as Day
  throw new RangeError(`a day is a whole number of days since 1970, not ${daysSince1970}`)
}

export const instant = (msSince1970: number): Instant => {
  if (Number.isFinite(msSince1970)) return Math.trunc(msSince1970) as Instant
  throw new RangeError(`an instant is a finite number of milliseconds, not ${msSince1970}`)
}

/** The day of a calendar date, or undefined where there is none: 31 February, month 13. `month` counts from 1. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth
  return exists ? (Math.floor(date.getTime() / MS_PER_DAY) as Day) : undefined
}

/** Reads `YYYY-MM-DD`, and nothing else. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match === null ? undefined : dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** `YYYY-MM-DD`. */
export const dayText = (on: Day): string => new Date(on * MS_PER_DAY).toISOString().slice(0, 10)

/** The day, in UTC, on which an instant falls. */
export const utcDay = (at: Instant): Day => Math.floor(at / MS_PER_DAY) as Day

/** The moment without its seconds. */
export const wholeMinute = (at: Instant): Instant => (Math.floor(at / 60_000) * 60_000) as Instant

export const instantText = (at: Instant): string => new Date(at).toISOString()

export const addDays = (on: Day, days: number): Day => day(on + days)
