import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../src/archive/open-archive.ts'
import type { Event } from '../src/events/event.ts'
import { dayText, parseDay } from '../src/kernel/day.ts'
import { readExport } from '../src/sources/linkedin/read-export.ts'

/** A folder that holds content analytics workbooks, and exports with such workbooks in them. */
const SAMPLES = process.env['FOURSCORE_SAMPLES']
const TODAY = parseDay('2026-11-01')

describe.skipIf(SAMPLES === undefined)(
  'content analytics of all years (skipped where FOURSCORE_SAMPLES names no folder)',
  () => {
    test('give the counts that were checked against the workbooks', async () => {
      const root = SAMPLES ?? ''
      const paths = (await readdir(root, { recursive: true })).filter((path) =>
        /^(?!team\/).*(?:\.xlsx|Content_.*\.csv)$/.test(path),
      )
      const counted: Record<string, unknown> = {}
      for (const path of paths.toSorted()) counted[path] = await resultOf(join(root, path))
      await expect(`${JSON.stringify(counted, null, 2)}\n`).toMatchFileSnapshot(
        'analytics-samples.golden.json',
      )
    })
  },
)

async function resultOf(path: string): Promise<object> {
  if (TODAY === undefined) throw new Error('the day on which the samples are read is no day')
  const archive = await openArchive(path)
  const told: object[] = []
  for await (const step of readExport(archive, { today: TODAY })) {
    if (step.kind === 'file') {
      const { report, events } = step.result
      const { reader, status, reason, rows, skipped, notes, problems } = report
      told.push({ reader, status, reason, rows, events: sumsOf(events), skipped, notes, problems })
    }
    if (step.kind === 'done') {
      const { source, snapshotDay, coverage } = step.summary
      const days = coverage.map(
        ({ subject, days: { from, to } }) => `${subject} ${dayText(from)} to ${dayText(to)}`,
      )
      told.push({ source, snapshotDay: snapshotDay === null ? null : dayText(snapshotDay), coverage: days })
    }
  }
  await archive.close()
  return Object.assign({}, ...told) as object
}

/** By kind: how many events, and what they count in all. */
const sumsOf = (events: readonly Event[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...Map.groupBy(events, ({ kind }) => kind)].map(([kind, all]) => [
      kind,
      `${all.length}, ${all.reduce((sum, { count }) => sum + count, 0)} in all`,
    ]),
  )
