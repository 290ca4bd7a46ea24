import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alone } from './alone.mjs'

describe('alone', () => {
  let folder = ''
  const lock = (): string => join(folder, 'lock')
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alone-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('holds the turn while it works, and gives it back even where the work fails', async () => {
    await alone(() => expect(existsSync(lock())).toBe(true), lock())
    const failing = alone(() => {
      throw new Error('no')
    }, lock())
    await expect(failing).rejects.toThrow('no')
    expect(existsSync(lock())).toBe(false)
  })

  it('waits while a living process has the turn', async () => {
    writeFileSync(lock(), String(process.pid))
    let isDone = false
    const waiting = alone(() => {
      isDone = true
    }, lock())
    await sleep(300)
    expect(isDone).toBe(false)
    rmSync(lock())
    await waiting
    expect(isDone).toBe(true)
  })

  it('takes the turn from a process that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    writeFileSync(lock(), String(pid))
    let isDone = false
    await alone(() => {
      isDone = true
    }, lock())
    expect(isDone).toBe(true)
  })
})
