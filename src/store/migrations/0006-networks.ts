import { sql, type Kysely } from 'kysely'

/** Accounts on social networks and what was told of them: counts and times, no text and nobody else. */
export async function networks(db: Kysely<unknown>): Promise<void> {
  await sql`create table network_account (
    id integer primary key,
    member text not null references member,
    network text not null check (network <> ''),
    account text not null,
    added_at integer not null,
    said_mine_at integer not null,
    unique (member, network, account)
  ) strict`.execute(db)
  await sql`create table network_snapshot (
    id integer primary key,
    member text not null references member,
    account integer not null references network_account,
    came text not null check (came in ('file', 'endpoint')),
    name text not null,
    added_at integer not null,
    as_of integer not null,
    posts_from integer,
    followers integer check (followers >= 0),
    listed integer check (listed >= 0),
    hash text not null,
    unique (account, hash)
  ) strict`.execute(db)
  await sql`create table network_post (
    member text not null references member,
    snapshot integer not null references network_snapshot,
    address text not null check (address <> ''),
    at integer not null,
    is_reply integer not null check (is_reply in (0, 1)),
    reshares integer check (reshares >= 0),
    comments integer check (comments >= 0),
    reactions integer check (reactions >= 0),
    views integer check (views >= 0),
    reactors integer check (reactors >= 0),
    primary key (snapshot, address)
  ) strict, without rowid`.execute(db)
  await sql`create table network_day (
    member text not null references member,
    snapshot integer not null references network_snapshot,
    day integer not null,
    what text not null check (
      what in ('follower.gained', 'reaction.received', 'star.received', 'view.received')
    ),
    count integer not null,
    primary key (snapshot, day, what)
  ) strict, without rowid`.execute(db)
}
