import type { Instant } from '../../kernel/day.ts'
import {
  countOf,
  earliestOf,
  eachOf,
  instantOf,
  isProblem,
  listOf,
  objectOf,
  sumOf,
  textOf,
  type JsonObject,
  type Problem,
} from '../answer.ts'
import type { NetworkPost } from '../snapshot.ts'

export interface BlueskyProfile {
  readonly did: string
  readonly followers: number | null
}

/** Reads the answer of `app.bsky.actor.getProfile`. */
export function readBlueskyProfile(json: unknown): BlueskyProfile | Problem {
  const answer = objectOf(json)
  const did = textOf(answer?.['did'])
  if (answer === undefined || did === undefined || !isDid(did)) return { problem: 'it tells no account' }
  return { did, followers: countOf(answer['followersCount']) }
}

/** A name of an account that stays when its handle changes: `did:plc:…`. */
export const isDid = (text: string): boolean => /^did:[a-z]+:[\w.:%-]{1,240}$/.test(text)

export interface BlueskyPage {
  readonly posts: readonly NetworkPost[]
  /** The earliest moment at which the network sorted a row of the page; null on an empty page. */
  readonly earliest: Instant | null
  /** What the next page is asked with; null on the last. */
  readonly cursor: string | null
}

/**
 * Reads a page of `app.bsky.feed.getAuthorFeed`. A row with a `reason` is left out: a repost counts what its author received, and a
 * pinned post stands once more where it was published. Posts of others are left out too.
 */
export function readBlueskyFeed(json: unknown, did: string): BlueskyPage | Problem {
  const answer = objectOf(json)
  const feed = listOf(answer?.['feed'])
  if (answer === undefined || feed === undefined) return { problem: 'it holds no list of posts' }
  const posts = eachOf(feed, (row) => readRow(row, did))
  if (isProblem(posts)) return posts
  return {
    posts,
    earliest: earliestOf(posts),
    cursor: textOf(answer['cursor']) ?? null,
  }
}

function readRow(row: JsonObject, did: string): NetworkPost | Problem | null {
  const post = objectOf(row['post'])
  if (post === undefined) return { problem: 'has no post' }
  const isOthers = objectOf(post['author'])?.['did'] !== did
  if ((row['reason'] ?? null) !== null || isOthers) return null
  const address = textOf(post['uri'])
  if (address === undefined) return { problem: 'has no address' }
  const record = objectOf(post['record'])
  const at = sortedAt(instantOf(record?.['createdAt']), instantOf(post['indexedAt']))
  if (at === undefined) return { problem: 'does not tell when it was published' }
  return postOf(post, address, at, (record?.['reply'] ?? null) !== null)
}

const postOf = (post: JsonObject, address: string, at: Instant, isReply: boolean): NetworkPost => ({
  address,
  at,
  isReply,
  reshares: sumOf(countOf(post['repostCount']), countOf(post['quoteCount'])),
  comments: countOf(post['replyCount']),
  reactions: countOf(post['likeCount']),
  views: null,
  reactors: null,
})

/** Apps write `createdAt` as they like, so a post is never later than the network first saw it. */
const sortedAt = (created: Instant | undefined, indexed: Instant | undefined): Instant | undefined =>
  created === undefined || indexed === undefined
    ? (created ?? indexed)
    : created < indexed
      ? created
      : indexed
