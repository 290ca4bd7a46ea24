import type { Day } from '../../kernel/day.ts'
import { holds, type Days } from '../../kernel/days.ts'
import { dayIn, type DayOrder, type WrittenDay } from './written-day.ts'

/** All that a workbook writes of days. */
export interface WrittenDays {
  /** Each list of days, one row each, that follow each other closely. */
  readonly lists: readonly (readonly WrittenDay[])[]
  /** Periods, from their first to their last day. */
  readonly periods: readonly (readonly [WrittenDay, WrittenDay])[]
  readonly others: readonly WrittenDay[]
}

export interface OrderHints {
  /** The period that the file's name tells. */
  readonly named: Days | null
  /** No day can be later. */
  readonly last: Day
}

/** An order makes this much less sense than the other when it must be the wrong one. */
const CLEARLY = 2

/**
 * In which order the whole workbook writes days: its account's language decides once for all of them. Undefined where
 * nothing tells.
 *
 * First by what cannot be: a month 13, a day to come, a period that ends before it begins, a day outside of the period that
 * the file's name tells. Then by what would leave fewer holes, because daily rows follow each other: read the wrong way
 * round, twelve days of one month become one day of twelve months.
 */
export function dayOrder(written: WrittenDays, hints: OrderHints): DayOrder | undefined {
  const [day, month] = [misfits(written, 'day first', hints), misfits(written, 'month first', hints)]
  if (day !== month) return clearly(day, month)
  const [spanByDay, spanByMonth] = [span(written, 'day first'), span(written, 'month first')]
  if (isSame(written)) return 'day first'
  return clearly(spanByDay, spanByMonth)
}

const clearly = (byDay: number, byMonth: number): DayOrder | undefined => {
  if (byDay * CLEARLY <= byMonth) return 'day first'
  return byMonth * CLEARLY <= byDay ? 'month first' : undefined
}

function misfits(
  { lists, periods, others }: WrittenDays,
  order: DayOrder,
  { named, last }: OrderHints,
): number {
  const listed = lists.flat().map((one) => dayIn(one, order))
  const elsewhere = [...others, ...periods.flat()].map((one) => dayIn(one, order))
  const backwards = periods.filter(([from, to]) => (dayIn(from, order) ?? 0) > (dayIn(to, order) ?? 0))
  const impossible = [...listed, ...elsewhere].filter((one) => one === undefined || one > last)
  const outside =
    named === null ? [] : listed.filter((one) => one !== undefined && one <= last && !holds(named, one))
  return impossible.length + backwards.length + outside.length
}

/** How many days there are from the first to the last of each list, in all. */
function span({ lists }: WrittenDays, order: DayOrder): number {
  return lists.reduce((sum, list) => {
    const days = list.flatMap((one) => dayIn(one, order) ?? [])
    return days.length === 0 ? sum : sum + Math.max(...days) - Math.min(...days) + 1
  }, 0)
}

/** Whether both orders say the same of every day. */
const isSame = ({ lists, periods, others }: WrittenDays): boolean =>
  [...lists.flat(), ...periods.flat(), ...others].every(
    (one) => dayIn(one, 'day first') === dayIn(one, 'month first'),
  )
