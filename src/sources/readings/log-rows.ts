import { CsvParser, type CsvDialect } from '../csv.ts'
import type { LogRow } from './log-cells.ts'

/** Rows of a log that are looked at: 16 years of a long log with 17 numbers a day. */
export const MAX_LOG_ROWS = 100_000
/** Characters of a log written as text that are looked at. */
export const MAX_LOG_TEXT = 10_000_000

const DELIMITERS: readonly CsvDialect['delimiter'][] = [';', '\t', ',']
const HEAD = 20_000
const PIECE = 1_000_000

/** The rows of a table written as text, by the delimiter under which its first rows are what one looks for. */
export function tableIn(
  text: string,
  isWanted: (head: readonly LogRow[]) => boolean,
): readonly LogRow[] | undefined {
  const delimiter = DELIMITERS.find((one) => isWanted(rowsOf(text.slice(0, HEAD), one)))
  return delimiter === undefined ? undefined : rowsOf(text, delimiter)
}

/** Every row of a CSV, blank ones too, up to one more than is looked at. */
export function rowsOf(text: string, delimiter: CsvDialect['delimiter']): readonly LogRow[] {
  const parser = new CsvParser({ delimiter, quotes: 'doubled' })
  const rows: LogRow[] = []
  const end = Math.min(text.length, MAX_LOG_TEXT)
  for (let at = 0; at < end && rows.length <= MAX_LOG_ROWS; at += PIECE) {
    for (const row of parser.push(text.slice(at, at + PIECE))) rows.push(logRow(row))
  }
  for (const row of parser.end()) rows.push(logRow(row))
  return rows.slice(0, MAX_LOG_ROWS + 1)
}

const logRow = ({ line, fields, flaw }: ReturnType<CsvParser['end']>[number]): LogRow =>
  flaw === 'too long' ? { line, cells: fields, tooLong: true } : { line, cells: fields }
