import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import type { Store } from '../store/open-store.ts'
import { temporaryFolder, temporaryStore } from '../store/store.fixture.ts'
import { dump } from './dump.fixture.ts'
import { exportAll } from './export-all.ts'
import {
  ann,
  ben,
  comments,
  connections,
  folderOf,
  olderConnections,
  profile,
  searches,
  THEN,
  zipBytes,
  zipOf,
} from './export.fixture.ts'
import type { ImportProgress } from './import-archive.ts'
import { importPaths } from './import-paths.ts'
import type { ImportReport } from './import-report.ts'

/** Imports one thing. */
async function take(store: Store, path: string, dryRun = false): Promise<ImportReport> {
  const { imports } = await importPaths(store, [path], { ...THEN, dryRun })
  const [report] = imports
  if (report === undefined || imports.length > 1) throw new Error(`${imports.length} reports`)
  return report
}

const eventsIn = (store: Store): number => dump(store)['event']?.length ?? NaN
const isEmpty = (store: Store): boolean => eventsIn(store) === 0 && dump(store)['import']?.length === 0

const complete = {
  'Profile.csv': profile,
  'Connections.csv': connections(ann, ben),
  'Comments.csv': comments('2026-05-02 10:00:00', '2026-05-03 11:00:00', 'no date'),
  'Logins.csv': 'Login Date,IP Address\n2026-05-01,10.0.0.1\n',
  'Soup.csv': 'Recipe\nhot water\n',
}

