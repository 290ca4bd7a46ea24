import type { Kysely } from 'kysely'
import type { DatabaseSync } from 'node:sqlite'
import { first } from './migrations/0001-first.ts'
import { readings } from './migrations/0002-readings.ts'
import { reports } from './migrations/0003-reports.ts'
import { programs } from './migrations/0004-programs.ts'
import { told } from './migrations/0005-told.ts'
import { networks } from './migrations/0006-networks.ts'
import { handLogs } from './migrations/0007-hand-logs.ts'
import { sampleAccounts } from './migrations/0008-sample-accounts.ts'
import { kyselyOn, numberOf } from './sqlite.ts'
import { StoreError } from './store-error.ts'

export type Migration = (db: Kysely<unknown>) => Promise<void>

/** In order: the first makes version 1 of an empty file. What was released is never edited; what follows is added. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  readings,
  reports,
  programs,
  told,
  networks,
  handLogs,
  sampleAccounts,
]

/** Marks the file as Fourscore's: the letters FSCO. */
const APPLICATION_ID = 0x4653434f

/** Which version of the tables the file has; 0 where it is new. Throws `StoreError` where it is another program's. */
export function versionOf(database: DatabaseSync): number {
  const isEmpty = numberOf(database, 'select count(*) from sqlite_schema') === 0
  if (isEmpty || numberOf(database, 'pragma application_id') === APPLICATION_ID) {
    return numberOf(database, 'pragma user_version')
  }
  throw new StoreError(
    `${database.location() ?? 'The store'} is a database of another program. Choose another folder with --data.`,
  )
}

/**
 * Brings the file to the newest version, or to `to`, all or nothing.
 *
 * Of processes that open the file at once, one migrates and the others wait and find it done. `backUp` is called before
 * anything changes, with the version that the file has, unless it is new.
 *
 * Throws `StoreError` where the file is newer than this program.
 */
export async function migrate(
  database: DatabaseSync,
  backUp: (version: number) => void,
  migrations: readonly Migration[] = MIGRATIONS,
  to: number = migrations.length,
): Promise<void> {
  if (isUpToDate(database, to)) return
  database.exec('begin immediate')
  try {
    if (!isUpToDate(database, to)) {
      const version = versionOf(database)
      if (version > 0) backUp(version)
      const db = kyselyOn<unknown>(database)
      for (const migration of migrations.slice(version, to)) await migration(db)
      database.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${to}`)
    }
    database.exec('commit')
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}

function isUpToDate(database: DatabaseSync, to: number): boolean {
  const version = versionOf(database)
  if (version <= to) return version === to
  throw new StoreError(
    `${database.location() ?? 'The store'} was written by a newer Fourscore: its tables have version ${version}, ` +
      `this one knows ${to}. Update Fourscore, or choose another folder with --data.`,
  )
}
