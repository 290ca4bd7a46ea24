import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { instant, instantText, type Instant } from '../kernel/day.ts'
import { copyStore } from '../store/backup.ts'
import { checksumFile, checksumOf, writeChecksum } from '../store/checksum.ts'
import type { Store } from '../store/open-store.ts'
import { sealOf } from '../store/seal.ts'
import { settle } from '../store/settle.ts'
import { AppError } from './app-error.ts'
import { DEFAULT_KEEP, outlived, type Keep } from './rotation.ts'

export interface BackupOptions {
  readonly now: Instant
  /** Where to; `backups` in the data folder, unless said otherwise. */
  readonly to?: string | undefined
  readonly keep?: Keep | undefined
}

/** As `fourscore backup --json` prints it. */
export interface BackupMade {
  readonly file: string
  /** ISO 8601. */
  readonly at: string
  readonly bytes: number
  readonly sha256: string
  /** How many backups of this store lie there now. */
  readonly kept: number
  /** Older ones that the rotation has given up. */
  readonly removed: readonly string[]
}

export interface Backup {
  readonly file: string
  readonly at: Instant
}

export const backupFolder = (dataFolder: string): string => join(dataFolder, 'backups')

/**
 * Copies the store as it stands at this moment, while others may read and write it, and writes a checksum beside the
 * copy. Then it gives up older copies of the same store; those of others in the same folder stay.
 *
 * Under its last name a copy is always whole. Throws `AppError` where the folder cannot be used.
 */
export async function backUpStore(store: Store, { now, to, keep }: BackupOptions): Promise<BackupMade> {
  const folder = resolve(to ?? backupFolder(store.folder))
  makeFolder(folder)
  removeAbandoned(folder)
  const mark = await markOf(store)
  const file = join(folder, `fourscore-${instantText(now).replaceAll(':', '-')}-${mark}.sqlite`)
  if (existsSync(file)) throw sameMoment(file)
  const part = `${file}${PART}`
  copyStore(store.file, part)
  settle(part)
  const sha256 = await checksumOf(part)
  writeChecksum(part, sha256, file)
  renameSync(part, file)
  settle(file)
  const removed = rotate(folder, mark, keep ?? DEFAULT_KEEP)
  const { size } = statSync(file)
  const kept = backupsIn(folder, mark).length
  return { file, at: instantText(now), bytes: size, sha256, kept, removed }
}

/** The newest backup of this store in its own data folder; undefined where there is none. */
export const lastBackup = async (store: Store): Promise<Backup | undefined> =>
  backupsIn(backupFolder(store.folder), await markOf(store)).at(-1)

/** All backups in a data folder, oldest first, also where the store itself cannot be read. */
export const backupsOf = (dataFolder: string): readonly Backup[] => backupsIn(backupFolder(dataFolder))

/** A backup as the API lists it. */
export interface BackupListed {
  readonly file: string
  /** ISO 8601. */
  readonly at: string
  readonly bytes: number
}

/** The backups of this store in its own data folder, newest first. */
export const listBackups = async (store: Store): Promise<readonly BackupListed[]> =>
  backupsIn(backupFolder(store.folder), await markOf(store))
    .toReversed()
    .map(({ file, at }) => ({ file, at: instantText(at), bytes: statSync(file).size }))

const NAME = /^fourscore-(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)-([\w-]{8})\.sqlite$/
const PART = '.part'

/** Tells backups of one store from those of others: a hash under the store's own key, which a restored store has too. */
const markOf = async (store: Store): Promise<string> => (await sealOf(store.db))('backups').slice(0, 8)

/** Backups of one store, or of any, oldest first. */
function backupsIn(folder: string, mark?: string): readonly Backup[] {
  if (!existsSync(folder)) return []
  const backups = readdirSync(folder).flatMap((name) => {
    const [, day = '', hour = '', minute = '', rest = '', whose] = NAME.exec(name) ?? []
    if (whose === undefined || (mark !== undefined && whose !== mark)) return []
    return [{ file: join(folder, name), at: instant(Date.parse(`${day}${hour}:${minute}:${rest}`)) }]
  })
  return backups.toSorted((a, b) => a.at - b.at)
}

function rotate(folder: string, mark: string, keep: Keep): readonly string[] {
  const backups = backupsIn(folder, mark)
  const gone = new Set(
    outlived(
      backups.map(({ at }) => at),
      keep,
    ),
  )
  const files = backups.filter(({ at }) => gone.has(at)).map(({ file }) => file)
  for (const file of files) {
    rmSync(file, { force: true })
    rmSync(checksumFile(file), { force: true })
  }
  return files
}

/** No copy takes so long without a byte being written. */
const ABANDONED_AFTER_MS = 3_600_000

/** What a process has left that was killed while it copied. */
function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const whole = name.replace(/\.part(-journal)?$/, '')
    const isOurs = whole !== name && NAME.test(whole)
    if (isOurs && Date.now() - statSync(path).mtimeMs > ABANDONED_AFTER_MS) rmSync(path, { force: true })
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new AppError(
      'The backup cannot be written',
      `${folder} cannot be made (${(error as Error).message}).`,
      'Choose another folder with --to DIR.',
    )
  }
}

const sameMoment = (file: string): AppError =>
  new AppError('The backup is there already', `${file} was made at this very moment.`, 'Nothing is missing.')