describe('importPaths', () => {
  it('says what became of each file of an export, in the shape that scripts rely on', async () => {
    const store = await temporaryStore()
    const report = await take(store, zipOf(complete))
    expect(report).toMatchObject({
      id: '1',
      source: 'linkedin-export',
      name: 'Complete_LinkedInDataExport_05-18-2026.zip',
      snapshotDay: '2026-05-18',
      edition: 'complete',
      events: { added: 4, known: 0 },
      readings: { added: 0, known: 0 },
      failed: null,
    })
    const commentsFile = report.files.find(({ file }) => file === 'Comments.csv')
    expect(commentsFile).toEqual({
      file: 'Comments.csv',
      reader: 'comments',
      status: 'read',
      reason: null,
      rows: 3,
      events: 2,
      known: 0,
      skipped: 1,
      repaired: 0,
      notes: { 'not readable': 1 },
      problems: [
        {
          line: 4,
          column: 'Date',
          expected: 'a time such as 2024-03-17 18:03:38',
          found: 'a text of 7 characters',
        },
      ],
      problemsInAll: 1,
    })
    expect(Object.fromEntries(report.files.map(({ file, status }) => [file, status]))).toEqual({
      'Profile.csv': 'read',
      'Connections.csv': 'read',
      'Comments.csv': 'read',
      'Logins.csv': 'ignored',
      'Soup.csv': 'unknown',
    })
    expect(report.coverage).toContainEqual({ signal: 'comments-given', from: '2026-02-05', to: '2026-05-18' })
    expect(report.awaited).toEqual([])
  })

  it('names the files that a complete export would bring', async () => {
    const files = { 'Connections.csv': connections(ann) }
    const report = await take(await temporaryStore(), zipOf(files, 'Basic_LinkedInDataExport_05-18-2026.zip'))
    expect([report.edition, report.awaited.includes('Comments.csv')]).toEqual(['basic', true])
  })

  it('adds nothing when the same is imported again, and says that all of it was known', async () => {
    const store = await temporaryStore()
    await take(store, zipOf(complete))
    const again = await take(store, zipOf(complete))
    expect([again.id, again.events, eventsIn(store)]).toEqual(['2', { added: 0, known: 4 }, 4])
    expect(again.files.map(({ known }) => known)).toEqual(again.files.map(({ events }) => events))
  })

  it('adds only what is new of a newer export', async () => {
    const store = await temporaryStore()
    await take(store, zipOf({ 'Connections.csv': connections(ann) }))
    const newer = await take(store, zipOf({ 'Connections.csv': connections(ben, ann) }))
    expect(newer.events).toEqual({ added: 1, known: 1 })
  })

  it.each([
    ['older', olderConnections(ann), connections(ann)],
    ['newer', connections(ann), olderConnections(ann)],
  ])('knows a connection by name where the %s export lacks addresses', async (_, first, second) => {
    const store = await temporaryStore()
    await take(store, zipOf({ 'Connections.csv': first }))
    expect((await take(store, zipOf({ 'Connections.csv': second }))).events).toEqual({ added: 0, known: 1 })
  })

  it('notes what two files of one import both hold, and adds it once', async () => {
    const store = await temporaryStore()
    const inner = zipBytes({ 'Comments.csv': comments('2026-05-02 10:00:00') }).toString('latin1')
    const folder = folderOf({ 'Comments.csv': comments('2026-05-02 10:00:00') })
    writeFileSync(join(folder, 'again.zip'), Buffer.from(inner, 'latin1'))
    const { events, files } = await take(store, folder)
    expect(events).toEqual({ added: 1, known: 0 })
    expect(files.map(({ notes }) => notes)).toContainEqual({ 'in another file of this import too': 1 })
  })

  it('takes loose files together, and each ZIP and folder by itself', async () => {
    const store = await temporaryStore()
    const folder = folderOf({
      'Comments.csv': comments('2026-05-02 10:00:00'),
      'Connections.csv': connections(ann),
    })
    const other = folderOf({ 'SearchQueries.csv': searches('ropes') })
    const loose = ['Comments.csv', 'Connections.csv'].map((name) => join(folder, name))
    const { imports } = await importPaths(store, [loose[0] ?? '', other, loose[1] ?? ''], THEN)
    expect(imports.map(({ name, events }) => [name, events.added])).toEqual([
      [basename(other), 1],
      ['Comments.csv and 1 more', 2],
    ])
  })

  it('imports the others where one cannot be opened, and says why', async () => {
    const store = await temporaryStore()
    const half = join(temporaryFolder(), 'Half.zip')
    writeFileSync(half, zipBytes(complete).subarray(0, 99))
    const { imports } = await importPaths(store, [half, zipOf(complete), '/no/such/file.zip'], THEN)
    expect(imports.map(({ name, failed }) => [name, failed?.split('.')[0] ?? null])).toEqual([
      ['Half.zip', 'Half'],
      ['Complete_LinkedInDataExport_05-18-2026.zip', null],
      ['file.zip', 'There is no file or folder /no/such/file'],
    ])
    expect(imports[0]?.failed).toMatch(/is not a whole ZIP .*Download it again/)
  })

  it.each([
    [
      { 'Soup.csv': 'Recipe\nhot water\n' },
      /Nothing in .* could be used\. No reader knows Soup\.csv\. Give the ZIP/,
    ],
    [
      { 'Connections.csv': 'not,the,columns\n1,2,3\n' },
      /Connections\.csv could not be read: none of its first 10 rows/,
    ],
    [
      { 'Logins.csv': 'Login Date\n2026-05-01\n' },
      /Nothing in .* counts: its files are left alone on purpose/,
    ],
    [{}, /holds no files/],
  ])('keeps nothing of an archive that gives nothing, and says why: %j', async (files, why) => {
    const store = await temporaryStore()
    const report = await take(store, folderOf(files))
    expect(report.failed).toMatch(why)
    expect([report.id, isEmpty(store)]).toEqual([null, true])
  })

  it('says in a dry run what an import would say, and changes nothing', async () => {
    const store = await temporaryStore()
    await take(store, zipOf({ 'Connections.csv': connections(ann) }))
    const before = dump(store)
    const tried = await take(store, zipOf(complete), true)
    expect(dump(store)).toEqual(before)
    const { id, seconds: _seconds, ...real } = await take(store, zipOf(complete))
    expect(tried).toMatchObject({ ...real, id: null })
    expect(id).toBe('2')
  })

  it('keeps no name, address, company, search or word of anybody', async () => {
    const store = await temporaryStore()
    await take(store, zipOf({ ...complete, 'SearchQueries.csv': searches('unmistakable query') }))
    store.database.exec('pragma wal_checkpoint(truncate)')
    const bytes = readFileSync(store.file, 'latin1').toLowerCase()
    expect(bytes).toContain('comment.given')
    for (const word of ['castillo', 'duarte', 'acme', 'globex', 'unmistakable', 'secret words']) {
      expect(bytes).not.toContain(word)
    }
  })

  it('tells how far it is', async () => {
    const steps: ImportProgress[] = []
    await importPaths(await temporaryStore(), [zipOf(complete)], {
      ...THEN,
      onProgress: (step) => steps.push(step),
    })
    const archive = 'Complete_LinkedInDataExport_05-18-2026.zip'
    expect(steps).toContainEqual({ kind: 'opening', archive, file: 'Comments.csv', index: 3, of: 5 })
  })

  it.each(['json', 'csv'] as const)('restores an export of everything as %s', async (format) => {
    const [store, other] = [await temporaryStore(), await temporaryStore()]
    await take(store, zipOf(complete))
    const { name, bytes } = exportAll(store, format, THEN.now)
    const path = join(temporaryFolder(), name)
    writeFileSync(path, await buffer(bytes))
    expect(await take(other, path, true)).toMatchObject({
      id: null,
      source: 'fourscore-export',
      failed: null,
    })
    expect(isEmpty(other)).toBe(true)
    expect((await take(other, path)).events).toEqual({ added: 4, known: 0 })
    expect(dump(other)).toEqual(dump(store))
  })

  it('says that an export of everything is broken', async () => {
    const path = join(temporaryFolder(), 'copy.json')
    writeFileSync(
      path,
      '{"format":"fourscore-export","version":1,"schema":1,"exportedAt":"","tables":{"member":[{',
    )
    const store = await temporaryStore()
    expect((await take(store, path)).failed).toMatch(/copy\.json is not a whole export of Fourscore/)
    expect(existsSync(store.file)).toBe(true)
  })
})
