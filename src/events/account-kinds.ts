/**
 * What networks tell of an account, for the influence score. These kinds are no events: they stand in no archive of LinkedIn's, no
 * event has one, and no day is active for them.
 *
 * - `followers`, `listed`, `views`: `Snapshot.followers`, what lasts beside them, page views.
 * - `effort`: reactions received, weighed by the effort that each takes.
 * - `posts`, `post-effort`: posts that are no replies, and the reactions to these alone.
 * - `reactors`: people behind the reactions to a post.
 */
export const ACCOUNT_WORDS = [
  'followers',
  'listed',
  'views',
  'effort',
  'posts',
  'post-effort',
  'reactors',
] as const

export type AccountWord = (typeof ACCOUNT_WORDS)[number]

/** Of one network: `mastodon:followers`. */
export type AccountKind = `${string}:${AccountWord}`

/** All of what an account kind counts, where `AccountKind` as a subject is only that something of it is known. */
export type WholeAccountKind = `all of ${AccountKind}`

export const accountKind = <W extends AccountWord>(network: string, word: W): `${string}:${W}` =>
  `${network}:${word}`
export const allOf = <K extends AccountKind>(kind: K): `all of ${K}` => `all of ${kind}`
