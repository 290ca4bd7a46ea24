import type { EventKind } from '../events/kinds.ts'

/** Something that a member can plan to do: an own kind of event, by the short name that people call it. */
export interface Activity {
  /** What `fourscore did` calls it: `comment`. */
  readonly activity: ActivityName
  readonly kind: EventKind
  /** How many minutes one takes where the member says nothing else; whole, at least 1. */
  readonly minutes: number
}

/**
 * What can be planned. The minutes are assumed: about what a careful one takes, and for the member to change. Nothing else
 * is planned, because an export tells of nothing else that the open index counts and that one does week by week.
 */
export const ACTIVITIES = [
  { activity: 'post', kind: 'post.published', minutes: 30 },
  { activity: 'article', kind: 'article.published', minutes: 120 },
  { activity: 'reshare', kind: 'post.reshared', minutes: 3 },
  { activity: 'comment', kind: 'comment.given', minutes: 4 },
  { activity: 'reaction', kind: 'reaction.given', minutes: 1 },
  { activity: 'message', kind: 'message.sent', minutes: 3 },
  { activity: 'search', kind: 'search.made', minutes: 2 },
  { activity: 'profile-view', kind: 'profile-view.made', minutes: 1 },
  { activity: 'lead', kind: 'lead.saved', minutes: 2 },
  { activity: 'invitation', kind: 'invitation.sent', minutes: 3 },
] as const satisfies readonly {
  readonly activity: string
  readonly kind: EventKind
  readonly minutes: number
}[]

export type ActivityName = (typeof ACTIVITIES)[number]['activity']

export const ACTIVITY_NAMES: readonly ActivityName[] = ACTIVITIES.map(({ activity }) => activity)

export const isActivityName = (text: string): text is ActivityName =>
  ACTIVITY_NAMES.some((name) => name === text)

export function activityNamed(name: ActivityName): Activity {
  const found = ACTIVITIES.find(({ activity }) => activity === name)
  if (found === undefined) throw new RangeError(`no activity is called ${name}`)
  return found
}
