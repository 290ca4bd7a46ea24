import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { rawZip } from '../archive/zip.fixture.ts'
import type { EventKind } from '../events/kinds.ts'
import { addDays, dayText } from '../kernel/day.ts'
import { isObserved } from '../model/observed.ts'
import { dayNamed, sheetsOf, type Told } from '../sources/analytics/analytics.fixture.ts'
import { workbookParts, type FixtureSheets } from '../sources/xlsx/workbook.fixture.ts'
import type { Store } from '../store/open-store.ts'
import { temporaryFolder, temporaryStore } from '../store/store.fixture.ts'
import { dump } from './dump.fixture.ts'
import { exportAll } from './export-all.ts'
import { comments, THEN, zipOf } from './export.fixture.ts'
import { importPaths } from './import-paths.ts'
import type { ImportReport } from './import-report.ts'
import { loadEvidence } from './load-evidence.ts'
import { undoImport } from './undo-import.ts'

const FROM = dayNamed(2026, 3, 9)

const bytesOf = (sheets: FixtureSheets): Buffer =>
  rawZip(Object.entries(workbookParts(sheets)).map(([path, content]) => ({ path, content })))

/** A workbook on disk, with one number a day: engagements. */
function workbook(from: number, engagements: readonly number[], name = 'contenido_mes.xlsx'): string {
  const told: Told = { from: addDays(FROM, from), days: engagements.map((n) => [10, n, 1]) }
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytesOf(sheetsOf(told, { language: 'es' })))
  return path
}

async function take(store: Store, ...paths: readonly string[]): Promise<ImportReport> {
  const { imports } = await importPaths(store, paths, THEN)
  const [report] = imports
  if (report === undefined) throw new Error('no report')
  return report
}

/** What is known of each day, by its place after the first: engagements received. */
async function engagements(
  store: Store,
  kind: EventKind = 'engagement.received',
): Promise<Readonly<Record<number, number>>> {
  const { counted } = await loadEvidence(store)
  return Object.fromEntries(counted.filter((one) => one.kind === kind).map(({ day, n }) => [day - FROM, n]))
}

