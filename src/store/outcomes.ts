import type { Kysely } from 'kysely'
import type { Day } from '../kernel/day.ts'
import type { OutcomeRow, Tables } from './tables.ts'

/** What the member really wants, of a day: how many meetings, how much of anything that they name. */
export interface Outcome {
  readonly name: string
  readonly day: Day
  readonly value: number
  readonly source: OutcomeRow['source']
  readonly sample: boolean
}

/** All outcomes of a member, by name, then by day. */
export async function readOutcomes(db: Kysely<Tables>, member: string): Promise<readonly Outcome[]> {
  const rows = await db
    .selectFrom('outcome')
    .select(['name', 'day', 'value', 'source', 'sample'])
    .where('member', '=', member)
    .orderBy('name')
    .orderBy('day')
    .orderBy('sample')
    .execute()
  return rows.map(({ day, sample, ...row }) => ({ ...row, day: day as Day, sample: sample === 1 }))
}

/** Sets the values of days, all or none; one that is there already gives way. */
export const setOutcomes = (
  db: Kysely<Tables>,
  member: string,
  outcomes: readonly Outcome[],
): Promise<void> =>
  db.transaction().execute(async (all) => {
    for (const { sample, ...outcome } of outcomes) {
      const { value, source } = outcome
      await all
        .insertInto('outcome')
        .values({ member, ...outcome, sample: Number(sample) })
        .onConflict((conflict) =>
          conflict.columns(['member', 'name', 'day', 'sample']).doUpdateSet({ value, source }),
        )
        .execute()
    }
  })

/** Takes an outcome's value of a day away, or of all days, and says how many went. */
export async function removeOutcomes(
  db: Kysely<Tables>,
  member: string,
  name: string,
  day: Day | null,
): Promise<number> {
  const all = db.deleteFrom('outcome').where('member', '=', member).where('name', '=', name)
  const { numDeletedRows } = await (day === null ? all : all.where('day', '=', day)).executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Takes away all that the fictional member did by hand and reached. */
export async function removeSampleDoings(db: Kysely<Tables>, member: string): Promise<void> {
  await db.deleteFrom('activity_done').where('member', '=', member).where('sample', '=', 1).execute()
  await db.deleteFrom('outcome').where('member', '=', member).where('sample', '=', 1).execute()
}
