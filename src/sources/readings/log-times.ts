import { quotation } from '../quotation.ts'
import type { ReadingProblem } from '../../events/reading.ts'
import { utcDay } from '../../kernel/day.ts'
import { isSummary } from './columns.ts'
import { cellNumber, cellText, isBlankRow, placeOf, type LogRow } from './log-cells.ts'
import { dateOrder, settle, type DateOrder } from './date-order.ts'
import { readDateCell, readTimeCell, type DateCell, type LocalTime } from './log-dates.ts'
import type { LogHeader } from './log-header.ts'
import { quote, type ReadingContext } from './result.ts'

export interface TimedRow {
  readonly row: LogRow
  readonly time: LocalTime
}

export interface TimedRows {
  readonly rows: readonly TimedRow[]
  readonly problems: readonly ReadingProblem[]
  readonly notes: Readonly<Record<string, number>>
}

/**
 * The rows of a log that have a day, once it is decided how the whole file writes days.
 *
 * Blank rows, rows of averages and sums, and what stands below the last day are left out by right; a row without a day
 * among others, a day that does not exist or has not come yet is a problem. Where nothing tells day from month, no such
 * row is read, and one problem says so.
 */
export function timedRows(
  rows: readonly LogRow[],
  header: LogHeader,
  context: ReadingContext,
  told: DateOrder | undefined,
): TimedRows {
  const data = rows.slice(header.row + 1)
  const cells = data.map((row) => readDateCell(row.cells[header.date]))
  const order = told ?? dateOrder(cells, header.foreign, lastDay(context))
  const unsettled = order === undefined && cells.some(({ kind }) => kind === 'two-ways')
  const last = cells.findLastIndex(({ kind }) => kind === 'time' || kind === 'two-ways')
  const timed: TimedRow[] = []
  const problems: ReadingProblem[] = unsettled ? [eitherWay(data, cells, header, context)] : []
  const notes: Record<string, number> = {}
  const note = (what: string): void => void (notes[what] = (notes[what] ?? 0) + 1)
  data.forEach((row, i) => {
    const cell = cells[i] ?? { kind: 'blank' }
    const written = cellText(row.cells[header.date])
    const time = settle(cell, order)
    if (row.tooLong === true) problems.push(tooLong(row, context))
    if (isBlankRow(row)) return
    if (isTorn(row, header)) return void problems.push(torn(row, header, context))
    if (time !== undefined && !isAhead(time, context)) timed.push({ row, time: withTime(time, row, header) })
    else if (cell.kind === 'two-ways' && unsettled) note('rows with a day that can be read in two ways')
    else if (cell.kind === 'other' && isSummary(written)) note('rows of averages and sums')
    else if (i > last && cell.kind === 'blank') note('rows below the last day')
    else problems.push(noDay(row, written, header, context, time !== undefined))
  })
  return { rows: timed, problems, notes }
}

function withTime(time: LocalTime, row: LogRow, header: LogHeader): LocalTime {
  const minutes = time.minutes ?? (header.time === undefined ? null : readTimeCell(row.cells[header.time]))
  return { ...time, minutes }
}

/** A day later than tomorrow, as zones go: a row that somebody has prepared, or day and month the wrong way round. */
const isAhead = ({ day }: LocalTime, context: ReadingContext): boolean => day > lastDay(context)

function lastDay({ at, today }: ReadingContext): number {
  if (today !== undefined) return today + 1
  return at === null ? Infinity : utcDay(at) + 1
}

const columnName = (header: LogHeader): string => `column ${header.date + 1}`

function noDay(
  row: LogRow,
  written: string,
  header: LogHeader,
  context: ReadingContext,
  ahead: boolean,
): ReadingProblem {
  return {
    expected: ahead ? 'a day that has come' : 'a day from 2010 on, such as 2026-05-16 or 16 May 2026',
    found: quotation(quote(written)),
    hint: 'The row was left out. Mend its day and read the file again.',
    at: placeOf(context.fileName, row.line, columnName(header)),
  }
}

/** Numbers beyond the last column that has a name. */
const isTorn = ({ cells }: LogRow, { width }: LogHeader): boolean =>
  cells.slice(width).some((cell) => cellNumber(cell).kind === 'number')

const torn = (row: LogRow, { width }: LogHeader, { fileName }: ReadingContext): ReadingProblem => ({
  expected: `at most ${width} cells, as the columns are named`,
  found: quotation(quote(row.cells.map((cell) => cellText(cell)).join(', '))),
  hint: 'Commas within numbers tear them apart in a file parted by commas: save it with semicolons, or name all columns.',
  at: placeOf(fileName, row.line),
})

const tooLong = (row: LogRow, { fileName }: ReadingContext): ReadingProblem => ({
  expected: 'a row of a log, with short cells',
  found: 'one that is too long to keep',
  hint: 'Look for a quotation mark that is opened and never closed.',
  at: placeOf(fileName, row.line),
})

function eitherWay(
  data: readonly LogRow[],
  cells: readonly DateCell[],
  header: LogHeader,
  context: ReadingContext,
): ReadingProblem {
  const i = cells.findIndex(({ kind }) => kind === 'two-ways')
  const row = data[i]
  return {
    expected: 'days that can be read in one way only',
    found: `${quotation(quote(cellText(row?.cells[header.date])))}: day and month may stand either way round, and no row tells`,
    hint: 'Write the days as 2026-05-16, or say whether the day or the month comes first. No such row was read.',
    at: placeOf(context.fileName, row?.line ?? 0, columnName(header)),
  }
}
