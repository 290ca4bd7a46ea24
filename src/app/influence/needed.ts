import { WINDOW_DAYS } from '../../influence/pillars.ts'
import { STANDS_DAYS } from '../../influence/standing.ts'
import { utcDay, type Day } from '../../kernel/day.ts'
import type { Snapshot } from '../../networks/snapshot.ts'

/**
 * Without posts that lie before every window of the days from `from` on: an account has many years of them, and a line looks at each
 * day anew. A window may end with a snapshot that still stands.
 */
export function needed(snapshots: readonly Snapshot[], from: Day): readonly Snapshot[] {
  const since = from - WINDOW_DAYS - STANDS_DAYS
  return snapshots.map((one) => ({ ...one, posts: one.posts.filter(({ at }) => utcDay(at) >= since) }))
}
