import { Readable } from 'node:stream'
import type { DatabaseSync } from 'node:sqlite'
import yazl from 'yazl'
import { csvLine } from '../kernel/csv-line.ts'
import { dayText, instantText, utcDay, type Instant } from '../kernel/day.ts'
import { versionOf } from '../store/migrate.ts'
import type { Store } from '../store/open-store.ts'
import { openDatabase } from '../store/sqlite.ts'
import { TABLE_NAMES } from '../store/tables.ts'
import { FORMAT, FORMAT_VERSION, HEAD_FILE, type Head, type Row } from './own-export/format.ts'

/** A file to be written or sent, as it is made. */
export interface ExportFile {
  /** `fourscore-2026-05-18.json`. */
  readonly name: string
  readonly type: 'application/json' | 'application/zip'
  readonly bytes: AsyncIterable<Uint8Array>
}

/**
 * Everything that is kept, as it is at this moment: one JSON document, or a ZIP of CSVs, a file a table. Either can be
 * imported again and gives the identical store. It holds the key of the hashes too, so it is as private as the store.
 */
export function exportAll(store: Store, format: 'json' | 'csv', now: Instant): ExportFile {
  const name = `fourscore-${dayText(utcDay(now))}`
  return format === 'json'
    ? { name: `${name}.json`, type: 'application/json', bytes: snapshot(store, (at) => jsonText(at, now)) }
    : { name: `${name}.zip`, type: 'application/zip', bytes: snapshot(store, (at) => csvZip(at, now)) }
}

/** One state of the store from beginning to end, on a connection of its own, whatever is written meanwhile. */
async function* snapshot(
  { file }: Store,
  write: (at: DatabaseSync) => AsyncIterable<string | Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const database = openDatabase(file, { readOnly: true })
  try {
    database.exec('begin')
    for await (const piece of write(database)) yield typeof piece === 'string' ? Buffer.from(piece) : piece
  } finally {
    database.close()
  }
}

const headOf = (database: DatabaseSync, now: Instant): Head => ({
  format: FORMAT,
  version: FORMAT_VERSION,
  schema: versionOf(database),
  exportedAt: instantText(now),
})

/** A row a line, so that two exports can be compared by line. */
async function* jsonText(database: DatabaseSync, now: Instant): AsyncGenerator<string, void, undefined> {
  yield `${JSON.stringify(headOf(database, now)).slice(0, -1)},\n"tables":{`
  for (const [i, table] of TABLE_NAMES.entries()) {
    yield `${i === 0 ? '' : ','}\n${JSON.stringify(table)}:[`
    yield* gathered(jsonRows(database, table))
    yield '\n]'
  }
  yield '\n}}\n'
}

function* jsonRows(database: DatabaseSync, table: string): Generator<string> {
  let between = '\n'
  for (const row of rowsOf(database, table)) {
    yield between + JSON.stringify(row)
    between = ',\n'
  }
}

async function* csvZip(database: DatabaseSync, now: Instant): AsyncGenerator<Uint8Array, void, undefined> {
  const zip = new yazl.ZipFile()
  const options = { mtime: new Date(now), forceDosTimestamp: true }
  zip.addBuffer(Buffer.from(`${JSON.stringify(headOf(database, now))}\n`), HEAD_FILE, options)
  for (const table of TABLE_NAMES) {
    zip.addReadStreamLazy(`${table}.csv`, options, (ready) => {
      ready(null, Readable.from(gathered(csvLines(database, table)), { objectMode: false }))
    })
  }
  zip.end()
  for await (const piece of zip.outputStream as AsyncIterable<Uint8Array>) yield piece
}

function* csvLines(database: DatabaseSync, table: string): Generator<string> {
  yield csvLine(columnNames(database, table))
  for (const row of rowsOf(database, table)) yield csvLine(Object.values(row))
}

/** By the table's key, or as they were written where it has none: the same rows give the same file. */
function rowsOf(database: DatabaseSync, table: string): Iterable<Row> {
  const key = database.prepare('select name from pragma_table_info(?) where pk > 0 order by pk').all(table)
  const order = key.length === 0 ? 'rowid' : key.map(({ name }) => String(name)).join(', ')
  return database.prepare(`select * from ${table} order by ${order}`).iterate() as Iterable<Row>
}

const columnNames = (database: DatabaseSync, table: string): readonly string[] =>
  database
    .prepare(`select * from ${table}`)
    .columns()
    .map(({ name }) => name)

const PIECE = 2 ** 16

/** Small texts as larger ones: what is written costs by the piece. */
function* gathered(texts: Iterable<string>): Generator<string> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length >= PIECE) {
      yield piece
      piece = ''
    }
  }
  if (piece !== '') yield piece
}
