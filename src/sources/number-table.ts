import type { Problem } from '../kernel/place.ts'
import { CsvParser, type CsvDialect, type CsvRow } from './csv.ts'

/** A table of numbers with a name a row; an empty cell is not known, and so is a column that is not there. */
export interface NumberRow {
  readonly name: string
  readonly numbers: ReadonlyMap<string, number>
}

export type NumberTable =
  | { readonly kind: 'rows'; readonly rows: readonly NumberRow[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }

/**
 * Reads a CSV whose header names `nameColumn` and any of `columns`, in any order. Numbers are from 0 on, with a decimal point. It is
 * read whole or not at all: what is wrong with it is told by line and column. `file` names the file in problems.
 */
export function readNumberTable(
  text: string,
  file: string,
  nameColumn: string,
  columns: readonly string[],
): NumberTable {
  const parser = new CsvParser({ delimiter: delimiterOf(text), quotes: 'doubled' })
  const [header, ...rows] = [...parser.push(text.replace(/^\uFEFF/, '')), ...parser.end()].filter(isFilled)
  const names = header?.fields.map((field) => field.trim()) ?? []
  const problems = headerProblems(names, nameColumn, columns).map(({ expected, found }): Problem => ({
    at: { file, line: header?.line ?? 1 },
    expected,
    found,
  }))
  if (problems.length > 0) return { kind: 'problems', problems }
  const read = rows.map((row) => readRow(row, names, nameColumn, file))
  const wrong = read.flatMap((one) => one.problems)
  return wrong.length > 0
    ? { kind: 'problems', problems: wrong }
    : { kind: 'rows', rows: read.map(({ row }) => row) }
}

function headerProblems(
  names: readonly string[],
  nameColumn: string,
  columns: readonly string[],
): readonly Pick<Problem, 'expected' | 'found'>[] {
  if (!names.includes(nameColumn)) {
    return [{ expected: `a header with a column ${nameColumn}`, found: names.join(',').slice(0, 80) }]
  }
  return names.flatMap((name, i) => {
    if (names.indexOf(name) !== i) return [{ expected: 'each column once', found: name.slice(0, 80) }]
    if (name === nameColumn || columns.includes(name)) return []
    return [{ expected: `a column such as ${columns[0]}, as they are listed`, found: name.slice(0, 80) }]
  })
}

interface ReadRow {
  readonly row: NumberRow
  readonly problems: readonly Problem[]
}

function readRow(
  { line, fields, flaw }: CsvRow,
  names: readonly string[],
  nameColumn: string,
  file: string,
): ReadRow {
  if (flaw !== null || fields.length !== names.length) {
    const problem: Problem = {
      at: { file, line },
      expected: `${names.length} columns, as in the header`,
      found: `${fields.length}: ${fields.join(',')}`.slice(0, 80),
    }
    return { row: { name: '', numbers: new Map() }, problems: [problem] }
  }
  const numbers = new Map<string, number>()
  const problems: Problem[] = []
  for (const [i, column] of names.entries()) {
    const field = (fields[i] ?? '').trim()
    if (column === nameColumn || field === '') continue
    if (/^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(field) && Number.isFinite(Number(field)))
      numbers.set(column, Number(field))
    else {
      const expected = 'a number from 0 on such as 12 or 0.5, or nothing'
      problems.push({ at: { file, line, column }, expected, found: field.slice(0, 80) })
    }
  }
  return { row: { name: (fields[names.indexOf(nameColumn)] ?? '').trim(), numbers }, problems }
}

const delimiterOf = (text: string): CsvDialect['delimiter'] => {
  const first = /^\s*([^\r\n]*)/.exec(text)?.[1] ?? ''
  return first.includes(';') ? ';' : first.includes('\t') ? '\t' : ','
}

const isFilled = ({ fields, flaw }: CsvRow): boolean =>
  flaw !== null || fields.some((field) => field.trim() !== '')
