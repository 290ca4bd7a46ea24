import { MS_PER_DAY, parseDay, type Day } from '../../../src/kernel/day.ts'
import { dateFormat } from './locale-format.ts'
import { countOf } from './numbers.ts'
import { say } from './say.ts'

/** Days and moments as the pages write them. Days have no zone; moments are told in the reader's. */

const SHORT = { day: 'numeric', month: 'short', year: 'numeric' } as const
const TIME = { hour: '2-digit', minute: '2-digit' } as const

const timeZone = 'UTC'
const FULL_DAY = { timeZone, day: 'numeric', month: 'long', year: 'numeric' } as const
const SHORT_DAY = { timeZone, ...SHORT } as const
const BRIEF_DAY = { timeZone, day: 'numeric', month: 'short' } as const
const WEEKDAY = { timeZone, weekday: 'short' } as const
const MONTH = { timeZone, month: 'long', year: 'numeric' } as const
const MONTH_ALONE = { timeZone, month: 'short' } as const

/** 5 January 1970. */
const MONDAY = 4

const at = (day: Day): Date => new Date(day * MS_PER_DAY)

/** `18 May 2026`. */
export const fullDay = (day: Day): string => dateFormat(FULL_DAY).format(at(day))

/** `18 May 2026`, with a short month: `7 Sept 2025`. */
export const shortDay = (day: Day): string => dateFormat(SHORT_DAY).format(at(day))

/** `18 May`. */
export const briefDay = (day: Day): string => dateFormat(BRIEF_DAY).format(at(day))

/** `Mon 18 May 2026`. */
export const weekDay = (day: Day): string =>
  say('day.week-day', { weekday: dateFormat(WEEKDAY).format(at(day)), day: shortDay(day) })

/** `Mon` to `Sun`. */
export const weekdayNames = (): readonly string[] =>
  Array.from({ length: 7 }, (_, i) => dateFormat(WEEKDAY).format(at((MONDAY + i) as Day)))

/** `May 2026`. */
export const inMonth = (day: Day): string => dateFormat(MONTH).format(at(day))

/**
 * `12 days`, `three weeks`, `five months`, `two years`: the largest unit that still tells something, in the form that
 * follows “in” or “ago” (a dative in German).
 */
export function span(days: number): string {
  if (days < 21) return say('after.days', countOf(days))
  if (days < 60) return say('after.weeks', countOf(Math.round(days / 7)))
  if (days < 700) return say('after.months', countOf(Math.round(days / 30.44)))
  return say('after.years', countOf(Math.round(days / 365.25)))
}

/** The same, with `a day` for one. */
export const after = (days: number): string => (days === 1 ? say('after.a-day') : span(days))

/** A moment in the reader's zone: `19 May 2026, 08:12`. */
export const moment = (instant: string): string => {
  const when = new Date(instant)
  const day = dateFormat(SHORT).format(when)
  const time = dateFormat(TIME).format(when)
  return `${day}, ${time}`
}

/** The day that the server wrote as `YYYY-MM-DD`. Throws where it is none: the server and these pages differ then. */
export function dayFrom(text: string): Day {
  const day = parseDay(text)
  if (day === undefined)
    throw new RangeError(`the server sent ${JSON.stringify(text)} where a day was expected`)
  return day
}

/** A day on an axis: a January 1 by its year, another first of a month by the month, else `18 May`. */
export function axisDay(day: Day): string {
  const date = at(day)
  if (date.getUTCDate() !== 1) return briefDay(day)
  return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : dateFormat(MONTH_ALONE).format(date)
}

export const yearOf = (day: Day): number => at(day).getUTCFullYear()
