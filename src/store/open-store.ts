import { closeSync, mkdirSync, openSync } from 'node:fs'
import type { Kysely } from 'kysely'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { instant, type Instant } from '../kernel/day.ts'
import { backUp } from './backup.ts'
import { migrate, MIGRATIONS, versionOf, type Migration } from './migrate.ts'
import { BUSY_TIMEOUT_MS, isBusy, kyselyOn, openDatabase } from './sqlite.ts'
import { StoreError } from './store-error.ts'
import type { Tables } from './tables.ts'

/** Everything that Fourscore keeps, in one SQLite file of one folder. Several processes may have it open at once. */
export interface Store {
  readonly folder: string
  readonly file: string
  readonly db: Kysely<Tables>
  /** The connection under `db`, for what is too much for a query a row; see `event-rows.ts`. */
  readonly database: DatabaseSync
  close(): Promise<void>
}

export interface Opening {
  /** Names a backup. */
  readonly now?: Instant
  readonly migrations?: readonly Migration[]
}

export const storeFile = (folder: string): string => join(folder, 'fourscore.sqlite')

/**
 * Opens the store of a folder and brings it to this program's version; makes both where there are none, for their
 * owner's eyes alone. An older store is first copied to `backups/`.
 *
 * Throws `StoreError` where the folder cannot be used, or its store is newer than this program or not a store.
 */
export async function openStore(folder: string, opening: Opening = {}): Promise<Store> {
  const { now = instant(Date.now()), migrations = MIGRATIONS } = opening
  const file = storeFile(folder)
  makePrivate(folder, file)
  const database = openOurs(file)
  try {
    await useWriteAheadLog(database)
    await migrate(database, (version) => backUp(file, version, now), migrations)
  } catch (error) {
    database.close()
    throw error
  }
  const db = kyselyOn<Tables>(database)
  // Kysely closes what it has used, and a store may be closed before anything was asked of it.
  const close = async (): Promise<void> => {
    await db.destroy()
    if (database.isOpen) database.close()
  }
  return { folder, file, db, database, close }
}

function makePrivate(folder: string, file: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    closeSync(openSync(file, 'a', 0o600))
  } catch (cause) {
    throw new StoreError(
      `The data folder ${folder} cannot be written (${(cause as Error).message}). ` +
        'Change its permissions, or choose another with --data.',
      { cause },
    )
  }
}

function openOurs(file: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = openDatabase(file)
    versionOf(database)
    return database
  } catch (cause) {
    database?.close()
    if (cause instanceof StoreError) throw cause
    throw new StoreError(
      `${file} is not a store, or is damaged (${(cause as Error).message}). ` +
        'Put back a copy of it, or choose another folder with --data.',
      { cause },
    )
  }
}

/** SQLite does not wait when two processes turn a new file to the write-ahead log at once: one of them tries again. */
async function useWriteAheadLog(database: DatabaseSync): Promise<void> {
  for (let waited = 0; ; waited += 50) {
    try {
      database.exec('pragma journal_mode = wal')
      return
    } catch (error) {
      if (!isBusy(error) || waited >= BUSY_TIMEOUT_MS) throw error
      await pause(50)
    }
  }
}
