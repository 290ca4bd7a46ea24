import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** A member's choices by their keys; what was never chosen, or was given up, is absent. */
export async function memberSettings(
  db: Kysely<Tables>,
  member: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('member_setting')
    .select(['key', 'value'])
    .where('member', '=', member)
    .execute()
  return new Map(rows.map(({ key, value }) => [key, value]))
}

/** Keeps a choice; null gives it up. */
export async function setMemberSetting(
  db: Kysely<Tables>,
  member: string,
  key: string,
  value: string | null,
): Promise<void> {
  if (value === null) {
    await db.deleteFrom('member_setting').where('member', '=', member).where('key', '=', key).execute()
    return
  }
  await db
    .insertInto('member_setting')
    .values({ member, key, value })
    .onConflict((conflict) => conflict.columns(['member', 'key']).doUpdateSet({ value }))
    .execute()
}
