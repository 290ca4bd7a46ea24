import { sql, type Kysely } from 'kysely'

/** Sums of days tell up to which day the report knew that tells them: two reports may word one day differently. */
export async function reports(db: Kysely<unknown>): Promise<void> {
  await sql`alter table event add column as_of integer`.execute(db)
  await sql`drop index event_once`.execute(db)
  await sql`create unique index event_once on event (
    member, kind, day, coalesce(at, ''), about, coalesce(name, ''), coalesce(address, ''),
    count, coalesce(senior, ''), coalesce(company, ''), coalesce(as_of, '')
  )`.execute(db)
  await sql`create index event_told on event (member) where as_of is not null`.execute(db)
}
