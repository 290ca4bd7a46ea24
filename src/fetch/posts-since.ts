import { addDays, utcDay, type Day, type Instant } from '../kernel/day.ts'
import type { NetworkPost } from '../networks/snapshot.ts'

export interface PostsPage {
  readonly posts: readonly NetworkPost[]
  /** The earliest moment of what the page lists in order; null where it lists nothing. */
  readonly earliest: Instant | null
  /** What the next page begins after; null on the last page. */
  readonly next: string | null
}

export interface PostsRead {
  readonly posts: readonly NetworkPost[]
  /** The first day of which all posts are there. */
  readonly from: Day
}

/** At most so many pages are asked for; more than any person writes in half a year. */
const MOST_PAGES = 60

/** Pages that list the newest first, read until one is older than `since`. A post that stands on two pages is kept once. */
export async function postsSince(
  since: Day,
  pageAfter: (next: string | null) => Promise<PostsPage>,
): Promise<PostsRead> {
  const posts = new Map<string, NetworkPost>()
  let next: string | null = null
  let earliest: Day | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const read: PostsPage = await pageAfter(next)
    for (const post of read.posts) if (utcDay(post.at) >= since) posts.set(post.address, post)
    if (read.earliest !== null) earliest = utcDay(read.earliest)
    const isLast = read.next === null || read.next === next
    if (isLast || (earliest !== null && earliest < since)) return { posts: [...posts.values()], from: since }
    next = read.next
  }
  return { posts: [...posts.values()], from: earliest === null ? since : addDays(earliest, 1) }
}
