import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { explainFor } from '../src/app/explain-for.ts'
import { exportAll } from '../src/app/export-all.ts'
import { historyFor } from '../src/app/history-for.ts'
import { importPaths } from '../src/app/import-paths.ts'
import { loadEvidence } from '../src/app/load-evidence.ts'
import { undoImport } from '../src/app/undo-import.ts'
import type { History } from '../src/history/history.ts'
import { extent } from '../src/history/extent.ts'
import { addDays, instant, utcDay } from '../src/kernel/day.ts'
import type { Evidence } from '../src/model/evidence.ts'
import type { Span } from '../src/model/interpret.ts'
import { scoreOn } from '../src/model/score-on.ts'
import { ssiOpen } from '../src/model/ssi-open.ts'
import type { Store } from '../src/store/open-store.ts'
import { temporaryFolder, temporaryStore } from '../src/store/store.fixture.ts'

/** A folder whose `linkedin/` holds unpacked exports of many years, each in a folder of its own. */
const SAMPLES = process.env['FOURSCORE_SAMPLES']
const LINKEDIN = join(SAMPLES ?? '', 'linkedin')
const FOLDERS = SAMPLES === undefined ? [] : (await readdir(LINKEDIN)).toSorted()
const NOW = instant(Date.UTC(2026, 5, 30, 12))
const THEN = { now: NOW, today: utcDay(NOW) }
/** What stepping day by day and summing from scratch may differ by, in points. */
const ROUNDING = 1e-9

test.skipIf(SAMPLES === undefined)(
  'the samples are there (skipped where FOURSCORE_SAMPLES names no folder)',
  () => {
    expect(FOLDERS.length).toBeGreaterThan(0)
  },
)

test.each(FOLDERS)(
  '%s: imported twice, carried to another store and undone it stays the same, and its scores add up',
  async (folder) => {
    const [store, other] = [await temporaryStore(), await temporaryStore()]
    const path = join(LINKEDIN, folder)
    const first = await take(store, path)
    const evidence = await loadEvidence(store)
    const before = told(evidence)
    expect(first.events.added).toBeGreaterThan(0)

    const again = await take(store, path)
    expect(again.events).toEqual({ added: 0, known: first.events.added })
    expect(told(await loadEvidence(store))).toEqual(before)
    await undoImport(store, again.id ?? '')
    expect(told(await loadEvidence(store))).toEqual(before)

    await take(other, await exported(store))
    expect(told(await loadEvidence(other))).toEqual(before)
    await undoImport(store, first.id ?? '')
    expect((await loadEvidence(store)).counted).toEqual([])
    await Promise.all([store.close(), other.close()])

    addsUp(evidence)
  },
  120_000,
)

/** What a model reads, each coverage once: a second import covers what the first does. */
const told = ({ counted, profiles, coverage }: Evidence) => ({
  counted,
  profiles,
  coverage: new Set(coverage.map(({ subject, days }) => `${subject} ${days.from}..${days.to}`)),
})

async function take(store: Store, path: string) {
  const { imports } = await importPaths(store, [path], THEN)
  const [report] = imports
  if (report === undefined) throw new Error(`nothing is said of ${path}`)
  expect([report.failed, imports.length]).toEqual([null, 1])
  return report
}

async function exported(store: Store): Promise<string> {
  const { name, bytes } = exportAll(store, 'json', NOW)
  const path = join(temporaryFolder(), name)
  await writeFile(path, await buffer(bytes))
  return path
}

/** The laws that every history, score and explanation keeps, on the last day and on some before it. */
function addsUp(evidence: Evidence): void {
  const days = extent(evidence)
  if (days === undefined) return
  const history = historyFor(evidence)
  expect(history.days).toEqual(days)
  const probes = [0, 7, 90, 400].map((back) => addDays(days.to, -back)).filter((on) => on >= days.from)
  for (const on of probes) {
    const score = scoreOn(ssiOpen, evidence, on)
    isSpan(score, 100)
    expect(score.low).toBe(score.pillars.reduce((sum, { low }) => sum + low, 0))
    for (const pillar of score.pillars) {
      isSpan(pillar, 25)
      const sum = pillar.signals.reduce((all, { low }) => all + low, 0)
      expect(Math.abs(sum - pillar.low)).toBeLessThan(ROUNDING)
      if (pillar.points !== null) {
        expect(Math.abs(pillar.points - pillar.low / pillar.observed)).toBeLessThan(ROUNDING)
      }
    }
    isSame(pointsIn(history, on), score.points)
    const { change, signals, coverage } = explainFor(evidence, on, days.to)
    if (change === null) continue
    const parts = [...signals, ...coverage].reduce((sum, part) => sum + part.change, 0)
    expect(Math.abs(parts - change)).toBeLessThan(ROUNDING)
    isSame(change, (pointsIn(history, days.to) ?? 0) - (pointsIn(history, on) ?? 0))
  }
}

function isSpan({ low, points, high }: Span, most: number): void {
  expect([0 <= low, low <= high, high <= most + ROUNDING]).toEqual([true, true, true])
  if (points !== null) expect([low <= points, points <= high]).toEqual([true, true])
}

function pointsIn({ days, total }: History, on: number): number | null {
  const points = total.points[on - days.from]
  return points === undefined || Number.isNaN(points) ? null : points
}

function isSame(a: number | null, b: number | null): void {
  expect(a === null).toBe(b === null)
  expect(Math.abs((a ?? 0) - (b ?? 0))).toBeLessThan(ROUNDING)
}
