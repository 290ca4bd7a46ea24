import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../src/archive/open-archive.ts'
import { parseDay } from '../src/kernel/day.ts'
import type { Archive } from '../src/sources/archive.ts'
import { readExport } from '../src/sources/linkedin/read-export.ts'
import type { FileReport } from '../src/sources/report.ts'

/** A folder whose `linkedin/` holds unpacked exports of many years, each in a folder of its own. */
const SAMPLES = process.env['FOURSCORE_SAMPLES']
const TODAY = parseDay('2026-06-30')

interface Counts {
  files: number
  rows: number
  events: number
  skipped: number
  repaired: number
}

describe.skipIf(SAMPLES === undefined)(
  'exports of all years (skipped where FOURSCORE_SAMPLES names no folder)',
  () => {
    test('give the counts that were checked against the files', async () => {
      const root = join(SAMPLES ?? '', 'linkedin')
      const counted: Record<string, unknown> = {}
      for (const folder of (await readdir(root)).toSorted()) {
        const archive = await openArchive(join(root, folder))
        const reports = await reportsOf(archive).finally(() => archive.close())
        expect(reports.filter(({ status }) => status === 'failed')).toEqual([])
        // A row of content analytics gives two events: impressions and engagements.
        const tables = reports.filter(({ reader, events }) => reader !== 'content-analytics' && events > 0)
        for (const { rows, events, skipped } of tables) expect(rows).toBe(events + skipped)
        counted[folder] = { files: byStatus(reports), readers: byReader(reports) }
      }
      await expect(`${JSON.stringify(counted, null, 2)}\n`).toMatchFileSnapshot('samples.golden.json')
    })
  },
)

async function reportsOf(archive: Archive): Promise<readonly FileReport[]> {
  if (TODAY === undefined) throw new Error('the day on which the samples are read is no day')
  const reports: FileReport[] = []
  for await (const step of readExport(archive, { today: TODAY })) {
    if (step.kind === 'file') reports.push(step.result.report)
  }
  return reports
}

function byStatus(reports: readonly FileReport[]): Readonly<Record<string, number>> {
  const groups = Map.groupBy(reports, ({ status }) => status)
  return sorted([...groups].map(([status, all]) => [status, all.length] as const))
}

function byReader(reports: readonly FileReport[]): Readonly<Record<string, Counts>> {
  const readers = new Map<string, Counts>()
  for (const { reader, rows, events, skipped, repaired } of reports) {
    if (reader === null) continue
    const counts = readers.get(reader) ?? { files: 0, rows: 0, events: 0, skipped: 0, repaired: 0 }
    readers.set(reader, counts)
    counts.files += 1
    counts.rows += rows
    counts.events += events
    counts.skipped += skipped
    counts.repaired += repaired
  }
  return sorted([...readers])
}

const sorted = <T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> =>
  Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
