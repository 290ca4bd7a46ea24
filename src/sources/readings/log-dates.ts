import { dayOf, MS_PER_DAY, parseDay, type Day } from '../../kernel/day.ts'
import { LANGUAGES } from './labels/languages.ts'
import { cellText, type LogCell } from './log-cells.ts'
import { fold } from './text.ts'

/** A moment on somebody's wall: the day, and minutes after midnight where they are told. */
export interface LocalTime {
  readonly day: Day
  readonly minutes: number | null
  /** Minutes east of UTC, where the cell tells the zone. */
  readonly zone: number | null
}

/** What a cell in the column of dates says. `two-ways`: day and month may stand either way round. */
export type DateCell =
  | { readonly kind: 'time'; readonly time: LocalTime }
  | {
      readonly kind: 'two-ways'
      readonly first: number
      readonly second: number
      readonly year: number
      readonly minutes: number | null
      readonly zone: number | null
    }
  | { readonly kind: 'blank' | 'other' }

/** LinkedIn shows the index since 2014; what is far from that is no day of a log. */
const [FIRST_YEAR, LAST_YEAR] = [2010, 2100]

const TIME = String.raw`(?:[t,\s]+(\d{1,2})[:h](\d{2})(?:[:m]\d{2}(?:[.,]\d{1,9})?)?\s?(am|pm)?\s?(z|utc|[+-]\d{2}:?\d{2})?)?$`
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})` + TIME)
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})` + TIME)
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
/** A cell of dates that a spreadsheet has saved as its number. */
const SERIAL = /^\d{5}(?:[.,]\d+)?$/
/** A week of ISO 8601, with or without its day: `2026-W20`, `2026-W20-3`. */
const WEEK = /^(\d{4})-?w(\d{2})(?:-?([1-7]))?$/
const TIME_ALONE = /^(\d{1,2})[:h.](\d{2})(?:[:.]\d{2})?\s?(am|pm)?$/
const LONGEST = 60

export function readDateCell(cell: LogCell | undefined): DateCell {
  if (cell instanceof Date) return fromSerial(cell.getTime() / MS_PER_DAY)
  if (typeof cell === 'number')
    return cell > 20_000_000 ? fromText(String(cell)) : fromSerial(cell - SERIAL_OF_1970)
  const text = cellText(cell)
  return text === '' ? { kind: 'blank' } : text.length > LONGEST ? { kind: 'other' } : fromText(text)
}

/** Spreadsheets count days from 1899-12-30. */
const SERIAL_OF_1970 = 25_569

function fromSerial(days: number): DateCell {
  if (!Number.isFinite(days)) return { kind: 'other' }
  const day = Math.floor(days)
  const minutes = Math.round((days - day) * 1_440)
  const date = new Date(day * MS_PER_DAY)
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  return onDay(year, month, dayOfMonth, minutes === 0 ? null : Math.min(minutes, 1_439), null)
}

function fromText(written: string): DateCell {
  const text = fold(written.normalize('NFC')).replace(/\s+/g, ' ').trim()
  const day = fromDigits(text)
  return day.kind === 'other' ? fromWords(text) : day
}

/** A day of a week; the week's Monday where its day is not told. Week 1 is the one that 4 January lies in. */
function inWeek(year: number, week: number, weekday: number): DateCell {
  const fourth = isYear(year) ? dayOf(year, 1, 4) : undefined
  if (fourth === undefined) return { kind: 'other' }
  const firstMonday = fourth - ((fourth + THURSDAY) % 7)
  const day = firstMonday + (week - 1) * 7 + weekday - 1
  const thursday = new Date((day - weekday + 4) * MS_PER_DAY)
  if (week === 0 || thursday.getUTCFullYear() !== year) return { kind: 'other' }
  return fromSerial(day)
}

/** 1970-01-01 was one: so many days after a Monday. */
const THURSDAY = 3

