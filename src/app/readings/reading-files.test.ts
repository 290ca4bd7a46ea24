import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dayText } from '../../kernel/day.ts'
import { workbookParts } from '../../sources/xlsx/workbook.fixture.ts'
import { temporaryFolder, temporaryStore } from '../../store/store.fixture.ts'
import { dump } from '../dump.fixture.ts'
import { ann, ben, connections, THEN, zipOf, type Files } from '../export.fixture.ts'
import { importPaths } from '../import-paths.ts'
import { undoImport } from '../undo-import.ts'
import { MAX_READING_BYTES } from './look-for-readings.ts'
import { ANSWER, LOG, REPORT, REPORT_NAME, TORN_LOG } from './pages.fixture.ts'
import { loadReadings } from './read-readings.ts'

function filesOf(files: Files): readonly string[] {
  const folder = temporaryFolder()
  return Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  })
}

const SAVED = `<!doctype html><html><body><code style="display:none">${ANSWER.replaceAll('"', '&quot;')}</code></body></html>`

describe('importPaths', () => {
  it('takes logs, saved pages and JSON answers for readings, by their content', async () => {
    for (const [name, text, count] of [
      ['anything.csv', LOG, 4],
      ['page.html', SAVED, 1],
      ['answer.json', ANSWER, 1],
    ] as const) {
      const store = await temporaryStore()
      const { imports } = await importPaths(store, filesOf({ [name]: text }), THEN)
      expect(imports).toHaveLength(1)
      expect(imports[0]).toMatchObject({
        source: 'readings',
        failed: null,
        edition: null,
        readings: { added: count, known: 0 },
        events: { added: 0, known: 0 },
        coverage: [],
      })
      expect(imports[0]?.files[0]).toMatchObject({
        file: name,
        reader: 'readings',
        status: 'read',
        rows: count,
      })
      expect(await loadReadings(store)).toHaveLength(count)
      await undoImport(store, imports[0]?.id ?? '')
      expect(dump(store)['reading']).toEqual([])
    }
  })

  it('takes a log that is a workbook, on whichever sheet it lies, with days as cells', async () => {
    const head = ['Day', 'SSI', 'Brand', 'People', 'Insights', 'Relationships']
    const on = (day: number): Date => new Date(Date.UTC(2026, 3, day))
    const path = zipOf(
      workbookParts({
        Notes: [['what I want to try']],
        SSI: [head, [on(14), 40, 10, 10, 10, 10], [on(21), 41.5, 10, 11.5, 10, 10]],
      }),
      'my numbers.xlsx',
    )
    const store = await temporaryStore()
    const { imports } = await importPaths(store, [path], THEN)
    expect(imports[0]).toMatchObject({ source: 'readings', failed: null, readings: { added: 2, known: 0 } })
    expect((await loadReadings(store)).map(({ day, total }) => [day && dayText(day), total])).toEqual([
      ['2026-04-14', 40],
      ['2026-04-21', 41.5],
    ])
  })

  it('adds nothing when the same file comes again, though a page tells no time', async () => {
    const store = await temporaryStore()
    const files = filesOf({ 'page.html': SAVED })
    await importPaths(store, files, THEN)
    const later = { ...THEN, now: THEN.now + 5e8, today: THEN.today + 6 } as typeof THEN
    const { imports } = await importPaths(store, files, later)
    expect(imports[0]?.readings).toEqual({ added: 0, known: 1 })
  })

  it('takes the day of a page from its name, else says that it took the day of the import', async () => {
    const store = await temporaryStore()
    const named = await importPaths(store, filesOf({ 'ssi 2026-05-01.html': SAVED }), THEN)
    expect(named.imports[0]?.files[0]?.notes).toEqual({})
    expect((await loadReadings(store)).map(({ at, day }) => [at, day])).toEqual([[null, THEN.today - 17]])
    const other = await temporaryStore()
    const { imports } = await importPaths(other, filesOf({ 'ssi.html': SAVED }), THEN)
    expect(imports[0]?.files[0]?.notes).toEqual({ 'taken to be of now, for it tells no day': 1 })
    expect((await loadReadings(other))[0]?.at).toBe(THEN.now)
  })

  it('keeps readings beside what an export holds, and undoes both together', async () => {
    const store = await temporaryStore()
    const zip = zipOf({
      'Connections.csv': connections(ann, ben),
      'my ssi.csv': LOG,
      'Soup.csv': 'Recipe\nhot\n',
    })
    const { imports } = await importPaths(store, [zip], THEN)
    expect(imports[0]).toMatchObject({
      source: 'linkedin-export',
      events: { added: 2 },
      readings: { added: 4, known: 0 },
    })
    expect(
      Object.fromEntries(imports[0]!.files.map(({ file, status, reader }) => [file, [status, reader]])),
    ).toEqual({
      'Connections.csv': ['read', 'connections'],
      'my ssi.csv': ['read', 'readings'],
      'Soup.csv': ['unknown', null],
    })
    const undone = await undoImport(store, '1')
    expect([undone.events.removed, undone.readings.removed]).toEqual([2, 4])
  })

  it('tells rows that could not be read, with their lines, and keeps the others', async () => {
    const store = await temporaryStore()
    const { imports } = await importPaths(store, filesOf({ 'ssi.csv': TORN_LOG }), THEN)
    expect(imports[0]?.files[0]).toMatchObject({ status: 'read', rows: 5, skipped: 1, problemsInAll: 1 })
    expect(imports[0]?.files[0]?.problems[0]).toMatchObject({ line: 6, found: '2026-02-31' })
  })

  it('asks for the person of a team’s report, and takes it with the name', async () => {
    const store = await temporaryStore()
    const files = filesOf({ [REPORT_NAME]: REPORT })
    const asked = await importPaths(store, files, THEN)
    expect(asked.imports[0]?.failed).toContain('In it: Robin Example')
    expect(dump(store)['import']).toEqual([])
    const { imports } = await importPaths(store, files, { ...THEN, person: 'Robin Example' })
    expect(imports[0]).toMatchObject({ source: 'team-report', readings: { added: 1 } })
  })

  it('says of a page that is not the right one what was looked for', async () => {
    const store = await temporaryStore()
    const page = '<!doctype html><html><body><h1>Jobs for you</h1><p>Start a post</p></body></html>'
    const { imports } = await importPaths(store, filesOf({ 'jobs.html': page }), THEN)
    expect(imports[0]?.failed).toMatch(/jobs\.html could not be read: expected .*; found .*/)
    expect(dump(store)['import']).toEqual([])
  })

  it('does not read a file that is larger than any page', async () => {
    const store = await temporaryStore()
    const files = filesOf({ 'page.html': SAVED + ' '.repeat(MAX_READING_BYTES) })
    const { imports } = await importPaths(store, files, THEN)
    expect(imports[0]?.failed).toContain('more than 32 MB')
  })
})
