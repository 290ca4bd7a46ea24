import { onDay, type DateCell, type LocalTime } from './log-dates.ts'

export type DateOrder = 'day-first' | 'month-first'

/** The time that a cell means once the order of day and month is known. */
export function settle(cell: DateCell, order: DateOrder | undefined): LocalTime | undefined {
  if (cell.kind === 'time') return cell.time
  if (cell.kind !== 'two-ways' || order === undefined) return undefined
  const [dayOfMonth, month] = order === 'day-first' ? [cell.first, cell.second] : [cell.second, cell.first]
  const read = onDay(cell.year, month, dayOfMonth, cell.minutes, cell.zone)
  return read.kind === 'time' ? read.time : undefined
}

/**
 * Which way round a whole log writes its days: a number above 12 tells, else that no day lies behind `last`, else the order
 * of the rows, else the language of its columns, for only English writes the month first. Undefined where nothing tells.
 */
export function dateOrder(
  cells: readonly DateCell[],
  foreign: boolean,
  last = Infinity,
): DateOrder | undefined {
  const open = cells.filter((cell) => cell.kind === 'two-ways')
  const dayFirst = open.some(({ first }) => first > 12)
  const monthFirst = open.some(({ second }) => second > 12)
  if (dayFirst || monthFirst)
    return dayFirst && monthFirst ? undefined : dayFirst ? 'day-first' : 'month-first'
  const ways = (['day-first', 'month-first'] as const).map((order) => ({
    order,
    days: open.map((cell) => settle(cell, order)?.day ?? Number.NaN),
  }))
  const possible = ways.filter(({ days }) => days.every((on) => on <= last))
  if (possible.length === 1) return possible[0]?.order
  const rising = ways.filter(({ days }) => isSorted(days))
  if (rising.length === 1) return rising[0]?.order
  return foreign || open.every(({ first, second }) => first === second) ? 'day-first' : undefined
}

const isSorted = (days: readonly number[]): boolean =>
  days.every((on, i) => i === 0 || on >= (days[i - 1] ?? 0)) ||
  days.every((on, i) => i === 0 || on <= (days[i - 1] ?? 0))
