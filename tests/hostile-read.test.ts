import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fourscore, LONGEST_MS, MOST_MEMORY_KB, STEERS } from './hostile/fourscore.ts'
import type { HostileCase } from './hostile/hostile-case.ts'
import { PAGES } from './hostile/pages.ts'
import { READINGS } from './hostile/readings.ts'
import { TABLES } from './hostile/tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'hostile-read-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Told {
  readonly readings?: readonly object[]
  readonly error?: { readonly title: string; readonly detail: string }
}

let made = 0
/** Hands it to `fourscore read`, as a file or through a pipe. */
async function behaves({ make, says }: Pick<HostileCase, 'make' | 'says'>, isPiped: boolean): Promise<void> {
  const place = join(folder, String(made++))
  mkdirSync(place)
  const [path = ''] = [make(place)].flat()
  const data = join(folder, `data-${made}`)
  const words = ['read', isPiped ? '-' : path, '--json', '--data', data]
  const { code, stdout, stderr, peak_kb, busy_ms } = await fourscore(words, isPiped ? path : undefined)
  rmSync(place, { recursive: true, force: true })
  rmSync(data, { recursive: true, force: true })
  expect({ code, stdout, stderr }).toMatchObject({ code: expect.toBeOneOf([1, 2]) as number })
  const { readings = [], error } = JSON.parse(stdout) as Told
  expect([readings.length, stderr.includes('did not expect')]).toEqual([0, false])
  expect(`${error?.title}: ${error?.detail}`).toMatch(says)
  expect(STEERS.exec(stderr)).toBeNull()
  expect(peak_kb).toBeGreaterThan(0)
  expect(peak_kb).toBeLessThan(MOST_MEMORY_KB)
  expect(busy_ms).toBeLessThan(LONGEST_MS)
}

const named = (cases: readonly HostileCase[]) => cases.map((one) => [one.name, one] as const)
/** Whatever is said, it is that there is no reading. */
const ANYTHING = /No reading was found|It cannot be read|It is a ZIP|Too much to read|Wrong use/

describe('fourscore read, given what a wicked hand has made, finds no reading within 400 MB and 10 s:', () => {
  it.each(named(READINGS))('%s', (_, one) => behaves(one, false))
  it.each(named(READINGS.slice(0, 9)))('through a pipe: %s', (_, one) => behaves(one, true))
  it.each(named(PAGES))('%s', (_, { make }) => behaves({ make, says: ANYTHING }, false))
  it.each(named(TABLES))('%s', (_, { make }) => behaves({ make, says: ANYTHING }, false))
  it('bytes without end', () => behaves({ make: () => '/dev/zero', says: /more than 32 MB/ }, false))
})
