import { readingIdentity, type Reading, type ReadingProblem } from '../../events/reading.ts'
import { cellText, placeOf, type LogRow } from './log-cells.ts'
import type { DateOrder } from './date-order.ts'
import { readEntry } from './log-entry.ts'
import { findLogHeader, type LogHeader } from './log-header.ts'
import { timedRows } from './log-times.ts'
import { MAX_LOG_ROWS } from './log-rows.ts'
import { longEntries, wideEntries } from './log-values.ts'
import { nothing, quote, type ReadingContext, type ReadingResult } from './result.ts'

/** Problems of a log that are listed; the rest is counted. */
const MOST_PROBLEMS = 100

/**
 * Readings from somebody's own log, as rows of a CSV or of a sheet.
 *
 * Wide (a reading a row) or long (a number a row), columns in any order and any of the nine languages. 0 and blanks
 * mean that nothing was read. Two readings of one day are both kept, the same one twice is one. What is left out is
 * counted in the notes, what cannot be read is a problem with its line; a log that gives nothing is a problem.
 */
export function readLog(rows: readonly LogRow[], context: ReadingContext, order?: DateOrder): ReadingResult {
  const header = findLogHeader(rows, context.fileName)
  if (header === undefined) return nothing(noHeader(rows, context))
  const timed = timedRows(rows.slice(0, MAX_LOG_ROWS), header, context, order)
  const { entries, notes } =
    header.kind === 'wide' ? wideEntries(timed.rows, header) : longEntries(timed.rows, header)
  const readings = new Map<string, Reading>()
  const problems: ReadingProblem[] = [...timed.problems, ...tooManyRows(rows, context)]
  const counts: Record<string, number> = { ...unusedColumns(header), ...timed.notes, ...notes }
  const count = (what: string): void => void (counts[what] = (counts[what] ?? 0) + 1)
  for (const entry of entries) {
    const result = readEntry(entry, context)
    if ('problems' in result) problems.push(...result.problems)
    if (result.kind === 'zeros') count('rows of zeros, not read')
    if (result.kind === 'blank') count('rows without numbers')
    if (result.kind !== 'reading') continue
    const identity = readingIdentity(result.reading)
    if (readings.has(identity)) count('the same reading again')
    else readings.set(identity, result.reading)
  }
  const unlisted = problems.length - MOST_PROBLEMS
  if (unlisted > 0) counts['problems not listed'] = unlisted
  if (readings.size === 0 && problems.length === 0) problems.push(noReadings(counts, context))
  return { readings: [...readings.values()], problems: problems.slice(0, MOST_PROBLEMS), notes: counts }
}

const unusedColumns = ({ unused }: LogHeader): Readonly<Record<string, number>> =>
  unused.length === 0 ? {} : { [`columns not used: ${quote(unused.join(', '))}`]: unused.length }

const LOG_COLUMNS =
  'Name the columns in one row: a date, the total, and where you have them the four pillars and the ranks. "Date, SSI, Brand, People, Insights, Relationships, Industry rank, Network rank" is enough.'

const noHeader = (rows: readonly LogRow[], { fileName }: ReadingContext): ReadingProblem => ({
  expected: 'a row that names a date and either the total or the four pillars',
  found: rows[0]?.tooLong === true ? 'a row that is too long to keep' : quote(startOf(rows)),
  hint: LOG_COLUMNS,
  at: placeOf(fileName, rows[0]?.line ?? 1),
})

const startOf = (rows: readonly LogRow[]): string =>
  rows
    .slice(0, 3)
    .map(({ cells }) =>
      cells
        .slice(0, 20)
        .map((cell) => cellText(cell))
        .join(', '),
    )
    .join(' / ')

const noReadings = (
  counts: Readonly<Record<string, number>>,
  { fileName }: ReadingContext,
): ReadingProblem => ({
  expected: 'at least one row with a day and a total above 0',
  found:
    Object.entries(counts)
      .map(([what, n]) => `${what}: ${n}`)
      .join('; ') || 'no rows below the header',
  hint: 'Check that the numbers stand in the columns that their names say.',
  at: placeOf(fileName, 1),
})

const tooManyRows = (rows: readonly LogRow[], { fileName }: ReadingContext): readonly ReadingProblem[] =>
  rows.length <= MAX_LOG_ROWS
    ? []
    : [
        {
          expected: `a log of at most ${MAX_LOG_ROWS} rows`,
          found: 'more rows, which were not looked at',
          hint: 'Cut the file into several.',
          at: placeOf(fileName, MAX_LOG_ROWS + 1),
        },
      ]
