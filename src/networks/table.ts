import { CsvParser, type CsvRow } from '../sources/csv.ts'
import { firstRows, headerAmong, type Columns } from '../sources/table.ts'
import { quoted, type NetworkFile, type ReaderNotes } from './reader.ts'

/** A row of a table, its cells by the reader's own names; '' where the table lacks the column. */
export interface TableRow<Name extends string> {
  readonly line: number
  cell(name: Name): string
}

const DELIMITERS = [',', ';', '\t'] as const
/** More rows than any person has posts. */
const MOST_ROWS = 500_000

/** Rows of a CSV whose header has the needed columns; where none has, the notes say so and there are no rows. */
export function readTable<Name extends string>(
  { path, text }: NetworkFile,
  wanted: Columns<Name>,
  notes: ReaderNotes,
): readonly TableRow<Name>[] {
  for (const delimiter of DELIMITERS) {
    const header = headerAmong(firstRows(text.slice(0, 65_536), delimiter), wanted)
    if (header === undefined) continue
    const parser = new CsvParser({ delimiter, quotes: 'doubled' })
    const rows = [...parser.push(text), ...parser.end()].slice(header.before + 1)
    if (rows.length > MOST_ROWS) notes.leave(`rows after the first ${MOST_ROWS}`, rows.length - MOST_ROWS)
    return rows.slice(0, MOST_ROWS).flatMap((row) => rowOf(path, row, header.at, notes))
  }
  notes.problem({
    at: { file: path, line: 1 },
    expected: `a table with the columns ${wanted.needed.map((name) => wanted.columns[name][0]).join(', ')}`,
    found: quoted(text.slice(0, 80)),
  })
  return []
}

function rowOf<Name extends string>(
  file: string,
  { line, fields, flaw }: CsvRow,
  at: Readonly<Record<Name, number>>,
  notes: ReaderNotes,
): readonly TableRow<Name>[] {
  if (fields.every((one) => one.trim() === '') && flaw === null) return []
  if (flaw !== null && flaw !== 'stray') {
    const expected = flaw === 'too long' ? 'a row of usual length' : 'a closing quote'
    notes.problem({ at: { file, line }, expected, found: quoted(fields[0] ?? '') })
    return []
  }
  return [{ line, cell: (name) => fields[at[name]]?.trim() ?? '' }]
}
