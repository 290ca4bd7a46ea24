import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Gives `work` a new folder inside the data folder, for a store that is thrown away; it is on the same disk and as private.
 * Run it under `alone`: it first takes away what a process that was killed has left.
 */
export async function inScratchFolder<T>(
  dataFolder: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  for (const name of readdirSync(dataFolder)) {
    if (name.startsWith(SCRATCH)) rmSync(join(dataFolder, name), { recursive: true, force: true })
  }
  const folder = mkdtempSync(join(dataFolder, SCRATCH))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const SCRATCH = 'scratch-'
