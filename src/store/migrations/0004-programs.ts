import { sql, type Kysely } from 'kysely'

/** Programs with their pauses, what was done by hand, and outcomes. */
export async function programs(db: Kysely<unknown>): Promise<void> {
  await sql`create table program (
    id integer primary key,
    member text not null references member,
    name text not null check (name <> ''),
    template text check (template <> ''),
    pillars text not null,
    hypothesis text not null,
    gain real not null,
    gain_weeks integer check (gain_weeks > 0),
    activities text not null,
    stop_rule text not null,
    start_day integer not null,
    end_day integer not null check (end_day >= start_day),
    state text not null check (state in ('planned', 'running', 'paused', 'stopped', 'decided')),
    locked_day integer,
    stopped_day integer,
    stopped_because text not null,
    decision text check (decision in ('keep', 'stop', 'change')),
    decided_day integer,
    decided_because text not null,
    experiment text check (experiment <> ''),
    sample integer not null check (sample in (0, 1)),
    created_at integer not null,
    unique (member, name),
    check ((state = 'planned') = (locked_day is null)),
    check ((state = 'decided') = (decision is not null) and (decision is null) = (decided_day is null))
  ) strict`.execute(db)
  await sql`create table program_pause (
    member text not null references member,
    program integer not null references program,
    kind text not null check (kind in ('pause', 'skip')),
    from_day integer not null,
    to_day integer check (to_day >= from_day),
    primary key (member, program, kind, from_day)
  ) strict, without rowid`.execute(db)
  await sql`create table activity_done (
    member text not null references member,
    day integer not null,
    activity text not null check (activity <> ''),
    sample integer not null check (sample in (0, 1)),
    count integer not null check (count > 0),
    primary key (member, day, activity, sample)
  ) strict, without rowid`.execute(db)
  await sql`create table outcome (
    member text not null references member,
    name text not null check (name <> ''),
    day integer not null,
    sample integer not null check (sample in (0, 1)),
    value real not null,
    source text not null check (source in ('hand', 'csv')),
    primary key (member, name, day, sample)
  ) strict, without rowid`.execute(db)
}
