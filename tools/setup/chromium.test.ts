import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findChromium } from './chromium.mjs'

describe('findChromium', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chromium-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const program = (name: string): string => {
    const path = join(folder, name)
    writeFileSync(path, '#!/bin/sh\n')
    chmodSync(path, 0o755)
    return path
  }

  it('takes what PATH holds, Chromium before Chrome', () => {
    const chrome = program('google-chrome')
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(chrome)
    const chromium = program('chromium')
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(chromium)
  })

  it('takes what CHROMIUM says before anything on PATH, and nothing else where that is no program', () => {
    program('chromium')
    const own = program('own')
    expect(findChromium({ CHROMIUM: own, PATH: folder })).toBe(own)
    expect(findChromium({ CHROMIUM: join(folder, 'none'), PATH: folder })).toBeUndefined()
  })
})
