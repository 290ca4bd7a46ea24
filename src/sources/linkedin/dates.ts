import { day, dayOf, instant, MS_PER_DAY, type Day, type Instant } from '../../kernel/day.ts'

/** When a row happened: the moment where the text tells it, else only the day. All is taken as UTC. */
export interface Moment {
  readonly day: Day
  readonly at: Instant | null
}

/** One way of writing a date; undefined where the text is written otherwise, or names a day that does not exist. */
export type DateForm = (text: string) => Moment | undefined

/**
 * Reads a date in the first of these forms that fits.
 * A reader names the forms of its own file, so that 3/12 is never taken for 12/3 by a guess.
 */
export function readMoment(forms: readonly DateForm[], text: string): Moment | undefined {
  if (text.length > LONGEST) return undefined
  for (const form of forms) {
    const moment = form(text)
    if (moment !== undefined) return moment
  }
  return undefined
}

/** No date is longer, nor the sentence that one stands in: other text is not worth trying. */
const LONGEST = 200

/** `2024-03-17 18:03:38`; also with `/`, `T`, ` UTC` or `Z`, without seconds, or the day alone. UTC though often unsaid. */
export const isoMoment: DateForm = (text) => {
  const separator = text[4]
  if ((separator !== '-' && separator !== '/') || text[7] !== separator) return undefined
  const on = dayOf(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10))
  if (on === undefined || text.length === 10) return on === undefined ? undefined : { day: on, at: null }
  const end = text[16] === ':' ? 19 : 16
  if ((text[10] !== ' ' && text[10] !== 'T') || text[13] !== ':') return undefined
  if (text.length > end && !ISO_END.test(text.slice(end))) return undefined
  const second = end === 19 ? digits(text, 17, 19) : 0
  return momentOf(on, clock(digits(text, 11, 13), digits(text, 14, 16), second))
}
const ISO_END = /^(?:\.\d+)?(?: ?UTC|Z)?$/

/** `3/12/24, 11:20 AM`: month first, as LinkedIn writes it for every country. No zone is named. */
export const americanMoment = form(
  /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}|\d\d),?\s(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?\s?(?<half>[AP]M)(?:\sUTC)?$/i,
)

/** `05 Feb 2024`; and what Excel makes of it: `6-Feb-26`, `30-oct-09`, `3. Mrz 24`, in six languages. */
export const dayMonthYear = form(/^(?<day>\d{1,2})[-\s./]+(?<month>\p{L}{3,10})[-\s./]+(?<year>\d{4}|\d\d)$/u)

/** `Thu Jan 30 10:05:15 UTC 2025`, as Java prints a date. */
export const javaMoment = form(
  /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) (?:UTC|GMT) (?<year>\d{4})$/,
)

/** `… on October 24, 2024 at 4:26 PM (GMT)`, at the end of a sentence or alone; also `Apr 3, 2023`, without a time. */
export const spokenMoment = form(
  /(?:^|\son\s)(?<month>\p{L}{3,10})\.? (?<day>\d{1,2}), (?<year>\d{4})(?:(?: at)? (?<hour>\d{1,2}):(?<minute>\d\d) (?<half>[AP]M)(?: \((?:GMT|UTC)\))?)?$/u,
)

/** `Feb 2023` or `2023`, as its first day: when a position or a school began or ended. */
export const monthOrYear = form(/^(?:(?<month>\p{L}{3,10})\.? )?(?<year>\d{4})$/u)

/** `45463` or `45463.72`: days since 1899-12-30, which a spreadsheet shows where a cell of dates is set to numbers. */
export const spreadsheetDay: DateForm = (text) => {
  const match = /^(\d{5})(?:[.,]\d+)?$/.exec(text)
  return match === null ? undefined : { day: day(Number(match[1]) - SPREADSHEET_1970), at: null }
}
const SPREADSHEET_1970 = 25_569

/** What to write, for a person whose date could not be read: an example of the first of the forms. */
export const wanted = ([first]: readonly DateForm[]): string =>
  (first && EXAMPLES.get(first)) ?? 'a date as LinkedIn writes it'

const EXAMPLES: ReadonlyMap<DateForm, string> = new Map([
  [isoMoment, 'a time such as 2024-03-17 18:03:38'],
  [americanMoment, 'a time such as 3/12/24, 11:20 AM'],
  [dayMonthYear, 'a day such as 05 Feb 2024'],
  [javaMoment, 'a time such as Thu Jan 30 10:05:15 UTC 2025'],
  [spokenMoment, 'a day such as October 24, 2024'],
  [monthOrYear, 'a month such as Feb 2023'],
])

/** A form by its pattern, whose groups name the parts; a year of two digits is one of this century. */
function form(pattern: RegExp): DateForm {
  return (text) => {
    const parts = pattern.exec(text)?.groups
    if (parts === undefined) return undefined
    const { year = '', month, day: dayOfMonth, hour } = parts
    const on = dayOf(
      year.length === 2 ? 2000 + Number(year) : Number(year),
      month === undefined ? 1 : monthOf(month),
      dayOfMonth === undefined ? 1 : Number(dayOfMonth),
    )
    if (on === undefined) return undefined
    if (hour === undefined) return { day: on, at: null }
    const { minute, second = '0', half } = parts
    return momentOf(on, clock(Number(hour), Number(minute), Number(second), half?.toUpperCase()))
  }
}

const momentOf = (on: Day, sinceMidnight: number | undefined): Moment | undefined =>
  sinceMidnight === undefined ? undefined : { day: on, at: instant(on * MS_PER_DAY + sinceMidnight) }

/** Milliseconds since midnight; undefined where no clock shows that. `half` is AM or PM, of a clock of twelve hours. */
function clock(hour: number, minute: number, second: number, half?: string): number | undefined {
  const isHour = half === undefined ? hour <= 23 : hour >= 1 && hour <= 12
  if (!isHour || !(minute <= 59) || !(second <= 59)) return undefined
  const hours = half === undefined ? hour : (hour % 12) + (half === 'PM' ? 12 : 0)
  return ((hours * 60 + minute) * 60 + second) * 1000
}

/** The number that some characters spell; NaN where one is no digit. Many times as fast as a pattern, for long files. */
function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** The number of a month, from digits or from its name; 0, which is no month, where it is neither. */
const monthOf = (text: string): number =>
  /^\d/.test(text)
    ? Number(text)
    : (MONTHS.get(text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()) ?? 0)

/**
 * Months as LinkedIn writes them (English) and as Excel does in Spanish, Portuguese, German, French and Italian,
 * without accents. No name means two months in two of these languages.
 */
const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'jan january ene enero janeiro januar janv janvier gen gennaio janner',
    'feb february febrero fev fevereiro februar fevr fevrier febbraio',
    'mar march marzo marco mrz marz maerz mars',
    'apr april abr abril avr avril aprile',
    'may mayo mai maio mag maggio',
    'jun june junio junho juni juin giu giugno',
    'jul july julio julho juli juil juillet lug luglio',
    'aug august ago agosto aout',
    'sep sept september septiembre set setembro septembre settembre',
    'oct october octubre out outubro okt oktober octobre ott ottobre',
    'nov november noviembre novembro novembre',
    'dec december dic diciembre dez dezembro dezember decembre dicembre',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)
