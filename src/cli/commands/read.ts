import { localDay, localInstant } from '../../api/local-day.ts'
import { readReadings } from '../../app/readings/read-readings.ts'
import { capsOf } from '../../app/caps.ts'
import { PILLARS } from '../../events/reading.ts'
import { instant, parseDay, type Day, type Instant } from '../../kernel/day.ts'
import type { HandNumbers } from '../../sources/readings/by-hand.ts'
import { dayInFileName } from '../../sources/readings/log-dates.ts'
import { unreadReport } from '../../app/readings/reading-report.ts'
import { asFailure } from '../as-failure.ts'
import type { AtArgument } from '../at-argument.ts'
import { withHandedOver } from '../handed-over.ts'
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
  try {
    return await readHandedOver(session, file, options)
  } catch (error) {
    const failure = await asFailure(error)
    if (failure.code !== 1) throw failure
    const { detail, hint = '' } = failure.words
    return { document: unreadReport(detail, hint), lines: () => [], failure: failure.words }
  }
}

async function readHandedOver(
  session: Session,
  file: string | undefined,
  options: ReadCommandOptions,
): Promise<Answer> {
  const { dryRun = false, person } = options
  const { limits, workbook } = capsOf({}, process.env)
  if (file === '-' && process.stdin.isTTY) session.err('Paste the text of the page, then press Ctrl+D.\n')
  const report = await withHandedOver(file, numbersIn(options), ({ handed, modified, fileName }) => {
    const now = session.now()
    return withStore(session, (store) =>
      readReadings(store, handed, {
        ...whenOf(options.at, fileName, openOn(modified, now)),
        now: instant(now.getTime()),
        today: localDay(now),
        clock: localInstant,
        person,
        dryRun,
        limits,
        workbook,
      }),
    )
  })
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

/** LinkedIn has shown the index to everybody since then; files that say they are older were unpacked without their time. */
const FIRST_PAGE = new Date('2012-01-01')

/** When a file was written, where its page could be open then; else now. */
const openOn = (modified: Date | null, now: Date): Date =>
  modified !== null && modified >= FIRST_PAGE && modified <= now ? modified : now

/** What `--at` says; else the day in the file's name, else when the file was written, else now. */
function whenOf(
  at: AtArgument | undefined,
  fileName: string,
  otherwise: Date,
): { readonly at: Instant | null; readonly day: Day | null } {
  const named = dayInFileName(fileName)
  if (at === undefined && named !== undefined) return { at: null, day: named }
  if (at !== undefined && 'day' in at) return { at: null, day: parseDay(at.day) ?? null }
  const moment = at === undefined ? otherwise : at.moment
  return { at: instant(moment.getTime()), day: localDay(moment) }
}
