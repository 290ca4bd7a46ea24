import type { Instant } from '../kernel/day.ts'
import type { Random } from '../kernel/random.ts'

/** What a link on LinkedIn names. */
export type PostKind = 'share' | 'ugcPost' | 'activity'

/** A post's number: its upper bits are the milliseconds since 1970 at which it was published, the lower 22 are chance. */
export const postId = (publishedAt: Instant, draw: Random): bigint =>
  (BigInt(publishedAt) << 22n) | BigInt(draw.whole(0, 2 ** 22 - 1))

/** The moment that a post's number carries. */
export const publishedAt = (id: bigint): number => Number(id >> 22n)

/** As Shares, Comments and Reactions write it: `…/feed/update/urn%3Ali%3Ashare%3A7459622721319527510`. */
export const postLink = (kind: PostKind, id: bigint): string =>
  `${FEED}${encodeURIComponent(`urn:li:${kind}:${id}`)}`

/** As Votes and Saved_Items write it, with its colons. */
export const plainPostLink = (kind: PostKind, id: bigint): string => `${FEED}urn:li:${kind}:${id}`

/** A reaction to a comment below a post. */
export const commentLink = (post: bigint, comment: bigint): string =>
  `${postLink('activity', post)}?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A${post}%2C${comment}%29`

const FEED = 'https://www.linkedin.com/feed/update/'
