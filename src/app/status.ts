import { mergeReadings } from '../events/merge-readings.ts'
import { dayText, instant, instantText, type Day } from '../kernel/day.ts'
import { finishedImports } from '../store/imports.ts'
import type { Store } from '../store/open-store.ts'
import { readReadings } from '../store/readings.ts'
import { atOneMoment } from '../store/snapshot.ts'
import type { ImportReport } from './import-report.ts'

/** What is there, for people who wonder. Days are `YYYY-MM-DD`. */
export interface Status {
  readonly hasData: boolean
  /** Whether the fictional member is in. */
  readonly sample: boolean
  /** Of the first event; null where there is none. */
  readonly firstDay: string | null
  /** The last day that an import covers; null where there is none. */
  readonly lastDay: string | null
  readonly events: number
  /** Each once, however many imports know it. */
  readonly readings: number
  /** Newest first. */
  readonly imports: readonly ImportStatus[]
}

export interface ImportStatus {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly sample: boolean
  readonly snapshotDay: string | null
  readonly edition: string | null
  /** ISO 8601. */
  readonly importedAt: string
  /** What it said of itself when it was imported. */
  readonly report: ImportReport
}

export const status = (store: Store, member = 'me'): Promise<Status> =>
  atOneMoment(store, async ({ db }) => {
    const imports = await finishedImports(db, member)
    const { first, events } = await db
      .selectFrom('event')
      .select(({ fn }) => [fn.min('day').as('first'), fn.countAll<number>().as('events')])
      .where('member', '=', member)
      .executeTakeFirstOrThrow()
    const { last } = await db
      .selectFrom('coverage')
      .innerJoin('import', 'import.id', 'coverage.import')
      .select(({ fn }) => fn.max('to_day').as('last'))
      .where('member', '=', member)
      .executeTakeFirstOrThrow()
    return {
      hasData: imports.length > 0,
      sample: imports.some(({ sample }) => sample === 1),
      firstDay: textOf(first as Day | null),
      lastDay: textOf(last as Day | null),
      events,
      readings: mergeReadings(await readReadings(db, member)).length,
      imports: imports.map((one) => ({
        id: String(one.id),
        name: one.name,
        source: one.source,
        sample: one.sample === 1,
        snapshotDay: textOf(one.snapshot_day as Day | null),
        edition: one.edition,
        importedAt: instantText(instant(one.imported_at)),
        report: JSON.parse(one.report) as ImportReport,
      })),
    }
  })

const textOf = (day: Day | null): string | null => (day === null ? null : dayText(day))
