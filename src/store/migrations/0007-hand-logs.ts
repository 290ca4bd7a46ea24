import { sql, type Kysely } from 'kysely'

/** Facts may say from which day on a member logs something by hand. SQLite changes no check: the table is made anew. */
export async function handLogs(db: Kysely<unknown>): Promise<void> {
  await sql`create table told_fact_wider (
    member text not null references member,
    kind text not null check (kind in ('profile-item', 'own-company', 'hand-log')),
    item text not null,
    as_of integer not null,
    holds integer not null check (holds in (0, 1)),
    primary key (member, kind, item, as_of),
    check (item <> '' or (kind = 'own-company' and holds = 0))
  ) strict, without rowid`.execute(db)
  await sql`insert into told_fact_wider (member, kind, item, as_of, holds)
    select member, kind, item, as_of, holds from told_fact`.execute(db)
  await sql`drop table told_fact`.execute(db)
  await sql`alter table told_fact_wider rename to told_fact`.execute(db)
}
