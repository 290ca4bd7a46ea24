import { sql, type Kysely } from 'kysely'

/** Members, imports, their events, what they cover, facts and settings. */
export async function first(db: Kysely<unknown>): Promise<void> {
  await sql`create table member (id text primary key) strict`.execute(db)
  await sql`insert into member values ('me')`.execute(db)
  await sql`create table import (
    id integer primary key,
    member text not null references member,
    source text not null,
    name text not null,
    sample integer not null check (sample in (0, 1)),
    snapshot_day integer,
    edition text check (edition <> ''),
    imported_at integer not null,
    finished integer not null check (finished in (0, 1)),
    report text not null
  ) strict`.execute(db)
  await sql`create table event (
    id integer primary key,
    member text not null references member,
    kind text not null,
    day integer not null,
    at integer,
    about text not null,
    address text check (address <> ''),
    name text check (name <> ''),
    count integer not null,
    senior integer check (senior in (0, 1)),
    company text check (company <> '')
  ) strict`.execute(db)
  // '' stands for null here, and can be no value of these columns: a unique index takes no two nulls for the same.
  await sql`create unique index event_once on event (
    member, kind, day, coalesce(at, ''), about, coalesce(name, ''), coalesce(address, ''),
    count, coalesce(senior, ''), coalesce(company, '')
  )`.execute(db)
  await sql`create table event_import (
    event integer not null references event,
    import integer not null references import,
    primary key (event, import)
  ) strict, without rowid`.execute(db)
  await sql`create table coverage (
    import integer not null references import,
    subject text not null,
    from_day integer not null,
    to_day integer not null check (to_day >= from_day),
    primary key (import, subject, from_day)
  ) strict, without rowid`.execute(db)
  await sql`create table fact (
    import integer not null references import,
    as_of integer not null,
    kind text not null,
    item text not null,
    holds integer check (holds in (0, 1)),
    day integer
  ) strict`.execute(db)
  await sql`create index fact_of_import on fact (import)`.execute(db)
  await sql`create table setting (key text primary key, value text not null) strict, without rowid`.execute(
    db,
  )
}
