import type { Edition } from '../report.ts'

/** Files that only the second delivery brings, and always. */
const ONLY_COMPLETE = ['adtargeting', 'logins', 'securitychallenges', 'emailaddresses']
/** What the first delivery brings of events. */
const BASIC = ['connections', 'invitations', 'messages']
/** What a member did, which only the second delivery brings. */
const ACTIVITY = [
  'shares',
  'comments',
  'reactions',
  'votes',
  'searchqueries',
  'memberfollows',
  'instantreposts',
]

/**
 * Which of LinkedIn's two deliveries an archive is, judged by the plain names of its files where its own name does not
 * say. `complete`: it has a file that only the second delivery brings, and one of the first. `basic`: it has two of
 * connections, invitations and messages, and nothing of the second. `partial`: anything else, such as single files.
 *
 * A guess of `complete` tells people what to expect; it does not make an absent file mean that there was nothing.
 */
export function editionOf(names: ReadonlySet<string>): Edition {
  const hasAny = (some: readonly string[]): boolean => some.some((name) => names.has(name))
  if (hasAny(ONLY_COMPLETE)) return hasAny(BASIC) ? 'complete' : 'partial'
  if (hasAny(ACTIVITY)) return 'partial'
  return BASIC.filter((name) => names.has(name)).length >= 2 ? 'basic' : 'partial'
}
