import type { OpenArchive } from '../archive/opening.ts'
import type { Event, SealedEvent } from '../events/event.ts'
import type { Fact } from '../events/fact.ts'
import type { Reading } from '../events/reading.ts'
import { sealEvent, type Seal } from '../events/seal.ts'
import { dayText, type Day, type Instant } from '../kernel/day.ts'
import { ssiOpen } from '../model/ssi-open.ts'
import { MAX_FIELD } from '../sources/csv.ts'
import { readExport } from '../sources/linkedin/read-export.ts'
import type { ReadingContext } from '../sources/readings/result.ts'
import { MAX_ROWS } from '../sources/row-budget.ts'
import type { ExportSummary, FileResult } from '../sources/report.ts'
import type { WorkbookLimits } from '../sources/xlsx/limits.ts'
import { lastEventRow, writeEvents } from '../store/event-rows.ts'
import { alone } from '../store/import-lock.ts'
import { beginImport, finishImport, removeImport, unfinishedImports } from '../store/imports.ts'
import { knownPosts } from '../store/known-posts.ts'
import type { Store } from '../store/open-store.ts'
import { readReadings } from '../store/readings.ts'
import { sealOf } from '../store/seal.ts'
import {
  failedReport,
  fileJson,
  passedOverJson,
  signalCoverage,
  type FileJson,
  type ImportReport,
} from './import-report.ts'
import { isOfReadings } from './readings/reading-file.ts'
import { ReadingFiles } from './readings/reading-files.ts'
import { importSourceOf } from './readings/read-readings.ts'
import { addedAndKnown } from './readings/reading-report.ts'
import { whyNothing } from './why-nothing.ts'

export interface ImportOptions {
  /** The member's day now: no file can know more. */
  readonly today: Day
  readonly now: Instant
  /** `me`, unless said otherwise. */
  readonly member?: string
  /** Marks what is imported as the fictional member's. */
  readonly sample?: boolean
  /** The longest field kept, in UTF-16 units. */
  readonly maxField?: number
  /** How many rows all tables of an archive may have together. */
  readonly maxRows?: number
  /** How much of a workbook is read, where it is not the usual. */
  readonly workbook?: Partial<WorkbookLimits>
  readonly onProgress?: (progress: ImportProgress) => void
  /** Who one is on a team's report. */
  readonly person?: string | undefined
  /** Which moment a time of day was, for logs without a zone. */
  readonly clock?: ReadingContext['clock']
}

/** How far an import is. `waiting`: another one runs on the same store. */
export type ImportProgress =
  | { readonly kind: 'waiting'; readonly archive: string }
  | {
      readonly kind: 'opening'
      readonly archive: string
      readonly file: string
      readonly index: number
      readonly of: number
    }
  | { readonly kind: 'rows'; readonly archive: string; readonly file: string; readonly rows: number }

/**
 * Reads a LinkedIn export, or files of readings, into the store, each file all or nothing, and says what became of each.
 *
 * What an import that died has left is taken away first, so that importing the same again completes it. Where no file gives
 * anything, nothing is kept and the report says why. Throws `ArchiveError` where a file is damaged: then nothing is
 * kept either.
 */
export const importArchive = (
  store: Store,
  archive: OpenArchive,
  options: ImportOptions,
): Promise<ImportReport> =>
  alone(store.folder, () => importAlone(store, archive, options), {
    onWait: () => options.onProgress?.({ kind: 'waiting', archive: archive.name }),
  })

async function importAlone(
  store: Store,
  archive: OpenArchive,
  options: ImportOptions,
): Promise<ImportReport> {
  const started = performance.now()
  const { member = 'me', sample = false, now } = options
  for (const dead of await unfinishedImports(store.db)) await removeImport(store.db, dead)
  const earlier = lastEventRow(store)
  const begun = { member, source: 'linkedin-export', name: archive.name, sample, importedAt: now }
  const id = await beginImport(store.db, begun)
  try {
    const read = await readFiles(store, archive, { id, earlier, member }, options)
    const failed = whyNothing(archive.name, read.files)
    if (failed !== null) {
      await removeImport(store.db, id)
      return failedReport(sourceOfFailed(read), archive.name, failed, read.files)
    }
    return await finish(store, id, { read, archive, today: options.today, started })
  } catch (error) {
    // A full disk stops this too. Nobody sees an unfinished import, and the next one takes it away.
    await removeImport(store.db, id).catch(() => {})
    throw error
  }
}

