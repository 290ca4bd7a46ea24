import { RowBudget } from './row-budget.ts'
import { CsvParser, MAX_FIELD, type CsvDialect, type CsvRow } from './csv.ts'

/** What a reader asks of a table. Names are compared by letters and digits alone: `Share Link` is `ShareLink`. */
export interface Columns<Name extends string> {
  /** Each column under the reader's own name for it, with the names that files give it. */
  readonly columns: Readonly<Record<Name, readonly string[]>>
  /** Without these the table is another one. */
  readonly needed: readonly NoInfer<Name>[]
  /** Columns known and left alone on purpose; any other that is not asked for is reported as `extra`. */
  readonly left?: readonly string[]
  readonly quotes?: CsvDialect['quotes']
}

export interface Header<Name extends string> {
  /** Where each column stands, from 0; -1 where the table lacks it. */
  readonly at: Readonly<Record<Name, number>>
  readonly extra: readonly string[]
  /** How many rows stand before it, notes and blank lines. */
  readonly before: number
}

export interface TextHeader<Name extends string> extends Header<Name> {
  readonly delimiter: CsvDialect['delimiter']
}

/** The first rows of a file may be notes; its header is one of these. */
export const HEADER_WITHIN = 10
/** As much text, in UTF-16 units, as is looked at to find the header. */
const HEAD = 65_536
const DELIMITERS = [',', ';', '\t'] as const

/** Finds the header in the first rows of a table, by any delimiter; undefined where none has the needed columns. */
export function findHeader<Name extends string>(
  head: string,
  wanted: Columns<Name>,
): TextHeader<Name> | undefined {
  for (const delimiter of DELIMITERS) {
    const header = headerAmong(firstRows(head, delimiter), wanted)
    if (header !== undefined) return { ...header, delimiter }
  }
  return undefined
}

/** Finds the header among the first rows of a table; undefined where none of them has the needed columns. */
export function headerAmong<Name extends string>(
  rows: readonly Pick<CsvRow, 'fields'>[],
  wanted: Columns<Name>,
): Header<Name> | undefined {
  for (const [before, { fields }] of rows.slice(0, HEADER_WITHIN).entries()) {
    const header = headerOf(fields, wanted)
    if (header !== undefined) return { ...header, before }
  }
  return undefined
}

/** The first rows of a text, as many as may hold the header. */
export function firstRows(head: string, delimiter: CsvDialect['delimiter']): readonly CsvRow[] {
  const parser = new CsvParser({ delimiter, quotes: 'doubled' })
  return [...parser.push(head), ...parser.end()].slice(0, HEADER_WITHIN)
}

/** The start of a text, and the whole text, start included; the text is read on only as far as somebody asks for it. */
export async function peek(
  text: AsyncIterable<string>,
): Promise<{ readonly head: string; readonly text: AsyncIterable<string>; close(): Promise<void> }> {
  const pieces = text[Symbol.asyncIterator]()
  let head = ''
  let ended = false
  while (!ended && head.length < HEAD) {
    const next = await pieces.next()
    ended = next.done === true
    if (next.done !== true) head += next.value
  }
  return { head, text: resumed(head, pieces), close: async () => void (await pieces.return?.()) }
}

async function* resumed(
  head: string,
  pieces: AsyncIterator<string>,
): AsyncGenerator<string, void, undefined> {
  yield head
  try {
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value
  } finally {
    await pieces.return?.()
  }
}

/** The rows after the header, without blank lines. Throws what `budget` throws. */
export async function* rowsOf(
  text: AsyncIterable<string>,
  { delimiter, before }: Pick<TextHeader<string>, 'delimiter' | 'before'>,
  quotes: CsvDialect['quotes'] = 'doubled',
  maxField: number = MAX_FIELD,
  budget: RowBudget = new RowBudget(Infinity),
): AsyncGenerator<readonly CsvRow[], void, undefined> {
  const parser = new CsvParser({ delimiter, quotes }, maxField)
  let passed = 0
  const data = (rows: readonly CsvRow[]): readonly CsvRow[] => {
    const skipped = Math.min(before + 1 - passed, rows.length)
    passed += skipped
    const kept = (skipped > 0 ? rows.slice(skipped) : rows).filter(isNotBlank)
    budget.take(kept.length, rows.length - skipped - kept.length)
    return kept
  }
  for await (const piece of text) yield data(parser.push(piece))
  yield data(parser.end())
}

/** The text of a cell without blanks around it; '' where the row or the table lacks the column. */
export const cell = (fields: readonly string[], at: number): string =>
  at < 0 ? '' : (fields[at] ?? '').trim()

const isNotBlank = ({ fields, flaw }: CsvRow): boolean =>
  flaw !== null || fields.some((field) => field.trim() !== '')

function headerOf<Name extends string>(
  fields: readonly string[],
  { columns, needed, left = [] }: Columns<Name>,
): Pick<Header<Name>, 'at' | 'extra'> | undefined {
  const names = fields.map(plainName)
  const entries = (Object.entries(columns) as [Name, readonly string[]][]).map(
    ([name, called]) =>
      [name, names.findIndex((each) => called.some((known) => plainName(known) === each))] as const,
  )
  const at = Object.fromEntries(entries) as Record<Name, number>
  if (needed.some((name) => at[name] < 0)) return undefined
  const known = new Set([...Object.values<readonly string[]>(columns).flat(), ...left].map(plainName))
  const extra = fields.filter((_, index) => names[index] !== '' && !known.has(names[index] ?? ''))
  return { at, extra: extra.map((field) => field.trim()) }
}

const plainName = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
