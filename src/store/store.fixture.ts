import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { instant } from '../kernel/day.ts'
import { openStore, type Store } from './open-store.ts'

export const NOW = instant(Date.UTC(2026, 4, 18, 10))

/** A new folder, which goes after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-test-'))
  folders.push(folder)
  return folder
}

/** A new and empty store in a real file, closed after the test. */
export async function temporaryStore(folder: string = temporaryFolder()): Promise<Store> {
  const store = await openStore(folder, { now: NOW })
  stores.push(store)
  return store
}

const folders: string[] = []
const stores: Store[] = []

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
