import type { AccountWord } from '../events/account-kinds.ts'
import type { NetworkDay, NetworkPost } from '../networks/snapshot.ts'
import { effortOf } from './effort.ts'
import { WINDOW_DAYS } from './pillars.ts'
import type { AgedPost, Standing } from './standing.ts'

/** How many of something were told, by their age in days. */
export interface Telling {
  readonly counts: readonly { readonly age: number; readonly n: number }[]
  /** Whether that is all that there was; else there may be more. */
  readonly all: boolean
}

/** What is told; what is not among them is not known, which is not none. */
export type Tellings = ReadonlyMap<AccountWord, Telling>

/** What an account's posts and days tell. */
export const tellingsOf = (standing: Standing): Tellings =>
  new Map(
    Object.entries({
      effort: effortTold(standing),
      ...perPostTold(standing),
      reactors: reactorsTold(standing),
      views: daysTold(standing, ['view.received']),
    }).flatMap(([word, telling]) => (telling === null ? [] : [[word as AccountWord, telling] as const])),
  )

/**
 * Reactions by effort: of the posts or of the days, whichever are more. They are the same reactions, counted by post and by
 * day, and adding them would count them twice.
 */
function effortTold(standing: Standing): Telling | null {
  const ofPosts = postEffort(standing)
  const ofDays = daysTold(standing, ['reaction.received', 'star.received'])
  if (ofPosts === null || ofDays === null) return ofPosts ?? ofDays
  const more = totalOf(ofDays) > totalOf(ofPosts) ? ofDays : ofPosts
  return { counts: more.counts, all: ofPosts.all && ofDays.all }
}

function postEffort(standing: Standing): Telling | null {
  const { posts } = standing
  const told = posts.filter(({ post }) => effortOf(post) !== null)
  if (!isAnyKnown(standing) || (posts.length > 0 && told.length === 0)) return null
  return { counts: countsOf(told, effortOf), all: isWhole(standing) && posts.every(isFullyTold) }
}

/** Posts and the reactions to them; known only where every post of the window is. Replies are no bids for reach, and left out. */
function perPostTold(standing: Standing): {
  readonly posts: Telling | null
  readonly 'post-effort': Telling | null
} {
  if (!isWhole(standing)) return { posts: null, 'post-effort': null }
  const own = standing.posts.filter(({ post }) => !post.isReply)
  const told = own.filter(({ post }) => effortOf(post) !== null)
  if (own.length > 0 && told.length === 0) return { posts: null, 'post-effort': null }
  const all = own.every(isFullyTold)
  return {
    posts: { counts: countsOf(told, () => 1), all },
    'post-effort': { counts: countsOf(told, effortOf), all },
  }
}

/** Known only where it is of each post that anybody reacted to. */
function reactorsTold(standing: Standing): Telling | null {
  const reactedTo = standing.posts.filter(({ post }) => effortOf(post) !== 0)
  const isKnown = isAnyKnown(standing) && reactedTo.every(({ post }) => post.reactors !== null)
  return isKnown ? { counts: countsOf(reactedTo, ({ reactors }) => reactors), all: isWhole(standing) } : null
}

/** Reactions of unknown kinds are worth at least 1 each. */
function daysTold({ days, endsOn }: Standing, whats: readonly NetworkDay['what'][]): Telling | null {
  const told = days.filter(({ what }) => whats.includes(what))
  if (told.length === 0) return null
  const first = Math.min(...told.map(({ day }) => day))
  const counts = told
    .map(({ day, count }) => ({ age: endsOn - day, n: count }))
    .filter(({ age }) => age < WINDOW_DAYS)
  const isExact = told.every(({ what }) => what !== 'reaction.received')
  return { counts, all: isExact && endsOn - first >= WINDOW_DAYS - 1 }
}

const isWhole = ({ postsFrom, endsOn }: Standing): boolean =>
  postsFrom !== null && postsFrom <= endsOn - (WINDOW_DAYS - 1)

const isAnyKnown = ({ posts, postsFrom, endsOn }: Standing): boolean =>
  posts.length > 0 || (postsFrom !== null && postsFrom <= endsOn)

const isFullyTold = ({ post: { reshares, comments, reactions } }: AgedPost): boolean =>
  reshares !== null && comments !== null && reactions !== null

const countsOf = (
  posts: readonly AgedPost[],
  numberOf: (post: NetworkPost) => number | null,
): Telling['counts'] => posts.flatMap(({ post, age }) => ({ age, n: numberOf(post) ?? 0 }))

const totalOf = ({ counts }: Telling): number => counts.reduce((sum, { n }) => sum + n, 0)
