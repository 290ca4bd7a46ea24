import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from '../store/import-lock.ts'
import { storeFile } from '../store/open-store.ts'
import { isBusy, openDatabase } from '../store/sqlite.ts'
import { AppError } from './app-error.ts'

/** As `fourscore forget --json` prints it. */
export interface Forgotten {
  readonly folder: string
  /** What was deleted: paths in the folder, those of folders with a `/` at the end. */
  readonly deleted: readonly { readonly path: string; readonly bytes: number }[]
  /** What lies in the folder and is not ours, so that it stays, and the folder with it. */
  readonly left: readonly string[]
  /** What may be elsewhere, which cannot be deleted from here. */
  readonly elsewhere: readonly string[]
}

/** What `forget` would delete of a folder. */
export const forgettable = (folder: string): Forgotten['deleted'] =>
  namesIn(folder)
    .filter(isOurs)
    .map((name) => ({ path: sizedName(folder, name), bytes: bytesOf(join(folder, name)) }))

/**
 * Deletes everything that Fourscore keeps in a folder, and the folder where nothing else lies in it.
 *
 * Throws `AppError`, and has deleted nothing, where another process has the store open: a server would go on showing what
 * is gone.
 */
export async function forget(folder: string): Promise<Forgotten> {
  if (!existsSync(folder)) return { folder, deleted: [], left: [], elsewhere: ELSEWHERE }
  const deleted = forgettable(folder)
  await alone(folder, () => {
    refuseOpen(storeFile(folder))
    return Promise.resolve(removeOurs(folder))
  })
  // The lock itself, of which letting go has left something.
  removeOurs(folder)
  const left = namesIn(folder)
  if (left.length === 0) rmdirSync(folder)
  return { folder, deleted, left, elsewhere: ELSEWHERE }
}

/** Deletes what lies beside a store and is made of it; the store itself stays, and whoever has it open goes on. */
export function removeCopies(folder: string): Forgotten['deleted'] {
  const copies = forgettable(folder).filter(({ path }) => COPIES.test(path.replace(/\/$/, '')))
  for (const { path } of copies) rmSync(join(folder, path), { recursive: true, force: true })
  return copies
}

export const ELSEWHERE = [
  'what fourscore export wrote, wherever you put it',
  'backups made with --to into another folder, and copies that other programs made of the data folder',
  'the archive that LinkedIn sent, which lies where you downloaded it',
  'the blocks of a deleted file, until the disk writes over them',
] as const

/** The store, its log, its lock, copies of it, and what a process that was killed has left. */
const OURS =
  /^(fourscore\.sqlite(-wal|-shm|-journal)?|importing\.sqlite(-wal|-shm|-journal)?|fourscore-replaced-.*|backups|scratch-.*|uploads-\d+)$/

/** Copies of the store, and what a process that was killed has left. */
const COPIES = /^(fourscore-replaced-.*|backups|scratch-.*)$/

const isOurs = (name: string): boolean => OURS.test(name)

function removeOurs(folder: string): void {
  for (const name of namesIn(folder).filter(isOurs)) {
    rmSync(join(folder, name), { recursive: true, force: true })
  }
}

const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).toSorted() : []

const sizedName = (folder: string, name: string): string =>
  statSync(join(folder, name)).isDirectory() ? `${name}/` : name

function bytesOf(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.size
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0)
}

/** A store leaves its write-ahead log only while nobody else has it open. */
function refuseOpen(file: string): void {
  if (!existsSync(file)) return
  let database
  try {
    database = openDatabase(file)
    database.exec('pragma busy_timeout = 500; pragma journal_mode = delete')
  } catch (error) {
    // What is damaged is to go as well.
    if (isBusy(error)) throw stillOpen()
  } finally {
    database?.close()
  }
}

const stillOpen = (): AppError =>
  new AppError(
    'The store is in use',
    'Another process has it open, most likely fourscore serve.',
    'Stop it and call fourscore forget again. Nothing was deleted.',
  )
