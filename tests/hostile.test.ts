import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './files.ts'
import type { HostileCase } from './hostile/hostile-case.ts'
import { PAGES } from './hostile/pages.ts'
import { PLACES } from './hostile/places.ts'
import { TABLES } from './hostile/tables.ts'
import { ZIPS } from './hostile/zips.ts'

const MOST_MEMORY_KB = 400 * 2 ** 10
/** Of its main thread: a machine that does other things meanwhile takes longer by the clock. */
const LONGEST_MS = 10_000
const HANGS_AFTER_MS = 45_000

const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Said extends Taken {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line as bin/fourscore does, and kills it where it hangs. */
async function fourscore(words: readonly string[]): Promise<Said> {
  const flags = [
    '--max-semi-space-size=8',
    '--heap-growing-percent=50',
    '--import',
    join(root, 'tests/hostile/measure.ts'),
  ]
  const child = spawn(process.execPath, [...flags, join(root, 'src/cli/main.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: HANGS_AFTER_MS,
    killSignal: 'SIGKILL',
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [stdout, stderr, peak] = await Promise.all([
    text(child.stdio[1] as Readable),
    text(child.stdio[2] as Readable),
    text(child.stdio[3] as Readable),
  ])
  return { code: await ended, stdout, stderr, ...(JSON.parse(peak || '{"peak_kb":0,"busy_ms":0}') as Taken) }
}

interface Taken {
  readonly peak_kb: number
  readonly busy_ms: number
}

interface Told {
  readonly imports?: readonly {
    readonly events: { readonly added: number }
    readonly readings: { readonly added: number }
  }[]
}

/** What a terminal would obey, besides line breaks. */
const STEERS = /(?!\n)[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

let made = 0
async function behaves(
  { make, options = [], says, events = 0 }: HostileCase,
  asJson: boolean,
): Promise<void> {
  const place = join(folder, String(made++))
  mkdirSync(place)
  const paths = [make(place)].flat()
  const data = join(folder, `data-${made}`)
  const { code, stdout, stderr, peak_kb, busy_ms } = await fourscore([
    'import',
    ...paths,
    ...options,
    '--data',
    data,
    ...(asJson ? ['--json'] : []),
  ])
  rmSync(place, { recursive: true, force: true })
  rmSync(data, { recursive: true, force: true })
  const all = stdout + stderr
  expect({ code, all }).toEqual({ code: expect.toBeOneOf([0, 1]) as number, all })
  expect(all).not.toContain('did not expect')
  expect(all).toMatch(says)
  // JSON escapes what it carries; only lines for people can steer.
  if (!asJson) expect(STEERS.exec(stdout)).toBeNull()
  expect(STEERS.exec(stderr)).toBeNull()
  expect(peak_kb).toBeGreaterThan(0)
  expect(peak_kb).toBeLessThan(MOST_MEMORY_KB)
  expect(busy_ms).toBeLessThan(LONGEST_MS)
  if (!asJson) return
  const { imports = [] } = JSON.parse(stdout) as Told
  expect(imports.reduce((sum, one) => sum + one.events.added, 0)).toBeLessThanOrEqual(events)
  expect(imports.reduce((sum, one) => sum + one.readings.added, 0)).toBe(0)
}

const ALL = { ZIPS, TABLES, PAGES, PLACES }

describe('an import of what a wicked hand has made is refused or harmless, within 400 MB and 10 s:', () => {
  beforeAll(() => expect(Object.values(ALL).flat().length).toBeGreaterThanOrEqual(60))

  for (const [kind, cases] of Object.entries(ALL)) {
    describe(kind.toLowerCase(), () => {
      it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => behaves(one, true))
    })
  }

  const NAMES = [...ZIPS, ...PLACES].filter(({ name }) => /terminal|backwards|no text|devices/.test(name))
  it.each(NAMES.map((one) => [one.name, one] as const))('told to people: %s', (_, one) => behaves(one, false))
})
