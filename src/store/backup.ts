import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { instantText, type Instant } from '../kernel/day.ts'
import { openDatabase } from './sqlite.ts'

/**
 * Copies a store as it stands at this moment, whatever else is open, and returns where to:
 * `backups/fourscore-v1-2026-05-18T10-00-00.000Z.sqlite` beside it.
 */
export function backUp(file: string, version: number, now: Instant): string {
  const folder = join(dirname(file), 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const copy = join(folder, `fourscore-v${version}-${instantText(now).replaceAll(':', '-')}.sqlite`)
  copyStore(file, copy)
  return copy
}

/** Writes what is committed in `file` to the new file `copy`, readable by its owner alone. */
export function copyStore(file: string, copy: string): void {
  // VACUUM INTO takes an empty file that is there, and with it its permissions.
  closeSync(openSync(copy, 'wx', 0o600))
  const database = openDatabase(file, { readOnly: true })
  try {
    database.prepare('vacuum into ?').run(copy)
  } catch (error) {
    rmSync(copy, { force: true })
    throw error
  } finally {
    database.close()
  }
}
