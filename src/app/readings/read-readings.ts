import { createHash } from 'node:crypto'
import { mergeReadings } from '../../events/merge-readings.ts'
import type { Limits } from '../../archive/limits.ts'
import type { NamedPath } from '../../archive/open-archive.ts'
import type { Reading, ReadingSource } from '../../events/reading.ts'
import { wholeMinute, type Day, type Instant } from '../../kernel/day.ts'
import { readByHand, type HandNumbers } from '../../sources/readings/by-hand.ts'
import type { AnyResult } from '../../sources/readings/recognise.ts'
import type { ReadingContext } from '../../sources/readings/result.ts'
import type { WorkbookLimits } from '../../sources/xlsx/limits.ts'
import { alone } from '../../store/import-lock.ts'
import { beginImport, finishImport, removeImport, unfinishedImports } from '../../store/imports.ts'
import type { Store } from '../../store/open-store.ts'
import { readReadings as storedReadings } from '../../store/readings.ts'
import type { ImportReport } from '../import-report.ts'
import { removeSample } from '../remove-sample.ts'
import { inZone } from '../settings/in-zone.ts'
import { settingsOf } from '../settings/settings.ts'
import { readingFile } from './reading-file.ts'
import { readWorkbook } from './read-workbook.ts'
import { recogniseText } from './recognise-text.ts'
import { addedAndKnown, readingReport, type ReadingReport } from './reading-report.ts'

/**
 * What is handed over: a text of whatever kind, with its file's name where it has one, a workbook on the disk and what its
 * owner calls it, or numbers typed in.
 */
export type Handed =
  | { readonly text: string; readonly fileName?: string | null }
  | { readonly workbook: NamedPath }
  | { readonly numbers: HandNumbers }

export interface ReadOptions {
  /** When the page was open, and which day that was for the member: for sources that do not say it themselves. */
  readonly at: Instant | null
  readonly day: Day | null
  readonly now: Instant
  readonly today: Day
  /** `me`, unless said otherwise. */
  readonly member?: string | undefined
  /** Who one is on a team's report: a name, an e-mail, a seat id or `line 12`. */
  readonly person?: string | null | undefined
  /** Says what would be read, and keeps nothing. */
  readonly dryRun?: boolean | undefined
  /** Which moment a time of day was, for logs without a zone. */
  readonly clock?: ReadingContext['clock'] | undefined
  /** How much a workbook may hold, where it is not the usual. */
  readonly limits?: Partial<Limits> | undefined
  readonly workbook?: Partial<WorkbookLimits> | undefined
}

/**
 * Reads readings out of what a person hands over, and keeps them as an import of their own, which can be undone. What
 * was handed over is not kept, only its hash. Throws `ArchiveError` where a workbook is damaged, and `AppError` where it is none. The fictional member goes when the first of one's own comes in. Where nothing is read nothing is kept, and `problems` says why.
 */
export async function readReadings(
  store: Store,
  handed: Handed,
  options: ReadOptions,
): Promise<ReadingReport> {
  const result = await resultOf(handed, options)
  const { member = 'me', dryRun = false } = options
  if (dryRun || result.readings.length === 0) {
    return readingReport(null, result, await storedReadings(store.db, member))
  }
  const report = await alone(store.folder, async () => {
    for (const dead of await unfinishedImports(store.db)) await removeImport(store.db, dead)
    const earlier = await storedReadings(store.db, member)
    const id = await keep(store, handed, result, earlier, options)
    return readingReport(String(id), result, earlier)
  })
  const removed = await removeSample(store, member)
  return { ...report, sampleRemoved: removed.length > 0 }
}

/** Each of a member's readings once, on its day in the member's time zone, the oldest first. */
export const loadReadings = async ({ db }: Store, member = 'me'): Promise<readonly Reading[]> =>
  inZone(mergeReadings(await storedReadings(db, member)), (await settingsOf(db, member)).timeZone)

export const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

async function resultOf(handed: Handed, options: ReadOptions): Promise<AnyResult> {
  const { at, day, today, person = null, clock } = options
  // A log tells minutes, so that a reading is the same when it comes back from one.
  const minute = at === null ? null : wholeMinute(at)
  const context = { at: minute, day, today, ...(clock === undefined ? {} : { clock }) }
  if ('numbers' in handed)
    return readByHand(handed.numbers, { ...context, hash: hashOf(JSON.stringify(handed.numbers)) })
  if ('workbook' in handed) return readWorkbook(handed.workbook, context, options)
  const { text, fileName = null } = handed
  return recogniseText(text, { ...context, hash: hashOf(text), fileName }, { person })
}

async function keep(
  store: Store,
  handed: Handed,
  result: AnyResult,
  earlier: readonly Reading[],
  { member = 'me', now, today }: ReadOptions,
): Promise<number> {
  const started = performance.now()
  const { readings } = result
  const source = importSourceOf(readings)
  const name = nameIn(handed) ?? NAMES[readings[0]?.source ?? 'page-text']
  const id = await beginImport(store.db, { member, source, name, sample: false, importedAt: now })
  const counts = addedAndKnown(readings, earlier)
  const report: ImportReport = {
    id: String(id),
    source,
    name,
    snapshotDay: null,
    edition: null,
    files: [readingFile(name, result)],
    events: { added: 0, known: 0 },
    readings: counts,
    coverage: [],
    awaited: [],
    seconds: (performance.now() - started) / 1000,
    failed: null,
  }
  const nothingElse = { snapshotDay: null, edition: null, coverage: [], facts: [], asOf: today }
  await finishImport(store.db, id, { ...nothingElse, report, readings })
  return id
}

function nameIn(handed: Handed): string | undefined {
  if ('workbook' in handed) return handed.workbook.name
  return 'text' in handed ? handed.fileName || undefined : undefined
}

/** What an import of nothing but readings is. */
export const importSourceOf = (readings: readonly Reading[]): 'readings' | 'team-report' =>
  readings.length > 0 && readings.every(({ source }) => source === 'team-report') ? 'team-report' : 'readings'

/** What an import is called that was no file. */
const NAMES: Readonly<Record<ReadingSource, string>> = {
  'page-text': 'Pasted page',
  'page-html': 'Pasted page',
  'api-json': 'Pasted JSON',
  log: 'Pasted log',
  'team-report': 'Pasted team report',
  hand: 'Typed in',
}
