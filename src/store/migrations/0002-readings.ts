import { sql, type Kysely } from 'kysely'

/** Readings, by the imports that know them. */
export async function readings(db: Kysely<unknown>): Promise<void> {
  await sql`create table reading (
    import integer not null references import,
    identity text not null,
    at integer,
    day integer,
    total real not null,
    total_shown integer,
    brand real,
    people real,
    insights real,
    relationships real,
    groups text not null,
    source text not null,
    hash text not null,
    primary key (import, identity),
    check ((brand is null) = (people is null) and (brand is null) = (insights is null)
      and (brand is null) = (relationships is null))
  ) strict, without rowid`.execute(db)
}
