import type { Kysely } from 'kysely'
import type { Day } from '../kernel/day.ts'
import type { Tables, ToldFactRow } from './tables.ts'

/** A fact that the member says, as of a day; see `ToldFactRow`. */
export interface ToldFact {
  readonly kind: ToldFactRow['kind']
  readonly item: string
  readonly holds: boolean
  readonly asOf: Day
}

/** What a telling is of: one item of the profile, one log by hand, or the member's own company, whichever it is. */
export type Topic =
  { readonly kind: 'profile-item' | 'hand-log'; readonly item: string } | { readonly kind: 'own-company' }

/** All that a member has said, the oldest first. */
export async function toldFacts(db: Kysely<Tables>, member: string): Promise<readonly ToldFact[]> {
  const rows = await db
    .selectFrom('told_fact')
    .select(['kind', 'item', 'holds', 'as_of'])
    .where('member', '=', member)
    .orderBy('as_of')
    .orderBy('kind')
    .orderBy('item')
    .execute()
  return rows.map(({ kind, item, holds, as_of }) => ({
    kind,
    item,
    holds: holds === 1,
    asOf: as_of as Day,
  }))
}

/** Keeps what is said, in the place of what was said of the same as of the same day. */
export const tellFact = (db: Kysely<Tables>, member: string, told: ToldFact): Promise<void> =>
  db.transaction().execute(async (all) => {
    const { kind, item, holds, asOf } = told
    await ofTopic(all, member, kind === 'own-company' ? { kind } : { kind, item })
      .where('as_of', '=', asOf)
      .execute()
    await all
      .insertInto('told_fact')
      .values({ member, kind, item, holds: Number(holds), as_of: asOf })
      .execute()
  })

/** Gives up all that was said of something; says how often it was. */
export async function untellFact(db: Kysely<Tables>, member: string, topic: Topic): Promise<number> {
  const { numDeletedRows } = await ofTopic(db, member, topic).executeTakeFirst()
  return Number(numDeletedRows)
}

function ofTopic(db: Kysely<Tables>, member: string, topic: Topic) {
  const all = db.deleteFrom('told_fact').where('member', '=', member).where('kind', '=', topic.kind)
  return topic.kind === 'own-company' ? all : all.where('item', '=', topic.item)
}