describe('importing content analytics', () => {
  it('lets followers gained and engagement received be observed on the days of the workbook', async () => {
    const store = await temporaryStore()
    const report = await take(store, workbook(0, [3, 0, -2]))
    expect(report).toMatchObject({
      source: 'content-analytics',
      name: 'contenido_mes.xlsx',
      snapshotDay: '2026-03-11',
      edition: null,
      awaited: [],
      events: { added: 9, known: 0 },
      coverage: [
        { signal: 'followers-gained', from: '2026-03-09', to: '2026-03-11' },
        { signal: 'engagement-received', from: '2026-03-09', to: '2026-03-11' },
      ],
      failed: null,
    })
    const { coverage } = await loadEvidence(store)
    const observed = (day: number): boolean =>
      isObserved({ all: ['engagement.received', 'follower.gained'] }, coverage, addDays(FROM, day))
    expect([-1, 0, 2, 3].map(observed)).toEqual([false, true, true, false])
    expect(await engagements(store)).toEqual({ 0: 3, 2: -2 })
    expect(await engagements(store, 'follower.gained')).toEqual({ 0: 1, 1: 1, 2: 1 })
  })

  it('merges overlapping workbooks by day, and the one of the later period holds, in whatever order they come', async () => {
    const [older, newer] = [workbook(0, [3, 5, 7]), workbook(1, [4, 0, -1])]
    for (const paths of [
      [older, newer],
      [newer, older],
    ]) {
      const store = await temporaryStore()
      const reports = [await take(store, paths[0]!), await take(store, paths[1]!)]
      // Two days of three kinds of sums were known.
      expect(reports.map(({ events }) => [events.added, events.known])).toEqual([
        [9, 0],
        [3, 6],
      ])
      expect(await engagements(store)).toEqual({ 0: 3, 1: 4, 3: -1 })
      await undoImport(store, String(paths.indexOf(newer) + 1))
      expect(await engagements(store)).toEqual({ 0: 3, 1: 5, 2: 7 })
    }
  })

  it('takes of two workbooks up to the same day what was imported last', async () => {
    const store = await temporaryStore()
    await take(store, workbook(0, [3, 5]))
    await take(store, workbook(0, [1, 5]))
    expect(await engagements(store)).toEqual({ 0: 1, 1: 5 })
    await undoImport(store, '2')
    expect(await engagements(store)).toEqual({ 0: 3, 1: 5 })
  })

  it('merges workbooks that are handed over together', async () => {
    const store = await temporaryStore()
    const { source, files } = await take(
      store,
      workbook(1, [4, 0, -1], 'b.xlsx'),
      workbook(0, [3, 5, 7], 'a.xlsx'),
    )
    expect([source, files.map(({ status }) => status)]).toEqual(['content-analytics', ['read', 'read']])
    expect(await engagements(store)).toEqual({ 0: 3, 1: 4, 3: -1 })
  })

  it('changes nothing when a workbook is imported again', async () => {
    const store = await temporaryStore()
    const path = workbook(0, [3, 5, 7])
    await take(store, path)
    const before = dump(store)['event']
    expect(await take(store, path)).toMatchObject({ events: { added: 0, known: 9 } })
    expect(dump(store)['event']).toEqual(before)
  })

  it('reads a workbook inside an export’s ZIP, and finds its posts among those of earlier imports', async () => {
    const store = await temporaryStore()
    const id = BigInt(Date.UTC(2026, 2, 9, 12)) << 22n
    const shares = `Date,ShareLink,ShareCommentary\n2026-03-09 12:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${id},text\n`
    await take(store, zipOf({ 'Shares.csv': shares }, 'Basic_LinkedInDataExport_03-20-2026.zip'))
    const told: Told = {
      from: FROM,
      days: [[9, 3, 1]],
      posts: [[`https://www.linkedin.com/posts/ann_x-activity-${id}-Ab`, '']],
    }
    const path = join(temporaryFolder(), 'Basic_LinkedInDataExport_03-21-2026.zip')
    const name = 'Content_2026-03-09_2026-03-09_AnnLee.xlsx'
    writeFileSync(
      path,
      rawZip([
        { path: `in/${name}`, content: bytesOf(sheetsOf(told)) },
        { path: 'Comments.csv', content: comments('2026-03-02 10:00:00') },
      ]),
    )
    const report = await take(store, path)
    expect(report).toMatchObject({ source: 'linkedin-export', edition: 'basic', snapshotDay: '2026-03-21' })
    expect(report.files.find(({ file }) => file === `in/${name}`)).toMatchObject({
      reader: 'content-analytics',
      status: 'read',
      notes: { 'top posts found among your posts': 1 },
    })
    expect(report.coverage.find(({ signal }) => signal === 'engagement-received')).toEqual({
      signal: 'engagement-received',
      from: dayText(FROM),
      to: dayText(FROM),
    })
  })

  it('goes with everything else into an export of all, and comes back from it', async () => {
    const store = await temporaryStore()
    await take(store, workbook(0, [3, 5, 7]))
    await take(store, workbook(1, [4, 0, -1]))
    const path = join(temporaryFolder(), 'everything.json')
    writeFileSync(path, await buffer(exportAll(store, 'json', THEN.now).bytes))
    const other = await temporaryStore()
    expect((await take(other, path)).failed).toBeNull()
    expect(dump(other)).toEqual(dump(store))
    await undoImport(other, '2')
    expect(await engagements(other)).toEqual({ 0: 3, 1: 5, 2: 7 })
  })

  it('keeps nothing of the analytics of a company page, and says why', async () => {
    const store = await temporaryStore()
    const path = join(temporaryFolder(), 'acme.xlsx')
    writeFileSync(path, bytesOf({ COMPETITORS: [['Page', 'Total Followers']] }))
    const report = await take(store, path)
    expect(report.failed).toMatch(/^Nothing in acme\.xlsx counts/)
    expect(report.files[0]?.reason).toMatch(/company page/)
    expect(dump(store)['import']).toEqual([])
  })

  it('says of a workbook that is none what to do', async () => {
    const store = await temporaryStore()
    const path = join(temporaryFolder(), 'a.xlsx')
    writeFileSync(path, 'Date;Impressions')
    expect((await take(store, path)).failed).toMatch(
      /a\.xlsx could not be read: a\.xlsx is no whole XLSX workbook.*save it as XLSX, without a password\. Give/,
    )
  })
})
