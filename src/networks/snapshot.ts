import type { Day, Instant } from '../kernel/day.ts'
import type { Network } from './network.ts'

/**
 * What one file or one call told of an account as of a day. Counts are those received; what the source does not tell is null,
 * which is not 0. No text of anybody is in it.
 */
export interface Snapshot {
  readonly network: Network
  /** The account as its network names it, without a leading @: `ann`, `ann@mastodon.example`, `did:plc:…`; '' where the file does not say. */
  readonly account: string
  /** The day up to which the counts hold: of the file, or of the call. */
  readonly asOf: Day
  /** The first day from which on every public post that still stands is in `posts`; null where that is not known, or no posts are told. */
  readonly postsFrom: Day | null
  readonly followers: number | null
  /** What lasts beside followers: lists that hold the account (X), stars of own repositories (GitHub), pages that link to it (Wikipedia). */
  readonly listed: number | null
  readonly posts: readonly NetworkPost[]
  /** Days with a count of their own, whatever the post: page views, new followers, reactions received. */
  readonly days: readonly NetworkDay[]
}

/** A public post of the member's own: no repost of others, nothing private or direct. */
export interface NetworkPost {
  /** What tells it from all others of its network: its address, without anything of its text. */
  readonly address: string
  /** When it was published. */
  readonly at: Instant
  readonly isReply: boolean
  /** Reposts, shares, quotes; forks of a repository. */
  readonly reshares: number | null
  /** Replies and comments by others. */
  readonly comments: number | null
  /** Likes, favourites, saves. */
  readonly reactions: number | null
  readonly views: number | null
  /** How many different people stand behind these reactions. */
  readonly reactors: number | null
}

export interface NetworkDay {
  readonly day: Day
  readonly what: 'follower.gained' | 'reaction.received' | 'star.received' | 'view.received'
  /** May be negative where a network takes back what it counted. */
  readonly count: number
}
