import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { capsOf } from '../app/caps.ts'
import { Refusal } from './refusal.ts'
import { uploadName } from './upload-name.ts'
import { UPLOAD_LIMITS, uploadLimits, Uploads } from './uploads.ts'

let root: string
let now: number
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'uploads-'))
  now = 0
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function uploads(limits = {}) {
  let next = 0
  return new Uploads(
    join(root, 'uploads'),
    () => `u${++next}`,
    () => now,
    { ...UPLOAD_LIMITS, ...limits },
  )
}

async function* bytes(...sizes: number[]) {
  for (const size of sizes) yield Promise.resolve(new Uint8Array(size).fill(65))
}

const statusOf = async (attempt: Promise<unknown>): Promise<number | undefined> => {
  try {
    await attempt
    return undefined
  } catch (error) {
    return error instanceof Refusal ? error.status : Number.NaN
  }
}

describe('uploadLimits', () => {
  it('are the caps that were raised, else the usual ones', () => {
    const raised = capsOf({}, { FOURSCORE_MAX_UNPACKED_MB: '2048', FOURSCORE_MAX_FILES: '9' })
    expect(uploadLimits(raised)).toEqual({ ...UPLOAD_LIMITS, bytes: 2 ** 31, files: 9 })
    expect(uploadLimits(capsOf({}, {}))).toEqual(UPLOAD_LIMITS)
  })
})

describe('uploads', () => {
  it('keep a file under a name of ours that only its owner can read', async () => {
    const kept = uploads()
    const id = await kept.open()
    expect(await kept.add(id, 'My data/Connections.csv', bytes(3, 4))).toBe(7)
    const { files } = kept.take(id)
    expect(files.map(({ name }) => name)).toEqual(['My data/Connections.csv'])
    expect(readFileSync(files[0]!.path, 'utf8')).toBe('AAAAAAA')
    expect(statSync(files[0]!.path).mode & 0o077).toBe(0)
    expect(files[0]!.path).toBe(join(root, 'uploads', id, '0'))
  })

  it('refuse what is too much, leave nothing of it, and go on with what is not', async () => {
    const kept = uploads({ bytes: 10 })
    const id = await kept.open()
    await kept.add(id, 'a.csv', bytes(6))
    expect(await statusOf(kept.add(id, 'b.csv', bytes(3, 3)))).toBe(413)
    expect(readdirSync(join(root, 'uploads', id))).toEqual(['0'])
    await kept.add(id, 'c.csv', bytes(4))
    expect(kept.take(id).files.map(({ name }) => name)).toEqual(['a.csv', 'c.csv'])
  })

  it('refuse too many files', async () => {
    const kept = uploads({ files: 1 })
    const id = await kept.open()
    await kept.add(id, 'a.csv', bytes(1))
    expect(await statusOf(kept.add(id, 'b.csv', bytes(1)))).toBe(413)
  })

  it('make room for a new one by the one that waited longest, but never by one that is still coming', async () => {
    const kept = uploads({ open: 2 })
    const [first, second] = [await kept.open(), await kept.open()]
    now = 5
    await kept.add(first, 'a.csv', bytes(1))
    const third = await kept.open()
    expect(await statusOf(kept.add(second, 'b.csv', bytes(1)))).toBe(404)
    let go = (): void => undefined
    const held = new Promise<void>((resolve) => (go = resolve))
    async function* slow() {
      yield new Uint8Array(1)
      await held
    }
    const coming = [kept.add(first, 'c.csv', slow()), kept.add(third, 'd.csv', slow())]
    expect(await statusOf(kept.open())).toBe(429)
    go()
    expect(await Promise.all(coming)).toEqual([1, 1])
  })

  it('throw away what nobody imported in time', async () => {
    const kept = uploads({ open: 1, forgottenAfter_ms: 1000 })
    const id = await kept.open()
    now = 1001
    await kept.dropForgotten()
    expect(existsSync(join(root, 'uploads', id))).toBe(false)
    expect(await statusOf(kept.add(id, 'a.csv', bytes(1)))).toBe(404)
  })

  it('are handed over once, and thrown away when that is done', async () => {
    const kept = uploads()
    const id = await kept.open()
    await kept.add(id, 'a.csv', bytes(1))
    const taken = kept.take(id)
    expect(() => kept.take(id)).toThrow('There is no such upload')
    await taken.release()
    expect(existsSync(join(root, 'uploads', id))).toBe(false)
  })

  it('are not handed over while empty, or while a file is still arriving', async () => {
    const kept = uploads()
    const id = await kept.open()
    expect(() => kept.take(id)).toThrow('The upload has no files')
    const arriving = kept.add(id, 'a.csv', bytes(1))
    expect(() => kept.take(id)).toThrow('Files are still arriving')
    await arriving
    expect(kept.take(id).files.length).toBe(1)
  })

  it('leave nothing of a file whose sender went away', async () => {
    const kept = uploads()
    const id = await kept.open()
    async function* broken() {
      yield* bytes(3)
      throw new Error('connection lost')
    }
    await expect(kept.add(id, 'a.csv', broken())).rejects.toThrow('connection lost')
    expect(readdirSync(join(root, 'uploads', id))).toEqual([])
  })
})

describe('uploadName', () => {
  it('takes names as archives and folders have them', () => {
    const names = ['Connections.csv', 'Basic export/Ad Targeting.csv', 'Ünïcode/漢字 (1).csv', 'a..b/.hidden']
    expect(names.map(uploadName)).toEqual(names)
  })

  it('takes nothing that leads elsewhere or hides what it is', () => {
    const tricks = [
      '',
      '/etc/passwd',
      '../up.csv',
      'a/../../b.csv',
      'a/./b.csv',
      'a//b.csv',
      'a/',
      'C:/Windows/x.csv',
      'a\\..\\b.csv',
      'a\u0000.csv',
      'a\u001B[2J.csv',
      'a\n.csv',
      'x'.repeat(1025),
      `${'d/'.repeat(32)}x.csv`,
    ]
    expect(tricks.map(uploadName)).toEqual(tricks.map(() => undefined))
  })
})
