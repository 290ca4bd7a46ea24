import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { isBusy } from './sqlite.ts'
import { StoreError } from './store-error.ts'

/**
 * Runs `work` while no other import, undo or restore runs on the folder, in this process or any other.
 *
 * The lock is SQLite's on a file of its own: the system lets go of it when the process ends, however it ends. So what
 * an import has left unfinished, seen under this lock, is left for good.
 *
 * Throws `StoreError` where the others take too long.
 */
export async function alone<T>(
  folder: string,
  work: () => Promise<T>,
  { patience_ms = 120_000, onWait }: Patience = {},
): Promise<T> {
  const lock = openLock(join(folder, 'importing.sqlite'))
  try {
    for (let waited = 0; !isTaken(lock); waited += TRY_EVERY_MS) {
      if (waited === 0) onWait?.()
      if (waited >= patience_ms) {
        throw new StoreError(
          'Another import is still running on this data folder. Try again when it is done.',
        )
      }
      await pause(TRY_EVERY_MS)
    }
    return await work()
  } finally {
    lock.close()
  }
}

export interface Patience {
  /** How long to wait for the others. */
  readonly patience_ms?: number
  /** Is called once, if it must wait. */
  readonly onWait?: (() => void) | undefined
}

const TRY_EVERY_MS = 50

function openLock(file: string): DatabaseSync {
  closeSync(openSync(file, 'a', 0o600))
  return new DatabaseSync(file, { timeout: 0 })
}

function isTaken(lock: DatabaseSync): boolean {
  try {
    lock.exec('begin exclusive')
    return true
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  }
}
