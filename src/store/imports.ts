import type { Kysely } from 'kysely'
import type { Coverage } from '../events/coverage.ts'
import type { Fact } from '../events/fact.ts'
import { mergeReadings } from '../events/merge-readings.ts'
import type { Reading } from '../events/reading.ts'
import type { Day, Instant } from '../kernel/day.ts'
import { addCoverage, addFacts } from './knowledge.ts'
import { addReadings, readReadings } from './readings.ts'
import type { ImportRow, Tables } from './tables.ts'

export interface NewImport {
  readonly member: string
  readonly source: string
  readonly name: string
  readonly sample: boolean
  readonly importedAt: Instant
}

/** What can be said of an import only when all is read. */
export interface Finish {
  /** Where it is another than the import began with. */
  readonly source?: string
  readonly snapshotDay: Day | null
  readonly edition: string | null
  readonly report: object
  readonly coverage: readonly Coverage[]
  readonly facts: readonly Fact[]
  /** The day for which the facts hold. */
  readonly asOf: Day
  readonly readings?: readonly Reading[]
}

/** Begins an import; until it is finished nobody sees its events. Returns its id, which no import had before. */
export const beginImport = (db: Kysely<Tables>, begun: NewImport): Promise<number> =>
  db.transaction().execute(async (all) => {
    const id = await nextId(all)
    const { member, source, name, sample, importedAt } = begun
    await all
      .insertInto('import')
      .values({
        id,
        member,
        source,
        name,
        sample: Number(sample),
        snapshot_day: null,
        edition: null,
        imported_at: importedAt,
        finished: 0,
        report: '',
      })
      .execute()
    return id
  })

const COUNTER = 'imports-begun'

async function nextId(db: Kysely<Tables>): Promise<number> {
  const last = await db.selectFrom('setting').select('value').where('key', '=', COUNTER).executeTakeFirst()
  const id = Number(last?.value ?? 0) + 1
  await db
    .insertInto('setting')
    .values({ key: COUNTER, value: String(id) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: String(id) }))
    .execute()
  return id
}

export async function finishImport(db: Kysely<Tables>, id: number, finish: Finish): Promise<void> {
  const { snapshotDay, edition, report, coverage, facts, asOf, readings = [], source } = finish
  await db.transaction().execute(async (all) => {
    await addCoverage(all, id, coverage)
    await addFacts(all, id, asOf, facts)
    await addReadings(all, id, readings)
    await all
      .updateTable('import')
      .set({
        snapshot_day: snapshotDay,
        edition,
        report: JSON.stringify(report),
        finished: 1,
        ...(source === undefined ? {} : { source }),
      })
      .where('id', '=', id)
      .execute()
  })
}

/** How much went with an import, and how much stayed because others know it. */
export interface Removed {
  readonly events: number
  readonly kept: number
  readonly readings: { readonly removed: number; readonly kept: number }
}

/** Takes an import away with all that only it knew. Nothing else changes. */
export const removeImport = (db: Kysely<Tables>, id: number): Promise<Removed> =>
  db.transaction().execute(async (all) => {
    const links = await all.deleteFrom('event_import').where('import', '=', id).executeTakeFirstOrThrow()
    const events = await all
      .deleteFrom('event')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(selectFrom('event_import').select('import').whereRef('event_import.event', '=', 'event.id')),
        ),
      )
      .executeTakeFirstOrThrow()
    const readings = await removeReadings(all, id)
    await all.deleteFrom('coverage').where('import', '=', id).execute()
    await all.deleteFrom('fact').where('import', '=', id).execute()
    await all.deleteFrom('import').where('id', '=', id).execute()
    const removed = Number(events.numDeletedRows)
    return { events: removed, kept: Number(links.numDeletedRows) - removed, readings }
  })

async function removeReadings(db: Kysely<Tables>, id: number): Promise<Removed['readings']> {
  const { member } = await db
    .selectFrom('import')
    .select('member')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const known = async (): Promise<number> => mergeReadings(await readReadings(db, member)).length
  const before = await known()
  const gone = await db.deleteFrom('reading').where('import', '=', id).executeTakeFirstOrThrow()
  const removed = before - (await known())
  return { removed, kept: Number(gone.numDeletedRows) - removed }
}

/** The finished imports of a member, newest first. */
export const finishedImports = (db: Kysely<Tables>, member: string): Promise<readonly ImportRow[]> =>
  db
    .selectFrom('import')
    .selectAll()
    .where('member', '=', member)
    .where('finished', '=', 1)
    .orderBy('id', 'desc')
    .execute()

/** Imports that died while they were read, oldest first. Ask under `alone`, else they may still be alive. */
export async function unfinishedImports(db: Kysely<Tables>): Promise<readonly number[]> {
  const rows = await db.selectFrom('import').select('id').where('finished', '=', 0).orderBy('id').execute()
  return rows.map(({ id }) => id)
}