interface Read {
  readonly files: readonly FileJson[]
  readonly facts: readonly Fact[]
  readonly added: number
  readonly summary: ExportSummary
  readonly readings: readonly Reading[]
  /** All that earlier imports say of readings. */
  readonly earlier: readonly Reading[]
}

async function readFiles(
  store: Store,
  archive: OpenArchive,
  into: { readonly id: number; readonly earlier: number; readonly member: string },
  options: ImportOptions,
): Promise<Read> {
  const { today, now, person, clock, workbook, onProgress } = options
  const stored = await readReadings(store.db, into.member)
  const looked = new ReadingFiles(archive, { now, today, person, clock, workbook, stored })
  const seal = await sealOf(store.db)
  const files: FileJson[] = archive.passedOver.map(passedOverJson)
  const facts: Fact[] = []
  let added = 0
  const reading = readExport(archive, {
    today,
    maxFieldBytes: options.maxField ?? MAX_FIELD,
    maxRows: options.maxRows ?? MAX_ROWS,
    workbook: options.workbook ?? {},
    knownPosts: () => knownPosts(store, into.member),
  })
  for await (const step of reading) {
    if (step.kind === 'done') {
      return { files: looked.settle(files), facts, added, summary: step.summary, ...looked.found() }
    }
    if (step.kind === 'file') {
      const other = await looked.look(step.result)
      if (other !== null) {
        files.push(other)
        continue
      }
      const written = writeFile(store, into, step.result, seal)
      files.push(written.file)
      facts.push(...step.result.facts.map((fact) => sealFact(fact, seal)))
      added += written.added
    } else onProgress?.({ ...step, archive: archive.name })
  }
  throw new Error(`reading ${archive.name} ended without a summary`)
}

function writeFile(
  store: Store,
  into: { readonly id: number; readonly earlier: number; readonly member: string },
  { report, events }: FileResult,
  seal: Seal,
): { readonly file: FileJson; readonly added: number } {
  if (events.length === 0) return { file: fileJson(report, 0), added: 0 }
  const { added, known, doubles } = writeEvents(store, into, sealedOnes(events, seal))
  const notes =
    doubles === 0 ? report.notes : { ...report.notes, 'in another file of this import too': doubles }
  return { file: fileJson({ ...report, notes }, known), added }
}

/** One at a time: a second list of them all would be too much at once. */
function* sealedOnes(events: readonly Event[], seal: Seal): Generator<SealedEvent> {
  for (const event of events) yield sealEvent(event, seal)
}

/** The member's own name and address are theirs to keep; a company may give other people away. */
const sealFact = (fact: Fact, seal: Seal): Fact =>
  fact.kind === 'own-company' ? { ...fact, company: seal(fact.company) } : fact

interface Ending {
  readonly read: Read
  readonly archive: OpenArchive
  readonly today: Day
  readonly started: number
}

async function finish(
  store: Store,
  id: number,
  { read, archive, today, started }: Ending,
): Promise<ImportReport> {
  const { source, snapshotDay, edition, coverage, awaited } = isOnlyReadings(read)
    ? { ...NO_EXPORT, source: importSourceOf(read.readings) }
    : read.summary
  const report: ImportReport = {
    id: String(id),
    source,
    name: archive.name,
    snapshotDay: snapshotDay === null ? null : dayText(snapshotDay),
    edition,
    files: read.files,
    events: { added: read.added, known: read.files.reduce((sum, { known }) => sum + known, 0) },
    readings: addedAndKnown(read.readings, read.earlier),
    coverage: signalCoverage(ssiOpen, coverage),
    awaited,
    seconds: (performance.now() - started) / 1000,
    failed: null,
  }
  const asOf = snapshotDay ?? today
  const { facts, readings } = read
  await finishImport(store.db, id, { source, snapshotDay, edition, report, coverage, facts, asOf, readings })
  return report
}

/** Whether no file of LinkedIn's export gave anything. */
const isOnlyReadings = ({ files, readings }: Read): boolean =>
  readings.length > 0 &&
  files.every(({ status, reader }) => isOfReadings(reader) || (status !== 'read' && status !== 'empty'))

/** What was handed over, where nothing of it could be kept. */
function sourceOfFailed({ files, summary }: Read): ImportReport['source'] {
  const tried = files.filter(({ status }) => status === 'failed')
  if (tried.length === 0 || !tried.every(({ reader }) => isOfReadings(reader))) return summary.source
  return tried.every(({ reader }) => reader === 'team-report') ? 'team-report' : 'readings'
}

const NO_EXPORT = { snapshotDay: null, edition: null, coverage: [], awaited: [] } as const
