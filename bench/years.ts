import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localDay, localInstant } from '../src/api/local-day.ts'
import { startServer, type RunningServer } from '../src/api/start-server.ts'
import { importPaths } from '../src/app/import-paths.ts'
import { instant } from '../src/kernel/day.ts'
import { openStore } from '../src/store/open-store.ts'
import { writeLargeExport } from './large-export.ts'

export interface Served {
  /** A server of a store with fifteen years of a member: half a million rows. */
  readonly years: RunningServer
  /** A server of a store that holds nothing. */
  readonly empty: RunningServer
}

/** Serves both stores, as `fourscore serve` does, while `work` runs. */
export async function withYears(work: (served: Served) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fourscore-bench-'))
  try {
    await fill(join(folder, 'years'), join(folder, 'Complete_LinkedInDataExport_05-18-2026.zip'))
    const years = await serve(join(folder, 'years'))
    const empty = await serve(join(folder, 'empty'))
    try {
      await work({ years, empty })
    } finally {
      await empty.close()
      await years.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function fill(folder: string, zip: string): Promise<void> {
  await writeLargeExport(zip)
  const store = await openStore(folder)
  const now = new Date()
  const { imports } = await importPaths(store, [zip], {
    today: localDay(now),
    now: instant(now.getTime()),
    clock: localInstant,
  })
  await store.close()
  const failed = imports[0]?.failed
  if (failed !== null) throw new Error(failed ?? 'nothing was imported')
}

const serve = async (folder: string): Promise<RunningServer> =>
  startServer({
    host: '127.0.0.1',
    port: 0,
    folder,
    version: 'bench',
    onFault: (error) => console.error(error),
  })
