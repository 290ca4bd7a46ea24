import { recognise, type Recognised } from '../analytics/recognise.ts'
import { CONTENT_ANALYTICS, readAnalytics } from '../analytics/read-analytics.ts'
import type { ArchiveFile } from '../archive.ts'
import type { CsvDialect } from '../csv.ts'
import type { ReadStep } from '../report.ts'
import { decodeText } from '../text.ts'
import { WorkbookError } from '../xlsx/workbook-error.ts'
import { openWorkbook } from '../xlsx/workbook.ts'
import { KNOWN_BY_HEADER, type Table } from './directory.ts'
import {
  bestReader,
  bytesOf,
  failure,
  misfit,
  nothing,
  readRows,
  readTableFile,
  UnreadableBytes,
  type Outcome,
} from './read-file.ts'
import type { ReadContext } from './reader.ts'
import { csvGrid, firstRows, gridsOf, rowsAfter } from './sheets.ts'
import { Tally } from './tally.ts'

/**
 * Reads a workbook: a table of the export that was saved again, on its first sheet, or content analytics. `table` is what
 * the file's name promises. One that is neither is unknown.
 */
export async function* readWorkbookFile(
  file: ArchiveFile,
  table: Table | undefined,
  context: ReadContext,
): AsyncGenerator<ReadStep, Outcome, undefined> {
  const tally = new Tally(file.path, context.today)
  try {
    const sheets = await openWorkbook(await partsOf(file), {
      limits: { text: context.maxFieldBytes, ...context.workbook },
      onFlaw: (flaw) => tally.note(flaw),
    })
    const [first] = sheets
    const readers = table?.readers ?? KNOWN_BY_HEADER
    const head = first === undefined ? [] : await firstRows(first)
    const best = bestReader(readers, (reader) => reader.headerAmong(head))
    if (first !== undefined && best !== undefined) {
      if (sheets.length > 1) tally.note('sheets after the first, left alone', sheets.length - 1)
      return yield* readRows(file, rowsAfter(first, best.header.before), best, tally, context)
    }
    const grids = await gridsOf(sheets)
    const recognised = grids && recognise(grids, baseName(file))
    if (recognised !== undefined) return analyticsOutcome(file, recognised, tally, context)
    const isBlank = grids?.every(({ rows }) => rows.length === 0) === true
    return nothing(file, ...misfit(isBlank, readers, table !== undefined))
  } catch (error) {
    return workbookFailure(file, error)
  }
}

/** Reads a CSV whose name says nothing: a table of the export by its header, or a sheet of content analytics by its shape. */
export async function* readLooseTable(
  file: ArchiveFile,
  context: ReadContext,
): AsyncGenerator<ReadStep, Outcome, undefined> {
  const outcome = yield* readTableFile(file, KNOWN_BY_HEADER, false, context)
  if (outcome.result.report.status !== 'unknown' || file.bytes > LARGEST_SHEET_BYTES) return outcome
  try {
    const tally = new Tally(file.path, context.today)
    let text = ''
    for await (const piece of decodeText(bytesOf(file), (repair) => tally.repair(repair))) text += piece
    for (const delimiter of DELIMITERS) {
      const recognised = recognise([csvGrid(text, delimiter)], baseName(file))
      if (recognised !== undefined) return analyticsOutcome(file, recognised, tally, context)
    }
    return outcome
  } catch (error) {
    return failure(file, error)
  }
}

function analyticsOutcome(
  file: ArchiveFile,
  recognised: Recognised,
  tally: Tally,
  { today, posts }: ReadContext,
): Outcome {
  if (recognised.kind === 'left') return nothing(file, 'ignored', recognised.reason)
  const read = readAnalytics(recognised.shapes, tally, { fileName: baseName(file), today, posts })
  if ('failed' in read) return nothing(file, 'failed', read.failed)
  const result = tally.result(CONTENT_ANALYTICS)
  const { status, reason } = result.report
  const report =
    read.hasDays || status !== 'ignored'
      ? result.report
      : { ...result.report, reason: `${WITHOUT_DAYS}; ${reason}` }
  return {
    result: { ...result, report },
    covers: null,
    newest: null,
    coverage: status === 'read' ? read.coverage : [],
  }
}

const WITHOUT_DAYS =
  'it has no numbers by day, which stand on the sheets ENGAGEMENT and FOLLOWERS of the whole workbook'

const DELIMITERS: readonly CsvDialect['delimiter'][] = [',', ';', '\t']
/** A year of days is 10 kB. */
const LARGEST_SHEET_BYTES = 4 * 2 ** 20

async function partsOf(file: ArchiveFile): Promise<readonly ArchiveFile[]> {
  if (file.parts === undefined) throw new UnreadableBytes('it cannot be opened as a workbook here')
  const parts = await file.parts().catch((cause: unknown) => {
    throw new UnreadableBytes(cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause), {
      cause,
    })
  })
  return parts.map((part) => ({ ...part, open: () => bytesOf(part) }))
}

const workbookFailure = (file: ArchiveFile, error: unknown): Outcome =>
  error instanceof WorkbookError ? nothing(file, 'failed', `it ${error.message}`) : failure(file, error)

const baseName = ({ path }: ArchiveFile): string => path.slice(path.lastIndexOf('/') + 1)
