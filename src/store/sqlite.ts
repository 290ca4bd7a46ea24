import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

/** How long one process waits for another's transaction. An import's longest takes some seconds. */
export const BUSY_TIMEOUT_MS = 10_000

/**
 * Opens a SQLite file as every part of Fourscore does.
 *
 * A committed transaction survives a power cut (`synchronous=FULL`). What is deleted is overwritten (`secure_delete`),
 * so that an import that was undone is gone from the file too.
 */
export function openDatabase(file: string, { readOnly = false } = {}): DatabaseSync {
  const database = new DatabaseSync(file, {
    readOnly,
    timeout: BUSY_TIMEOUT_MS,
    enableForeignKeyConstraints: true,
  })
  try {
    database.exec('pragma synchronous = full; pragma secure_delete = on; pragma cache_size = -16000')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Kysely over a database that is open already. Whoever destroys it closes the database. */
export const kyselyOn = <Tables>(database: DatabaseSync): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new SqliteDialect({ database: asKyselyExpects(database) }) })

/** Kysely speaks to better-sqlite3; Node's own SQLite says the same in other words. */
const asKyselyExpects = (database: DatabaseSync): SqliteDatabase => ({
  close: () => database.close(),
  prepare: (text) => {
    const statement = database.prepare(text)
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...bound(parameters)),
      run: (parameters) => statement.run(...bound(parameters)),
      iterate: (parameters) => statement.iterate(...bound(parameters)),
    }
  },
})

const bound = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[]

/** The single number that a pragma or a count gives. */
export function numberOf(database: DatabaseSync, query: string): number {
  const [value] = Object.values(database.prepare(query).get() ?? {})
  if (typeof value === 'number') return value
  throw new TypeError(`${query} gave ${String(value)}, not a number`)
}

const SQLITE_BUSY = 5

/** Whether another connection holds what this one asked for. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY

const SQLITE_FULL = 13
/** SQLITE_IOERR_WRITE, _TRUNCATE, _SHMSIZE and _SHMMAP: what it says where a limit on files or users stops it. */
const CANNOT_GROW = new Set([778, 1546, 4874, 5386])
const NO_ROOM = new Set(['ENOSPC', 'EFBIG', 'EDQUOT'])

/** Whether something could not be written because there is no room for it: the disk is full, or a quota is used up. */
export function isOutOfRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('errcode' in error) return error.errcode === SQLITE_FULL || CANNOT_GROW.has(Number(error.errcode))
  return ('code' in error && NO_ROOM.has(String(error.code))) || isOutOfRoom(error.cause)
}

/** All or nothing, and at once: nothing else can run on this connection meanwhile, because nothing is awaited. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('begin immediate')
  try {
    const result = work()
    database.exec('commit')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}
