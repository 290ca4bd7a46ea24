import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { instantText, type Instant } from '../kernel/day.ts'
import { copyStore } from '../store/backup.ts'
import { checksumFile, writtenChecksum } from '../store/checksum.ts'
import { holdsAnything } from '../store/holds-anything.ts'
import { alone } from '../store/import-lock.ts'
import { migrate, MIGRATIONS, versionOf } from '../store/migrate.ts'
import { openStore, storeFile } from '../store/open-store.ts'
import { settle } from '../store/settle.ts'
import { numberOf, openDatabase } from '../store/sqlite.ts'
import { StoreError } from '../store/store-error.ts'
import { AppError } from './app-error.ts'
import { replaceAll } from './own-export/load-rows.ts'
import { inScratchFolder } from './scratch-folder.ts'

/** As `fourscore restore --json` prints it. */
export interface RestoredBackup {
  readonly file: string
  /** `missing`: no checksum lies beside the file, so only the database's own checks vouch for it. */
  readonly checksum: 'verified' | 'missing'
  /** The version of the tables that the backup had, and the one that it was brought to. */
  readonly schema: { readonly from: number; readonly to: number }
  readonly imports: number
  readonly events: number
  /** Where the store lies that was replaced; null where there was none, or nothing in it. */
  readonly replaced: string | null
  /** Whether a server that runs meanwhile shows the restored store at once, or must be started again. */
  readonly server: 'notices' | 'restart'
}

/**
 * Puts a backup in the place of a folder's store. All of it is looked at in a copy before anything changes: its checksum,
 * every page of it, what refers to what, and its version, which is brought to this program's.
 *
 * The store that was there is kept beside it. A sound one is replaced inside its file, in one transaction, so that whoever
 * has it open sees either or; a damaged one is moved away, file and all. No import runs meanwhile. Throws `AppError`, and
 * has changed nothing, where the file is not a whole backup or of a newer Fourscore.
 */
export async function restoreBackup(
  folder: string,
  file: string,
  { now, onWait }: { readonly now: Instant; readonly onWait?: () => void },
): Promise<RestoredBackup> {
  const path = resolve(file)
  refuseOthers(path)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const work = (scratch: string): Promise<RestoredBackup> => restoreAlone(folder, path, scratch, now)
  return alone(folder, () => inScratchFolder(folder, work), { onWait })
}

async function restoreAlone(
  folder: string,
  file: string,
  scratch: string,
  now: Instant,
): Promise<RestoredBackup> {
  const copy = storeFile(scratch)
  const checksum = await verifiedCopy(file, copy)
  const looked = await lookedAt(copy, file)
  const kept = join(folder, `fourscore-replaced-${instantText(now).replaceAll(':', '-')}.sqlite`)
  const isWhole = !existsSync(storeFile(folder)) || isSound(storeFile(folder))
  const replaced = isWhole ? await replaceInside(folder, copy, kept) : moveAway(folder, copy, kept)
  return { file, checksum, ...looked, replaced, server: isWhole ? 'notices' : 'restart' }
}

function refuseOthers(file: string): void {
  if (!existsSync(file)) {
    throw new AppError('No such backup', `There is no file ${file}.`, 'Check the spelling.')
  }
  if (!statSync(file).isFile()) throw notABackup(file, 'it is not a file')
  const log = `${file}-wal`
  if (existsSync(log) && statSync(log).size > 0) {
    throw notABackup(file, `${basename(log)} beside it holds a part of it, so it is a store in use`)
  }
}

/** Copies the file and gives what its checksum says of the very bytes that were copied. */
async function verifiedCopy(file: string, copy: string): Promise<RestoredBackup['checksum']> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file, { highWaterMark: 2 ** 20 })) {
    hash.update(piece as Uint8Array)
    await appendFile(copy, piece as Uint8Array, { mode: 0o600 })
  }
  const written = writtenChecksum(file)
  if (written === undefined) return 'missing'
  if (written === hash.digest('hex')) return 'verified'
  throw new AppError(
    'The backup is damaged',
    `${file} is not what ${basename(checksumFile(file))} says of it: its bytes have changed since it was made.`,
    'Restore another backup. Nothing was changed.',
  )
}

/** Checks a copy and brings it to this program's version, as one file without a log beside it. */
async function lookedAt(
  copy: string,
  file: string,
): Promise<Pick<RestoredBackup, 'schema' | 'imports' | 'events'>> {
  let database: DatabaseSync | undefined
  try {
    database = openDatabase(copy)
    const from = versionOf(database)
    if (from === 0) throw notABackup(file, 'it holds nothing')
    if (from > MIGRATIONS.length) throw newer(file, from)
    refuseDamaged(database, file)
    await migrate(database, () => {})
    refuseDamaged(database, file)
    database.exec('pragma journal_mode = delete')
    return {
      schema: { from, to: MIGRATIONS.length },
      imports: numberOf(database, 'select count(*) from import where finished = 1'),
      events: numberOf(database, 'select count(*) from event'),
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    if (error instanceof StoreError) throw notABackup(file, 'it is a database of another program')
    throw notABackup(file, (error as Error).message)
  } finally {
    database?.close()
  }
}

function refuseDamaged(database: DatabaseSync, file: string): void {
  const [found] = database.prepare('pragma integrity_check(1)').all()
  const orphan = database.prepare('pragma foreign_key_check').get()
  const says = String(found?.['integrity_check'])
  if (says === 'ok' && orphan === undefined) return
  throw new AppError(
    'The backup is damaged',
    `${file}: ${says === 'ok' ? `a row of ${String(orphan?.['table'])} refers to one that is missing` : says}.`,
    'Restore another backup. Nothing was changed.',
  )
}

function isSound(file: string): boolean {
  let database: DatabaseSync | undefined
  try {
    database = openDatabase(file, { readOnly: true })
    versionOf(database)
    return database.prepare('pragma integrity_check(1)').get()?.['integrity_check'] === 'ok'
  } catch (error) {
    // Another program's database is nobody's to move away.
    if (error instanceof StoreError) throw error
    return false
  } finally {
    database?.close()
  }
}

/** Row by row in one transaction: whoever has the store open goes on with it. */
async function replaceInside(folder: string, copy: string, kept: string): Promise<string | null> {
  const store = await openStore(folder)
  try {
    const isEmpty = !holdsAnything(store.database)
    if (!isEmpty) {
      copyStore(store.file, kept)
      settle(kept)
    }
    replaceAll(store.database, copy)
    return isEmpty ? null : kept
  } finally {
    await store.close()
  }
}

/** A damaged store keeps its log, in which there may be something to save. */
function moveAway(folder: string, copy: string, kept: string): string {
  const file = storeFile(folder)
  for (const part of ['', '-wal', '-shm']) {
    if (existsSync(file + part)) renameSync(file + part, kept + part)
  }
  renameSync(copy, file)
  settle(file)
  return kept
}

const notABackup = (file: string, why: string): AppError =>
  new AppError(
    'Not a backup',
    `${file} cannot be restored: ${why}.`,
    'Give a file that fourscore backup has made. Nothing was changed.',
  )

const newer = (file: string, version: number): AppError =>
  new AppError(
    'The backup is newer than this Fourscore',
    `The tables of ${file} have version ${version}, this Fourscore knows ${MIGRATIONS.length}.`,
    'Update Fourscore and restore it again. Nothing was changed.',
  )
