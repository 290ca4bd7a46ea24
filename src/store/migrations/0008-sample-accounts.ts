import { sql, type Kysely } from 'kysely'

/** Which accounts are the fictional member's, so that they go with her. */
export async function sampleAccounts(db: Kysely<unknown>): Promise<void> {
  await sql`alter table network_account
    add column sample integer not null default 0 check (sample in (0, 1))`.execute(db)
}
