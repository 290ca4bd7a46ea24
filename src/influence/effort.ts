import type { NetworkPost } from '../networks/snapshot.ts'

/** What a reaction is worth by the effort that it takes; a view alone is none. Assumed: the order is Klout's, the numbers are ours. */
export const EFFORT = { reshare: 3, comment: 2, reaction: 1 } as const

/** The reactions to a post by their effort; null where the source tells none of them. */
export function effortOf({ reshares, comments, reactions }: NetworkPost): number | null {
  if (reshares === null && comments === null && reactions === null) return null
  return (
    EFFORT.reshare * (reshares ?? 0) + EFFORT.comment * (comments ?? 0) + EFFORT.reaction * (reactions ?? 0)
  )
}
