import type { Archive, ArchiveFile } from '../../sources/archive.ts'
import { readCsv } from '../../sources/csv.ts'
import { decodeText } from '../../sources/text.ts'
import { TABLE_NAMES } from '../../store/tables.ts'
import { valueOf, type Column } from './csv-cells.ts'
import { FORMAT, HEAD_FILE, type Head, type Row, type Rows } from './format.ts'
import { readJsonRows } from './json-rows.ts'

/** An export of everything that was found in an archive. */
export interface OwnExport {
  readonly head: Head
  /** Its rows. `columnsOf` tells the columns of a table, which CSV does not; none of a table newer than the export. Throws `SyntaxError` where it is broken. */
  rows(columnsOf: (table: string) => readonly Column[]): AsyncGenerator<Rows, void, undefined>
}

/** The export of everything that an archive is, or undefined where it is something else. Throws `SyntaxError` where it is broken. */
export async function findOwnExport({ files }: Archive): Promise<OwnExport | undefined> {
  const [only, ...others] = files
  // Alone it is no head of other files: many call the JSON so.
  const folder =
    others.length === 0
      ? undefined
      : files.find(({ path }) => path === HEAD_FILE || path.endsWith(`/${HEAD_FILE}`))
  const head = folder && headOf(JSON.parse(await wholeText(folder)))
  if (folder && head) return { head, rows: (columnsOf) => csvRows(files, folder.path, columnsOf) }
  if (only === undefined || others.length > 0 || !(await beginsLikeOurs(only))) return undefined
  return jsonExport(only)
}

/** `JSON.stringify` and every other writer put the format first, as we do; more need not be read to know. */
async function beginsLikeOurs(file: ArchiveFile): Promise<boolean> {
  for await (const text of decodeText(file.open()))
    return /^\s*\{/.test(text) && text.slice(0, 1000).includes(FORMAT)
  return false
}

async function jsonExport(file: ArchiveFile): Promise<OwnExport | undefined> {
  for await (const piece of readJsonRows(decodeText(file.open()))) {
    const head = 'head' in piece ? headOf(piece.head) : undefined
    return head && { head, rows: () => jsonRows(file) }
  }
  return undefined
}

async function* jsonRows(file: ArchiveFile): AsyncGenerator<Rows, void, undefined> {
  for await (const piece of readJsonRows(decodeText(file.open()))) if ('table' in piece) yield piece
}

function headOf(value: unknown): Head | undefined {
  const { format, version, schema, exportedAt } = { ...(value as Partial<Record<keyof Head, unknown>>) }
  if (format !== FORMAT || typeof exportedAt !== 'string') return undefined
  if (!Number.isSafeInteger(version) || !Number.isSafeInteger(schema)) return undefined
  return { format, version: Number(version), schema: Number(schema), exportedAt }
}

/** Our own has some 100 characters; a program that wrote it anew may have added some. */
const LONGEST_HEAD = 2 ** 16

async function wholeText(file: ArchiveFile): Promise<string> {
  let text = ''
  for await (const piece of decodeText(file.open())) {
    text += piece
    if (text.length > LONGEST_HEAD) throw new SyntaxError(`${HEAD_FILE} is far too long`)
  }
  return text
}

async function* csvRows(
  files: readonly ArchiveFile[],
  headPath: string,
  columnsOf: (table: string) => readonly Column[],
): AsyncGenerator<Rows, void, undefined> {
  const folder = headPath.slice(0, -HEAD_FILE.length)
  for (const table of TABLE_NAMES.filter((one) => columnsOf(one).length > 0)) {
    const file = files.find(({ path }) => path === `${folder}${table}.csv`)
    if (file === undefined) throw new SyntaxError(`${table}.csv is missing`)
    yield* tableRows(file, table, columnsOf(table))
  }
}

/** Larger than any report of an import. */
const MAX_CELL = 2 ** 22

async function* tableRows(
  file: ArchiveFile,
  table: string,
  known: readonly Column[],
): AsyncGenerator<Rows, void, undefined> {
  let columns: readonly Column[] | undefined
  for await (const batch of readCsv(
    decodeText(file.open()),
    { delimiter: ',', quotes: 'doubled' },
    MAX_CELL,
  )) {
    const rows: Row[] = []
    for (const { line, fields, flaw } of batch) {
      if (flaw !== null) throw new SyntaxError(`${table}.csv:${line} is broken (${flaw})`)
      if (fields.every((field) => field === '')) continue
      if (columns === undefined)
        columns = fields.map((name) => columnNamed(name, known, `${table}.csv:${line}`))
      else rows.push(rowOf(fields, columns, `${table}.csv:${line}`))
    }
    yield { table, rows }
  }
}

function columnNamed(name: string, known: readonly Column[], where: string): Column {
  const column = known.find((one) => one.name === name)
  if (column === undefined)
    throw new SyntaxError(`${where} names a column ${JSON.stringify(name)} that is not known`)
  return column
}

function rowOf(fields: readonly string[], columns: readonly Column[], where: string): Row {
  if (fields.length !== columns.length) {
    throw new SyntaxError(`${where} has ${fields.length} cells for ${columns.length} columns`)
  }
  return Object.fromEntries(
    columns.map((column, i) => {
      const value = valueOf(fields[i] ?? '', column)
      if (value === undefined) throw new SyntaxError(`${where} [${column.name}] is no number: ${fields[i]}`)
      return [column.name, value]
    }),
  )
}
