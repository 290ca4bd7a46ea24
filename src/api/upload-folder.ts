import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

const NAME = /^uploads-(\d+)$/

/** Where this process puts what is uploaded. Each has its own, because each empties it. */
export const uploadFolder = (dataFolder: string): string => join(dataFolder, `uploads-${process.pid}`)

/** Throws away what servers have left that were killed before they could. */
export async function clearAbandoned(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder)) {
    const [, pid] = NAME.exec(name) ?? []
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(dataFolder, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It lives where it may not be asked.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
