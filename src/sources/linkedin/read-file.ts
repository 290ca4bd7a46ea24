import type { Coverage } from '../../events/coverage.ts'
import type { ArchiveFile } from '../archive.ts'
import { TooManyRows } from '../row-budget.ts'
import type { FileReport, FileResult, FileStatus, ReadStep } from '../report.ts'
import type { CsvRow } from '../csv.ts'
import { HEADER_WITHIN, peek, rowsOf, type Header } from '../table.ts'
import { decodeText } from '../text.ts'
import { ARTICLES, readArticle } from './articles.ts'
import type { Covers, ReadContext, Reader } from './reader.ts'
import { Tally } from './tally.ts'
import type { Day } from '../../kernel/day.ts'

/** What a file gave, what it can know (null where it could not be read), and the newest day in it. */
export interface Outcome {
  readonly result: FileResult
  readonly covers: Covers | null
  readonly newest: Day | null
  /** What a file says itself that it knows, whenever the export was made that it lies in. */
  readonly coverage?: readonly Coverage[]
}

/**
 * Reads a table with that of the readers whose header it has; if there are several, with the one that asks for most
 * columns. `isNamed` says that the name of the file promised such a table: where none fits it has failed, else it is unknown.
 */
export async function* readTableFile(
  file: ArchiveFile,
  readers: readonly Reader[],
  isNamed: boolean,
  context: ReadContext,
): AsyncGenerator<ReadStep, Outcome, undefined> {
  const tally = new Tally(file.path, context.today)
  try {
    // Where no row is left, not even the beginning of another table is read.
    context.rows.take(0, 0)
    const { head, text, close } = await peek(decodeText(bytesOf(file), (repair) => tally.repair(repair)))
    const best = bestReader(readers, (reader) => reader.header(head))
    if (best === undefined) {
      await close()
      return nothing(file, ...misfit(head.trim() === '', readers, isNamed))
    }
    const { reader, header } = best
    const rows = rowsOf(text, header, reader.quotes, context.maxFieldBytes, context.rows)
    return yield* readRows(file, rows, best, tally, context)
  } catch (error) {
    return failure(file, error)
  }
}

/** Reads the rows after a header by the reader that knows it. */
export async function* readRows(
  file: ArchiveFile,
  rows: AsyncIterable<readonly CsvRow[]>,
  { reader, header }: { readonly reader: Reader; readonly header: Header<string> },
  tally: Tally,
  context: ReadContext,
): AsyncGenerator<ReadStep, Outcome, undefined> {
  for await (const read of reader.read(rows, header, tally, context)) {
    yield { kind: 'rows', file: file.path, rows: read }
  }
  return outcome(tally, reader.name, reader.covers)
}

/** Of the readers that find a header of their own, the one that asks for most columns. */
export function bestReader<H>(
  readers: readonly Reader[],
  headerFor: (reader: Reader) => H | undefined,
): { readonly reader: Reader; readonly header: H } | undefined {
  const fitting = readers.flatMap((reader) => {
    const header = headerFor(reader)
    return header === undefined ? [] : [{ reader, header }]
  })
  return fitting.toSorted((a, b) => b.reader.needs - a.reader.needs)[0]
}

/** Reads a page, which is an article or nothing that is known. */
export async function readPageFile(file: ArchiveFile, { today }: ReadContext): Promise<Outcome> {
  const tally = new Tally(file.path, today)
  try {
    const page = decodeText(bytesOf(file), (repair) => tally.repair(repair))
    const isArticle = await readArticle(page, file.path, tally)
    return isArticle
      ? outcome(tally, ARTICLES.name, ARTICLES)
      : nothing(file, 'unknown', 'it is no article of LinkedIn’s export')
  } catch (error) {
    return failure(file, error)
  }
}

/** A file from which nothing was taken, for a reason. */
export function nothing(file: ArchiveFile, status: FileStatus, reason: string): Outcome {
  const report: FileReport = {
    file: file.path,
    reader: null,
    status,
    reason,
    rows: 0,
    events: 0,
    skipped: 0,
    repaired: 0,
    notes: {},
    problems: [],
    problemsInAll: 0,
  }
  return { result: { report, events: [], facts: [] }, covers: null, newest: null }
}

function outcome(tally: Tally, reader: string, covers: Covers): Outcome {
  const result = tally.result(reader)
  return { result, covers: result.report.status === 'failed' ? null : covers, newest: tally.newest }
}

/** Why no reader fits a table. */
export function misfit(isBlank: boolean, readers: readonly Reader[], isNamed: boolean): [FileStatus, string] {
  if (isBlank) return ['empty', 'there is nothing in it']
  if (!isNamed) return ['unknown', 'neither its name nor its columns are known']
  const columns = readers.map(({ looksFor }) => looksFor).join('; or ')
  return ['failed', `none of its first ${HEADER_WITHIN} rows names the columns ${columns}`]
}

/** Bytes that cannot be had and too many rows are the archive's fault and fail one file; any other error is a mistake in the code. */
export function failure(file: ArchiveFile, error: unknown): Outcome {
  if (!(error instanceof UnreadableBytes || error instanceof TooManyRows)) throw error
  return nothing(file, 'failed', error.message)
}

export class UnreadableBytes extends Error {}

export async function* bytesOf(file: ArchiveFile): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* file.open()
  } catch (error) {
    throw new UnreadableBytes(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
