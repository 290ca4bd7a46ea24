import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { inTransaction } from '../../store/sqlite.ts'
import { TABLE_NAMES } from '../../store/tables.ts'
import type { Column } from './csv-cells.ts'
import type { Row, Rows } from './format.ts'
import type { OwnExport } from './read-own-export.ts'

/**
 * Fills a new database, whose tables are of the version that the export has, with its rows. Every check of the tables
 * holds for them. Throws `SyntaxError` where a row does not fit, and where a row's owner is missing.
 */
export async function loadRows({ rows }: OwnExport, database: DatabaseSync): Promise<void> {
  // What others refer to may come later; nothing refers to nothing when all is there.
  database.exec('pragma foreign_keys = off')
  for (const table of TABLE_NAMES) {
    if (columnsOf(database, table).length > 0) database.exec(`delete from ${table}`)
  }
  for await (const batch of rows((table) => columnsOf(database, table))) insert(database, batch)
  const orphan = database.prepare('pragma foreign_key_check').get()
  if (orphan !== undefined)
    throw new SyntaxError(`a row of ${String(orphan['table'])} refers to one that is missing`)
}

/** Puts everything that the database `from` holds in the place of what this one holds, at once. Both are of one version. */
export function replaceAll(database: DatabaseSync, from: string): void {
  attached(database, from, () =>
    inTransaction(database, () => {
      for (const table of [...TABLE_NAMES].toReversed()) database.exec(`delete from ${table}`)
      for (const table of TABLE_NAMES) {
        database.exec(`insert into ${table} select * from restored.${table}`)
      }
    }),
  )
}

/** Whether both hold the same. */
export const isSame = (database: DatabaseSync, as: string): boolean =>
  attached(database, as, () =>
    TABLE_NAMES.every((table) => {
      const differing = (a: string, b: string): string =>
        `exists (select * from ${a}.${table} except select * from ${b}.${table})`
      const query = `select ${differing('main', 'restored')} or ${differing('restored', 'main')} as differs`
      return database.prepare(query).get()?.['differs'] === 0
    }),
  )

function attached<T>(database: DatabaseSync, file: string, work: () => T): T {
  database.prepare('attach ? as restored').run(file)
  try {
    return work()
  } finally {
    database.exec('detach restored')
  }
}

const TYPES: Readonly<Record<string, Column['type']>> = { INTEGER: 'integer', REAL: 'real' }

/** None where the version of the tables has no such table. */
function columnsOf(database: DatabaseSync, table: string): readonly Column[] {
  const columns = database.prepare('select name, type, "notnull" from pragma_table_info(?)').all(table)
  return columns.map(({ name, type, notnull }) => ({
    name: String(name),
    type: TYPES[String(type)] ?? 'text',
    nullable: notnull === 0,
  }))
}

function insert(database: DatabaseSync, { table, rows }: Rows): void {
  const columns = columnsOf(database, table).map(({ name }) => name)
  if (columns.length === 0 || !TABLE_NAMES.some((one) => one === table))
    throw new SyntaxError(`it names a table ${JSON.stringify(table)}`)
  const marks = columns.map(() => '?').join(', ')
  const statement = database.prepare(`insert into ${table} (${columns.join(', ')}) values (${marks})`)
  inTransaction(database, () => {
    for (const row of rows) {
      try {
        statement.run(...columns.map((column) => valueIn(row, column)))
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause)
        throw new SyntaxError(`a row of ${table} cannot be: ${why}; ${JSON.stringify(row).slice(0, 200)}`, {
          cause,
        })
      }
    }
  })
}

function valueIn(row: Row, column: string): SQLInputValue {
  const value = row[column]
  if (value === undefined) throw new SyntaxError(`${column} is missing`)
  return value
}
