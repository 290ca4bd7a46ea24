import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { ann, comments, connections, profile, searches, THEN, zipBytes } from '../src/app/export.fixture.ts'
import { importPaths } from '../src/app/import-paths.ts'
import { ArchiveError } from '../src/archive/archive-error.ts'
import { openArchive } from '../src/archive/open-archive.ts'
import { zip } from './hostile/zip-bytes.ts'
import { openStore } from '../src/store/open-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const inner = zipBytes({ 'Comments.csv': comments('2026-05-02 10:00:00') })
const whole = zip([
  { name: 'Profile.csv', content: profile },
  { name: 'Connections.csv', content: connections(ann) },
  { name: 'in.zip', content: inner },
  { name: 'SearchQueries.csv', content: searches('ropes') },
])

/** Bytes changed, cut out, doubled and cut off. */
const aChange = fc.oneof(
  fc.record({
    kind: fc.constant('flip' as const),
    at: fc.nat(whole.length - 1),
    by: fc.integer({ min: 1, max: 255 }),
  }),
  fc.record({
    kind: fc.constant('number' as const),
    at: fc.nat(whole.length - 9),
    by: fc.constantFrom(0, 1, 0xffff, 0x7fffffff, 0xffffffff),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(whole.length - 1), by: fc.nat(200) }),
  fc.record({ kind: fc.constant('double' as const), at: fc.nat(whole.length - 1), by: fc.nat(200) }),
  fc.record({ kind: fc.constant('end' as const), at: fc.nat(whole.length), by: fc.constant(0) }),
)

function changed(
  bytes: Buffer,
  { kind, at, by }: { readonly kind: string; readonly at: number; readonly by: number },
): Buffer {
  const place = Math.min(at, Math.max(bytes.length - 1, 0))
  if (kind === 'end') return bytes.subarray(0, at)
  if (kind === 'cut') return Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + by)])
  if (kind === 'double') return Buffer.concat([bytes.subarray(0, place + by), bytes.subarray(place)])
  const copy = Buffer.from(bytes)
  if (kind === 'number' && place + 4 <= copy.length) copy.writeUInt32LE(by, place)
  else if (copy.length > 0) copy[place] = (copy[place] ?? 0) ^ (by & 0xff)
  return copy
}

describe('an archive whose bytes were changed at random', () => {
  it('is opened or refused in words for people, and nothing else', async () => {
    const path = join(folder, 'Export.zip')
    let [opened, refused] = [0, 0]
    await fc.assert(
      fc.asyncProperty(fc.array(aChange, { minLength: 1, maxLength: 5 }), async (changes) => {
        writeFileSync(path, changes.reduce(changed, whole))
        try {
          const archive = await openArchive(path)
          try {
            for (const file of archive.files) {
              let bytes = 0
              for await (const piece of file.open()) bytes += piece.length
              expect(bytes).toBe(file.bytes)
            }
            opened += 1
          } finally {
            await archive.close()
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ArchiveError)
          refused += 1
        }
      }),
      { numRuns: 1500 },
    )
    expect(Math.min(opened, refused)).toBeGreaterThan(30)
  })
})

const aName = fc.oneof(
  fc.constantFrom(
    'Connections.csv',
    'Comments.csv',
    'messages.csv',
    'a.xlsx',
    'ssi.html',
    'copy.json',
    'fourscore.json',
    'in.zip',
    'Profile.csv',
    'event.csv',
    'CON',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((name) => !/[/\0]|^\.{1,2}$/.test(name)),
)
/** Tables of the right columns too, but no day that the calendar has: nothing in it says that anything happened. */
const aContent = fc.oneof(
  fc.constantFrom<string | Uint8Array>(
    '',
    '\0',
    '{"format":"fourscore-export"',
    '<html><body>SSI 53</body>',
    'PK\u0003\u0004',
    whole.subarray(0, 200),
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.uint8Array({ maxLength: 300 }),
  fc
    .array(
      fc.array(
        fc.constantFrom(
          'Date',
          'SSI',
          '__proto__',
          '2026-13-45',
          '=1',
          '53',
          '"',
          'First Name',
          'Connected On',
        ),
        { maxLength: 6 },
      ),
      { maxLength: 6 },
    )
    .map((rows) => rows.map((row) => row.join(',')).join('\n')),
)
const aTree = fc.array(
  fc.record({
    path: fc.array(aName, { minLength: 1, maxLength: 3 }),
    content: aContent,
    kind: fc.constantFrom('file', 'file', 'file', 'folder', 'link'),
  }),
  { maxLength: 6 },
)

/** Puts as much of the tree on the disk as the disk allows. */
function plant(
  tree: string,
  {
    path,
    content,
    kind,
  }: { readonly path: readonly string[]; readonly content: string | Uint8Array; readonly kind: string },
): void {
  const place = join(tree, ...path)
  try {
    mkdirSync(dirname(place), { recursive: true })
    if (kind === 'folder') mkdirSync(place)
    else if (kind === 'link') symlinkSync('..', place)
    else writeFileSync(place, content)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

describe('a tree of files at random', () => {
  it('is imported or refused with a report of every file, and makes no event and no reading of noise', async () => {
    const store = await openStore(join(folder, 'data'))
    let trees = 0
    await fc.assert(
      fc.asyncProperty(aTree, async (files) => {
        const tree = join(folder, `tree-${trees++}`)
        mkdirSync(tree)
        for (const one of files) plant(tree, one)
        const { imports } = await importPaths(store, [tree], THEN)
        rmSync(tree, { recursive: true })
        expect(imports).toHaveLength(1)
        for (const { events, readings, failed } of imports) {
          expect([events.added, readings.added]).toEqual([0, 0])
          if (failed !== null) expect(failed).toMatch(/\w\.$/)
        }
      }),
      { numRuns: 200 },
    )
    expect(store.database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
    await store.close()
  })
})