/** Digits alone, behind a weekday or not. */
function fromDigits(written: string): DateCell {
  const text = written.replace(/^\p{L}{2,13}\.?,? (?=\d)/u, '')
  const compact = COMPACT.exec(text)
  if (compact !== null) return onDay(Number(compact[1]), Number(compact[2]), Number(compact[3]), null, null)
  if (SERIAL.test(text)) return fromSerial(Number(text.replace(',', '.')) - SERIAL_OF_1970)
  const week = WEEK.exec(text)
  if (week !== null) return inWeek(Number(week[1]), Number(week[2]), Number(week[3] ?? 1))
  const iso = YEAR_FIRST.exec(text)
  if (iso !== null)
    return onDay(
      Number(iso[1]),
      Number(iso[2]),
      Number(iso[3]),
      minutesOf(iso[4], iso[5], iso[6]),
      zoneOf(iso[7]),
    )
  const local = YEAR_LAST.exec(text)
  if (local === null) return { kind: 'other' }
  const [first, second, year] = [Number(local[1]), Number(local[3]), fullYear(local[4] ?? '')]
  const [minutes, zone] = [minutesOf(local[5], local[6], local[7]), zoneOf(local[8])]
  if (local[2] === '.') return onDay(year, second, first, minutes, zone)
  return isYear(year) ? { kind: 'two-ways', first, second, year, minutes, zone } : { kind: 'other' }
}

/** `12 May 2026`, `May 12, 2026`, `12 de maio de 2026`, `12-May-26`, with or without a time of day. */
function fromWords(text: string): DateCell {
  const clock = /(\d{1,2}):(\d{2})(?::\d{2})?\s?(am|pm)?/.exec(text)
  const parts = (clock === null ? text : text.replace(clock[0], ' '))
    .split(/[^\p{L}\d]+/u)
    .filter((part) => part !== '')
  const months = parts.map(monthNamed).filter((month) => month !== undefined)
  const numbers = parts.filter((part) => /^\d{1,4}$/.test(part))
  const [first = '', second = ''] = numbers
  if (months.length !== 1 || numbers.length !== 2 || parts.length > 6) return { kind: 'other' }
  const [dayOfMonth, year] = first.length === 4 ? [second, first] : [first, second]
  return onDay(
    fullYear(year),
    months[0] ?? 0,
    Number(dayOfMonth),
    minutesOf(clock?.[1], clock?.[2], clock?.[3]),
    null,
  )
}

/** Minutes after midnight of a cell with a time of day alone, or null. */
export function readTimeCell(cell: LogCell | undefined): number | null {
  if (cell instanceof Date)
    return Math.floor((((cell.getTime() % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY) / 60_000) || null
  if (typeof cell === 'number') return cell > 0 && cell < 1 ? Math.floor(cell * 1_440) : null
  const match = TIME_ALONE.exec(fold(cellText(cell).slice(0, LONGEST)))
  return match === null ? null : minutesOf(match[1], match[2], match[3])
}

/** A day that exists, in a year that a log can have. */
export function onDay(
  year: number,
  month: number,
  dayOfMonth: number,
  minutes: number | null,
  zone: number | null,
): DateCell {
  const day = isYear(year) ? dayOf(year, month, dayOfMonth) : undefined
  return day === undefined ? { kind: 'other' } : { kind: 'time', time: { day, minutes, zone } }
}

const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR

const fullYear = (digits: string): number => (digits.length === 2 ? 2_000 + Number(digits) : Number(digits))

function minutesOf(hours?: string, minutes?: string, half?: string): number | null {
  if (hours === undefined || minutes === undefined) return null
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0)
  return hour < 24 && Number(minutes) < 60 ? hour * 60 + Number(minutes) : null
}

function zoneOf(zone?: string): number | null {
  if (zone === undefined) return null
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  return match === null ? 0 : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]))
}

const MONTHS = LANGUAGES.flatMap(({ months }) =>
  months.flatMap((names, i) =>
    fold(names)
      .split(' ')
      .map((start) => ({ start, month: i + 1 })),
  ),
)

const monthNamed = (word: string): number | undefined =>
  /\d/.test(word) ? undefined : MONTHS.find(({ start }) => word.startsWith(start))?.month

export const dayInFileName = (name: string): Day | undefined => {
  const days = [...name.slice(0, 300).matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([text]) => parseDay(text))
  return days.at(-1)
}
