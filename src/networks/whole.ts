import { utcDay, type Day, type Instant } from '../kernel/day.ts'
import { daysOf } from './moments.ts'
import type { ReaderNotes } from './reader.ts'
import type { Network } from './network.ts'
import type { NetworkDay, NetworkPost, Snapshot } from './snapshot.ts'

/** What a reader has found. */
export interface Found {
  readonly network: Network
  readonly account: string
  /** What the files say of the day that they are of; null where they say nothing. */
  readonly madeAt: Instant | null
  /** What else is dated, and so tells that the files are no older: follows, days. */
  readonly dated?: readonly Instant[]
  readonly followers: number | null
  readonly posts: readonly NetworkPost[]
  readonly days?: readonly NetworkDay[]
  /** Whether the files hold every public post back to the first that they hold. */
  readonly isWhole: boolean
}

/**
 * A snapshot of what was found: each post once, none later than today. Its day is the one that the files say, else the newest that
 * they know of. Null where nothing was found.
 */
export function wholeSnapshot(found: Found, today: Day, notes: ReaderNotes): Snapshot | null {
  const posts = eachOnce(found.posts.filter(({ at }) => utcDay(at) <= today))
  const days = (found.days ?? []).filter(({ day }) => day <= today)
  notes.leave(
    'of days that are yet to come',
    found.posts.length +
      (found.days ?? []).length -
      days.length -
      found.posts.filter(({ at }) => utcDay(at) <= today).length,
  )
  if (posts.length === 0 && days.length === 0 && found.followers === null) return null
  const span = daysOf(posts.map(({ at }) => at))
  const newest = [span?.last, daysOf(found.dated ?? [])?.last, ...days.map(({ day }) => day)]
    .filter((on) => on !== undefined)
    .reduce<Day | null>((a, b) => (a === null || b > a ? b : a), null)
  const asOf = found.madeAt === null ? (newest ?? today) : utcDay(found.madeAt)
  return {
    network: found.network,
    account: found.account,
    asOf: asOf > today ? today : asOf,
    postsFrom: found.isWhole ? (span?.first ?? null) : null,
    followers: found.followers,
    listed: null,
    posts,
    days,
  }
}

/** The last of each address, by their moments. */
function eachOnce(posts: readonly NetworkPost[]): readonly NetworkPost[] {
  const once = new Map(posts.map((post) => [post.address, post]))
  return [...once.values()].toSorted((a, b) => a.at - b.at || (a.address < b.address ? -1 : 1))
}
