import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { localDay, localInstant } from '../../api/local-day.ts'
import { MAX_READING_BYTES } from '../../app/readings/look-for-readings.ts'
import { readReadings, type Handed } from '../../app/readings/read-readings.ts'
import { PILLARS } from '../../events/reading.ts'
import { instant, parseDay, type Day, type Instant } from '../../kernel/day.ts'
import type { HandNumbers } from '../../sources/readings/by-hand.ts'
import { dayInFileName } from '../../sources/readings/log-dates.ts'
import { decodeText } from '../../sources/text.ts'
import type { AtArgument } from '../at-argument.ts'
import { Failure, wrongUse } from '../failure.ts'
import { readLines, whyNoReading } from '../read-lines.ts'
import type { Answer, Session } from '../session.ts'
import { withStore } from '../with-store.ts'

export interface ReadCommandOptions {
  readonly total?: string
  readonly brand?: string
  readonly people?: string
  readonly insights?: string
  readonly relationships?: string
  readonly at?: AtArgument
  readonly person?: string
  readonly dryRun?: boolean
}

/** Takes readings out of a pipe, a file or numbers; where there is none, the exit code is 1 and the answer says why. */
export async function readCommand(
  session: Session,
  file: string | undefined,
  options: ReadCommandOptions,
): Promise<Answer> {
  const { dryRun = false, person } = options
  const { handed, modified } = await handedOver(file, numbersIn(options))
  const now = session.now()
  const when = whenOf(options.at, handed, modified ?? now)
  const report = await withStore(session, (store) =>
    readReadings(store, handed, {
      ...when,
      now: instant(now.getTime()),
      today: localDay(now),
      clock: localInstant,
      person,
      dryRun,
    }),
  )
  return {
    document: report,
    lines: (paper) => readLines(report, dryRun, paper),
    ...(report.readings.length === 0 ? { failure: whyNoReading(report) } : {}),
  }
}

function numbersIn(options: ReadCommandOptions): HandNumbers | undefined {
  const given = (['total', ...PILLARS] as const).filter((name) => options[name] !== undefined)
  return given.length === 0 ? undefined : Object.fromEntries(given.map((name) => [name, options[name]]))
}

interface HandedOver {
  readonly handed: Handed
  /** When the file was written last: its page was open then. */
  readonly modified: Date | null
}

async function handedOver(file: string | undefined, numbers: HandNumbers | undefined): Promise<HandedOver> {
  if (file !== undefined && numbers !== undefined)
    throw wrongUse('Both a file and numbers were given.', 'Give one of them.')
  if (numbers !== undefined) return { handed: { numbers }, modified: null }
  if (file === undefined)
    throw wrongUse(
      'Nothing was given to read.',
      'Give a file, - for a pipe, or numbers: fourscore read --help.',
    )
  if (file === '-') return { handed: { text: await textOf(process.stdin, 'the pipe') }, modified: null }
  const { mtime } = await stat(file).catch((error: unknown) => {
    throw notReadable(file, error)
  })
  const text = await textOf(createReadStream(file), file)
  if (text.startsWith('PK\u0003\u0004'))
    throw wrongUse(`${basename(file)} is a workbook or a ZIP.`, `Give it to fourscore import ${file}.`)
  return { handed: { text, fileName: basename(file) }, modified: mtime }
}

/** What `--at` says; else the day in the file's name, else when the file was written, else now. */
function whenOf(
  at: AtArgument | undefined,
  handed: Handed,
  otherwise: Date,
): { readonly at: Instant | null; readonly day: Day | null } {
  const named = 'text' in handed ? dayInFileName(handed.fileName ?? '') : undefined
  if (at === undefined && named !== undefined) return { at: null, day: named }
  if (at !== undefined && 'day' in at) return { at: null, day: parseDay(at.day) ?? null }
  const moment = at === undefined ? otherwise : at.moment
  return { at: instant(moment.getTime()), day: localDay(moment) }
}

async function textOf(bytes: AsyncIterable<Uint8Array>, name: string): Promise<string> {
  let [text, size] = ['', 0]
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      size += piece.length
      if (size > MAX_READING_BYTES) throw tooLarge(name)
      yield piece
    }
  }
  try {
    for await (const piece of decodeText(counted())) text += piece
  } catch (error) {
    throw error instanceof Failure ? error : notReadable(name, error)
  }
  return text
}

const tooLarge = (name: string): Failure =>
  new Failure({
    title: 'Too much to read',
    detail: `${name} has more than ${MAX_READING_BYTES / 2 ** 20} MB, which no page or log of readings has.`,
    hint: 'Give the page’s text: Ctrl+A, Ctrl+C at linkedin.com/sales/ssi.',
  })

function notReadable(name: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error
  return new Failure({
    title: 'It cannot be read',
    detail: `${name}: ${error.message}.`,
    hint: 'Check that it is there and that you may read it.',
  })
}
