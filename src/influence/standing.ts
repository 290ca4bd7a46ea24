import { MS_PER_DAY, utcDay, type Day } from '../kernel/day.ts'
import type { NetworkDay, NetworkPost, Snapshot } from '../networks/snapshot.ts'
import { WINDOW_DAYS } from './pillars.ts'

/** For so many days what a snapshot told of posts stands; after that it says nothing of now. Assumed: a month. */
export const STANDS_DAYS = 30

/** What an account's snapshots tell of its posts in a window of `WINDOW_DAYS` that ends on `endsOn`. */
export interface Standing {
  readonly endsOn: Day
  /** Published in the window, and a day old when they were counted. */
  readonly posts: readonly AgedPost[]
  /** The first day from which on every post is known; null where that is not told. */
  readonly postsFrom: Day | null
  /** Days with counts of their own, each day and kind once, from before the window too. */
  readonly days: readonly NetworkDay[]
}

export interface AgedPost {
  readonly post: NetworkPost
  /** Days from its own to the last of the window. */
  readonly age: number
}

/** Snapshots by account. A file that names none is of the only account of its network that there is. */
export function accountsOf(snapshots: readonly Snapshot[]): readonly (readonly Snapshot[])[] {
  const names = new Set(snapshots.map(({ account }) => account).filter((name) => name !== ''))
  const [only] = names.size === 1 ? [...names] : []
  const byName = new Map<string, Snapshot[]>()
  for (const one of snapshots) {
    const name = one.account === '' ? (only ?? '') : one.account
    byName.set(name, [...(byName.get(name) ?? []), one])
  }
  return [...byName.values()].map((account) => account.toSorted(newestFirst))
}

/** Of the same day too they have an order of their own, so that theirs in a list does not matter. */
const newestFirst = (a: Snapshot, b: Snapshot): number =>
  b.asOf - a.asOf || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

/** A level as it was told last up to a day, else as it was told first after it. `account` has the newest first. */
export function levelOn(account: readonly Snapshot[], what: 'followers' | 'listed', on: Day): number | null {
  const telling = account.filter((one) => one[what] !== null)
  return (telling.find(({ asOf }) => asOf <= on) ?? telling.at(-1))?.[what] ?? null
}

/** What the account's posts were on a day; null where nothing tells it. `account` has the newest first. */
export function standingOn(account: readonly Snapshot[], on: Day): Standing | null {
  const tellers = account.filter(
    ({ posts, postsFrom, days }) => posts.length > 0 || postsFrom !== null || days.length > 0,
  )
  const newest = tellers.find(({ asOf }) => asOf <= on)
  if (newest !== undefined && on - newest.asOf <= STANDS_DAYS) {
    return standing(
      tellers.filter(({ asOf }) => asOf <= on),
      newest.asOf,
    )
  }
  const later = tellers.findLast((one) => one.asOf > on && reachesBackTo(one) <= on)
  return later === undefined
    ? null
    : standing(
        tellers.filter(({ asOf }) => asOf <= later.asOf),
        on,
      )
}

const reachesBackTo = ({ posts, postsFrom, days }: Snapshot): number =>
  Math.min(postsFrom ?? Infinity, ...posts.map(({ at }) => utcDay(at)), ...days.map(({ day }) => day))

/** From the newest to the oldest: a post that a newer snapshot could have told, and did not, is gone. */
function standing(tellers: readonly Snapshot[], endsOn: Day): Standing {
  const posts = new Map<string, AgedPost | null>()
  const days = new Map<string, NetworkDay>()
  let seenFrom = Infinity
  let postsFrom: Day | null = tellers[0]?.postsFrom ?? null
  for (const teller of tellers) {
    for (const post of teller.posts) {
      const posted = utcDay(post.at)
      if (posts.has(post.address) || posted >= seenFrom) continue
      const age = endsOn - posted
      const isIn = age >= 0 && age < WINDOW_DAYS && isSettled(post, teller.asOf)
      posts.set(post.address, isIn ? { post, age } : null)
    }
    for (const one of teller.days) {
      const key = `${one.day} ${one.what}`
      if (!days.has(key) && one.day <= endsOn) days.set(key, one)
    }
    if (teller.postsFrom !== null) seenFrom = Math.min(seenFrom, teller.postsFrom)
    if (postsFrom !== null && teller.postsFrom !== null && teller.asOf >= postsFrom - 1) {
      postsFrom = Math.min(postsFrom, teller.postsFrom) as Day
    }
  }
  return {
    endsOn,
    posts: [...posts.values()].flatMap((one) => one ?? []),
    postsFrom,
    days: [...days.values()],
  }
}

/** Counts move most within the first day: half of the reactions come in the first hour or two. Younger posts do not count yet. */
const isSettled = ({ at }: NetworkPost, asOf: Day): boolean => at + MS_PER_DAY <= asOf * MS_PER_DAY
