import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HostileCase } from './hostile/hostile-case.ts'
import { fourscore, LONGEST_MS, MOST_MEMORY_KB, STEERS } from './hostile/fourscore.ts'
import { PAGES } from './hostile/pages.ts'
import { PLACES } from './hostile/places.ts'
import { TABLES } from './hostile/tables.ts'
import { ZIPS } from './hostile/zips.ts'

const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Told {
  readonly imports?: readonly {
    readonly events: { readonly added: number }
    readonly readings: { readonly added: number }
  }[]
}

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
