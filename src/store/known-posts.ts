import type { Store } from './open-store.ts'

/** The posts of a member's own and those that they passed on, as events name them. */
export function* knownPosts({ database }: Store, member: string): Generator<string> {
  const statement = database.prepare(
    "select distinct about from event where member = ? and kind in ('post.published', 'post.reshared')",
  )
  for (const { about } of statement.iterate(member)) yield String(about)
}
