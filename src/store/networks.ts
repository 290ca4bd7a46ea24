import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Day, Instant } from '../kernel/day.ts'
import { isNetwork, type Network } from '../networks/network.ts'
import type { NetworkDay, NetworkPost, Snapshot } from '../networks/snapshot.ts'
import type { Store } from './open-store.ts'
import { inTransaction } from './sqlite.ts'
import type { NetworkSnapshotRow, Tables } from './tables.ts'

/** An account that the member says is theirs. */
export interface NetworkAccount {
  readonly id: number
  readonly network: Network
  /** As its network names it; '' where no file says. */
  readonly account: string
  readonly addedAt: Instant
  readonly saidMineAt: Instant
  /** Whether it is the fictional member's. */
  readonly sample: boolean
}

/** The accounts of a member, in the order in which they were added. */
export async function networkAccounts(
  db: Kysely<Tables>,
  member: string,
): Promise<readonly NetworkAccount[]> {
  const rows = await db
    .selectFrom('network_account')
    .selectAll()
    .where('member', '=', member)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, network, account, added_at, said_mine_at, sample }) =>
    isNetwork(network)
      ? [
          {
            id,
            network,
            account,
            addedAt: added_at as Instant,
            saidMineAt: said_mine_at as Instant,
            sample: sample === 1,
          },
        ]
      : [],
  )
}

export interface ComingAccount {
  readonly network: Network
  readonly account: string
  readonly now: Instant
  readonly sample?: boolean | undefined
}

/** Keeps an account that the member says is theirs; one that is there already stays as it is. */
export async function addNetworkAccount(
  db: Kysely<Tables>,
  member: string,
  { network, account, now, sample = false }: ComingAccount,
): Promise<{ readonly id: number }> {
  await db
    .insertInto('network_account')
    .values({ member, network, account, added_at: now, said_mine_at: now, sample: Number(sample) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return db
    .selectFrom('network_account')
    .select('id')
    .where('member', '=', member)
    .where('network', '=', network)
    .where('account', '=', account)
    .executeTakeFirstOrThrow()
}

/** A snapshot to be kept, and how it came. */
export interface ComingSnapshot {
  readonly snapshot: Snapshot
  readonly came: NetworkSnapshotRow['came']
  /** Of the file; of a call the host. */
  readonly name: string
  readonly now: Instant
}

/** Keeps what was told of an account, whole or not at all; false where the very same is there already. */
export async function keepSnapshot(
  { database }: Pick<Store, 'db' | 'database'>,
  member: string,
  account: number,
  { snapshot, came, name, now }: ComingSnapshot,
): Promise<boolean> {
  const { asOf, postsFrom, followers, listed, posts, days } = snapshot
  const hash = hashOf(snapshot)
  return inTransaction(database, () => {
    const kept = database
      .prepare(
        'insert into network_snapshot (member, account, came, name, added_at, as_of, posts_from, followers, listed, hash) ' +
          'values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id',
      )
      .get(member, account, came, name, now, asOf, postsFrom, followers, listed, hash)
    if (kept === undefined) return false
    const id = Number(kept['id'])
    const post = database.prepare('insert into network_post values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    for (const { address, at, isReply, reshares, comments, reactions, views, reactors } of posts)
      post.run(member, id, address, at, Number(isReply), reshares, comments, reactions, views, reactors)
    const day = database.prepare(
      'insert into network_day values (?, ?, ?, ?, ?) on conflict do update set count = excluded.count',
    )
    for (const one of days) day.run(member, id, one.day, one.what, one.count)
    return true
  })
}

const hashOf = ({ network, asOf, postsFrom, followers, listed, posts, days }: Snapshot): string =>
  createHash('sha256')
    .update(JSON.stringify([network, asOf, postsFrom, followers, listed, posts, days]))
    .digest('hex')

/** All that was ever told of a member's accounts, of one account, or of one that has no name: the oldest first. */
export async function networkSnapshots(db: Kysely<Tables>, member: string): Promise<readonly Snapshot[]> {
  const rows = await db
    .selectFrom('network_snapshot')
    .innerJoin('network_account', 'network_account.id', 'network_snapshot.account')
    .select([
      'network_snapshot.id as id',
      'network_account.network as network',
      'network_account.account as account',
      'as_of',
      'posts_from',
      'followers',
      'listed',
    ])
    .where('network_snapshot.member', '=', member)
    .orderBy('as_of')
    .orderBy('network_snapshot.id')
    .execute()
  const posts = Map.groupBy(
    await db
      .selectFrom('network_post')
      .selectAll()
      .where('member', '=', member)
      .orderBy('at')
      .orderBy('address')
      .execute(),
    ({ snapshot }) => snapshot,
  )
  const days = Map.groupBy(
    await db
      .selectFrom('network_day')
      .selectAll()
      .where('member', '=', member)
      .orderBy('day')
      .orderBy('what')
      .execute(),
    ({ snapshot }) => snapshot,
  )
  return rows.flatMap(({ id, network, account, as_of, posts_from, followers, listed }) =>
    isNetwork(network)
      ? [
          {
            network,
            account,
            asOf: as_of as Day,
            postsFrom: posts_from as Day | null,
            followers,
            listed,
            posts: (posts.get(id) ?? []).map(
              ({ address, at, is_reply, reshares, comments, reactions, views, reactors }): NetworkPost => ({
                address,
                at: at as Instant,
                isReply: is_reply === 1,
                reshares,
                comments,
                reactions,
                views,
                reactors,
              }),
            ),
            days: (days.get(id) ?? []).map(({ day, what, count }): NetworkDay => ({
              day: day as Day,
              what,
              count,
            })),
          },
        ]
      : [],
  )
}

/** How an account's snapshots came, the oldest first. */
export const snapshotsOf = (
  db: Kysely<Tables>,
  account: number,
): Promise<readonly Pick<NetworkSnapshotRow, 'came' | 'name' | 'added_at' | 'as_of' | 'followers'>[]> =>
  db
    .selectFrom('network_snapshot')
    .select(['came', 'name', 'added_at', 'as_of', 'followers'])
    .where('account', '=', account)
    .orderBy('as_of')
    .orderBy('id')
    .execute()

/** Removes an account and all that was told of it; says how many snapshots went. */
export const removeNetworkAccount = ({ database }: Store, account: number): number =>
  inTransaction(database, () => {
    const ofIt = 'select id from network_snapshot where account = ?'
    for (const table of ['network_post', 'network_day'])
      database.prepare(`delete from ${table} where snapshot in (${ofIt})`).run(account)
    const { changes } = database.prepare('delete from network_snapshot where account = ?').run(account)
    database.prepare('delete from network_account where id = ?').run(account)
    return Number(changes)
  })
