import type { Instant } from '../../kernel/day.ts'
import {
  countOf,
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

export interface MastodonAccount {
  /** What the instance calls it in further questions. */
  readonly id: string
  readonly followers: number | null
}

/** Reads the answer of `/api/v1/accounts/lookup`. */
export function readMastodonAccount(json: unknown): MastodonAccount | Problem {
  const answer = objectOf(json)
  const id = textOf(answer?.['id'])
  if (answer === undefined || id === undefined || !/^\w{1,64}$/.test(id))
    return { problem: 'it tells no account' }
  return { id, followers: countOf(answer['followers_count']) }
}

export interface MastodonPage {
  readonly posts: readonly NetworkPost[]
  /** The last status of the page, after which the next page begins; null on an empty page. */
  readonly last: { readonly id: string; readonly at: Instant } | null
}

/**
 * Reads a page of `/api/v1/accounts/:id/statuses`. Boosts are left out: the wrapper's counts are 0 and the inner status holds those
 * of somebody else. So is what is not public or unlisted, and what another account wrote.
 */
export function readMastodonStatuses(json: unknown, account: string): MastodonPage | Problem {
  const rows = listOf(json)
  if (rows === undefined) return { problem: 'it holds no list of posts' }
  const statuses = eachOf(rows, (row) => readStatus(row, account))
  if (isProblem(statuses)) return statuses
  return {
    posts: statuses.flatMap(({ post }) => (post === null ? [] : [post])),
    last: statuses.at(-1) ?? null,
  }
}

const VISIBLE: ReadonlySet<unknown> = new Set(['public', 'unlisted'])

function readStatus(
  row: JsonObject,
  account: string,
): { readonly id: string; readonly at: Instant; readonly post: NetworkPost | null } | Problem {
  const id = textOf(row['id'])
  if (id === undefined || !/^\w{1,64}$/.test(id)) return { problem: 'has no id' }
  const at = instantOf(row['created_at'])
  if (at === undefined) return { problem: 'does not tell when it was published' }
  const isOwn = objectOf(row['account'])?.['id'] === account
  const isBoost = (row['reblog'] ?? null) !== null
  if (!isOwn || isBoost || !VISIBLE.has(row['visibility'])) return { id, at, post: null }
  const address = textOf(row['uri'])
  if (address === undefined) return { problem: 'has no address' }
  return { id, at, post: postOf(row, address, at) }
}

const postOf = (row: JsonObject, address: string, at: Instant): NetworkPost => ({
  address,
  at,
  // A reply to a post that is gone keeps only whom it was for.
  isReply: (row['in_reply_to_id'] ?? row['in_reply_to_account_id'] ?? null) !== null,
  reshares: sumOf(countOf(row['reblogs_count']), countOf(row['quotes_count'])),
  comments: countOf(row['replies_count']),
  reactions: countOf(row['favourites_count']),
  views: null,
  reactors: null,
})
