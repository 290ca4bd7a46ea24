import { createHash } from 'node:crypto'
import type { Reading } from '../../events/reading.ts'
import { wholeMinute, type Day, type Instant } from '../../kernel/day.ts'
import type { ArchiveFile } from '../../sources/archive.ts'
import { dayInFileName } from '../../sources/readings/log-dates.ts'
import type { AnyResult } from '../../sources/readings/recognise.ts'
import type { ReadingContext } from '../../sources/readings/result.ts'
import { decodeText } from '../../sources/text.ts'
import type { WorkbookLimits } from '../../sources/xlsx/limits.ts'
import type { FileJson } from '../import-report.ts'
import { problemWords, readingFile } from './reading-file.ts'
import { recogniseText } from './recognise-text.ts'
import { recogniseWorkbook } from './recognise-workbook.ts'

/** What a file among others gave; `file` is null where it is none of readings. */
export interface LookedFor {
  readonly readings: readonly Reading[]
  readonly file: FileJson | null
  /** Why it is none, for a file that might have been meant as one. */
  readonly why: string | null
}

export interface LookOptions {
  readonly now: Instant
  readonly today: Day
  readonly person?: string | null | undefined
  readonly clock?: ReadingContext['clock'] | undefined
  /** How much of a workbook is read, where it is not the usual. */
  readonly workbook?: Partial<WorkbookLimits> | undefined
  /** All wordings that are stored. */
  readonly stored: readonly Reading[]
}

/** Larger than any page that a browser saves, and than any log of one person. */
export const MAX_READING_BYTES = 32 * 2 ** 20

/**
 * Looks for readings in a file that no other reader knows: a log or a team's report, as CSV or workbook, a saved page or a
 * JSON answer. What a
 * file is, its content says. Where a page does not tell its own day, it is that of its name, or of when the same file
 * was imported first, or today.
 */
export async function lookForReadings(file: ArchiveFile, options: LookOptions): Promise<LookedFor> {
  const read = await wholeText(file)
  if (read === undefined) return { readings: [], file: null, why: TOO_LARGE }
  const { text, hash } = read
  const { today, person = null, clock } = options
  const now = wholeMinute(options.now)
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  const said = { at: now, day: today, today, hash, fileName: name }
  const context = { ...said, ...(clock === undefined ? {} : { clock }) }
  const result =
    file.parts === undefined
      ? recogniseText(text, context, { person })
      : await recogniseWorkbook(await file.parts(), context, { person }, options.workbook)
  return told(file.path, dated(result, name, { ...options, now }))
}

function told(path: string, result: AnyResult): LookedFor {
  const [first] = result.problems
  const isOne =
    result.readings.length > 0 ||
    result.people !== undefined ||
    result.problems.some(({ at }) => at !== undefined)
  return {
    readings: result.readings,
    file: isOne ? readingFile(path, result) : null,
    why: first === undefined ? null : problemWords(first),
  }
}

/** Readings that took the time of the import for their own get a better one where there is one. */
function dated(result: AnyResult, name: string, { now, stored }: LookOptions): AnyResult {
  const day = dayInFileName(name)
  let taken = 0
  const readings = result.readings.map((reading) => {
    if (reading.at !== now) return reading
    const before = stored.find(({ hash, total }) => hash === reading.hash && total === reading.total)
    if (before !== undefined) return { ...reading, at: before.at, day: before.day }
    if (day !== undefined) return { ...reading, at: null, day }
    taken += 1
    return reading
  })
  const notes =
    taken === 0 ? result.notes : { ...result.notes, 'taken to be of now, for it tells no day': taken }
  return { ...result, readings, notes }
}

const TOO_LARGE = `it has more than ${MAX_READING_BYTES / 2 ** 20} MB, which no page or log of readings has`

/** The text of a file and the hash of its bytes; undefined where it is too large, whatever it said of its size. */
async function wholeText(
  file: ArchiveFile,
): Promise<{ readonly text: string; readonly hash: string } | undefined> {
  if (file.bytes > MAX_READING_BYTES) return undefined
  const hash = createHash('sha256')
  let size = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of file.open()) {
      size += piece.length
      if (size > MAX_READING_BYTES) return
      hash.update(piece)
      yield piece
    }
  }
  const pieces: string[] = []
  for await (const piece of decodeText(counted())) pieces.push(piece)
  return size > MAX_READING_BYTES ? undefined : { text: pieces.join(''), hash: hash.digest('hex') }
}
