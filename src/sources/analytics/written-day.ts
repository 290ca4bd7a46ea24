import { addDays, day, dayOf, utcDay, instant, type Day } from '../../kernel/day.ts'
import { dayMonthYear } from '../linkedin/dates.ts'
import type { Cell } from '../xlsx/cell.ts'

/** Whether `3/4/2024` is the 3rd of April or March the 4th. */
export type DayOrder = 'day first' | 'month first'

/** A day as a cell writes it: known, or by two numbers of which it is not known which is the month. */
export type WrittenDay =
  | { readonly kind: 'known'; readonly day: Day }
  | { readonly kind: 'either'; readonly first: number; readonly second: number; readonly year: number }

/**
 * Reads `8/25/2024`, `25/8/2024`, `25.8.2024`, `2024-08-25`, `25-Aug-24`, a cell of dates, or the number of days that a
 * spreadsheet shows where such a cell is set to numbers. Undefined where it is no day.
 */
export function writtenDay(cell: Cell | undefined): WrittenDay | undefined {
  if (cell instanceof Date) return known(utcDay(instant(cell.getTime())))
  if (typeof cell === 'number') {
    const isPlausible = Number.isInteger(cell) && cell >= SERIAL_2000 && cell < SERIAL_2100
    return isPlausible ? known(addDays(SERIAL_DAY_0, cell)) : undefined
  }
  return typeof cell === 'string' ? fromText(cell.replaceAll(/[\u200e\u200f]/g, '').trim()) : undefined
}

/** 1899-12-30, from which spreadsheets count, and the numbers of 2000-01-01 and 2100-01-01. */
const SERIAL_DAY_0 = day(-25_569)
const [SERIAL_2000, SERIAL_2100] = [36_526, 73_051]

function fromText(text: string): WrittenDay | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]00:00(?::00)?)?$/.exec(text)
  if (iso !== null) return known(dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4])))
  const either = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text)
  if (either === null) return known(dayMonthYear(text)?.day)
  const [first, second] = [Number(either[1]), Number(either[3])]
  const year = either[4]?.length === 2 ? 2000 + Number(either[4]) : Number(either[4])
  return either[2] === '.' ? known(dayOf(year, second, first)) : { kind: 'either', first, second, year }
}

const known = (on: Day | undefined): WrittenDay | undefined =>
  on === undefined ? undefined : { kind: 'known', day: on }

/** The day that is meant; undefined where no calendar has it. */
export function dayIn(written: WrittenDay, order: DayOrder): Day | undefined {
  if (written.kind === 'known') return written.day
  const { first, second, year } = written
  return order === 'day first' ? dayOf(year, second, first) : dayOf(year, first, second)
}

/** The days that stand in a text, such as `8/25/2024 - 11/22/2024`, in their order. */
export const daysWithin = (text: string): readonly WrittenDay[] =>
  text.length > LONGEST_LABEL
    ? []
    : [...text.matchAll(/(?<!\d)\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?!\d)/g)].flatMap(
        ([each]) => writtenDay(each) ?? [],
      )

const LONGEST_LABEL = 200
