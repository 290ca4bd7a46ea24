import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { alone } from './import-lock.ts'
import { StoreError } from './store-error.ts'
import { temporaryFolder } from './store.fixture.ts'

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('alone', () => {
  it('lets one work at a time, in one process too', async () => {
    const folder = temporaryFolder()
    let working = 0
    const work = async (): Promise<number> => {
      const others = working++
      await pause(20)
      working--
      return others
    }
    expect(await Promise.all([alone(folder, work), alone(folder, work), alone(folder, work)])).toEqual([
      0, 0, 0,
    ])
  })

  it('says so where others take longer than it is ready to wait', async () => {
    const folder = temporaryFolder()
    await alone(folder, async () => {
      const waiting = alone(folder, () => Promise.resolve(), { patience_ms: 100 })
      await expect(waiting).rejects.toThrow(StoreError)
    })
  })

  it('lets go where the work fails', async () => {
    const folder = temporaryFolder()
    await expect(alone(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await alone(folder, () => Promise.resolve('done'), { patience_ms: 0 })).toBe('done')
  })

  it('lets go where another process is killed that holds it', async () => {
    const folder = temporaryFolder()
    const lock = join(import.meta.dirname, 'import-lock.ts')
    const holding = `import { alone } from ${JSON.stringify(lock)}
      await alone(${JSON.stringify(folder)}, () => new Promise((resolve) => { console.log('held'); setTimeout(resolve, 60_000) }))`
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', holding])
    await once(child.stdout, 'data')
    await expect(alone(folder, () => Promise.resolve(), { patience_ms: 100 })).rejects.toThrow(StoreError)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await alone(folder, () => Promise.resolve('done'))).toBe('done')
  })
})
