import { sql, type Kysely } from 'kysely'

/** What a member says by hand: notes, facts that no file tells, and settings. */
export async function told(db: Kysely<unknown>): Promise<void> {
  await sql`create table note (
    id integer primary key,
    member text not null references member,
    from_day integer not null,
    to_day integer not null check (to_day >= from_day),
    text text not null check (text <> ''),
    written_at integer not null
  ) strict`.execute(db)
  await sql`create table told_fact (
    member text not null references member,
    kind text not null check (kind in ('profile-item', 'own-company')),
    item text not null,
    as_of integer not null,
    holds integer not null check (holds in (0, 1)),
    primary key (member, kind, item, as_of),
    check (item <> '' or (kind = 'own-company' and holds = 0))
  ) strict, without rowid`.execute(db)
  await sql`create table member_setting (
    member text not null references member,
    key text not null check (key <> ''),
    value text not null,
    primary key (member, key)
  ) strict, without rowid`.execute(db)
}
