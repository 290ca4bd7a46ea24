import type { EventKind } from '../events/kinds.ts'
import type { Pillar } from '../events/reading.ts'
import { ACTIVITIES as PLANNED, type ActivityName as PlannedActivity } from '../plan/activities.ts'

/** Something that a program can ask for. */
export interface Activity {
  /** For people, of many: `Comments`. */
  readonly label: string
  /** What one usually takes; each member may say otherwise. */
  readonly minutes: number
  /** The pillars that it is done for, the first one foremost. */
  readonly pillars: readonly [Pillar, ...Pillar[]]
  /** Kinds of events that count as one each; none where no file knows it, so that it is counted by hand alone. */
  readonly events: readonly EventKind[]
}

export type ActivityName =
  | PlannedActivity
  | 'media'
  | 'profile-improvement'
  | 'endorsement-given'
  | 'recommendation-given'
  | 'follow-up'

const planned = (name: PlannedActivity, label: string, ...pillars: Activity['pillars']): Activity => {
  const found = PLANNED.find(({ activity }) => activity === name)
  if (found === undefined) throw new RangeError(`nothing that can be planned is called ${name}`)
  return { label, minutes: found.minutes, pillars, events: [found.kind] }
}

const reaction = planned('reaction', 'Reactions', 'insights')

/** What can be planned, and what a program may ask for besides. No kind of event belongs to two of them. */
export const ACTIVITIES: Readonly<Record<ActivityName, Activity>> = {
  post: planned('post', 'Posts', 'brand', 'insights'),
  article: planned('article', 'Articles', 'brand'),
  media: { label: 'Documents and videos', minutes: 60, pillars: ['brand'], events: ['media.added'] },
  'profile-improvement': {
    label: 'Improvements of the profile',
    minutes: 20,
    pillars: ['brand'],
    events: [],
  },
  'endorsement-given': {
    label: 'Endorsements given',
    minutes: 1,
    pillars: ['brand', 'relationships'],
    events: ['endorsement.given'],
  },
  'recommendation-given': {
    label: 'Recommendations given',
    minutes: 15,
    pillars: ['brand', 'relationships'],
    events: ['recommendation.given'],
  },
  search: planned('search', 'People searches', 'people'),
  'profile-view': planned('profile-view', 'Profiles viewed', 'people'),
  lead: planned('lead', 'Leads saved', 'people'),
  comment: planned('comment', 'Comments', 'insights'),
  // A vote in a poll is one tap as well.
  reaction: { ...reaction, events: [...reaction.events, 'vote.given'] },
  reshare: planned('reshare', 'Reshares', 'insights'),
  message: planned('message', 'Messages', 'insights', 'relationships'),
  invitation: planned('invitation', 'Personal invitations', 'relationships'),
  'follow-up': { label: 'Follow-up talks', minutes: 15, pillars: ['relationships'], events: [] },
}

export const ACTIVITY_NAMES = Object.keys(ACTIVITIES) as readonly ActivityName[]

/** The activity of a name, whatever its case and also of many: `Comments`, `follow-ups`; undefined where there is none. */
export function activityNamed(text: string): ActivityName | undefined {
  const name = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
  const singular = name.replace(/ches$/, 'ch').replace(/s$/, '')
  return ACTIVITY_NAMES.find((one) => one === name || one === singular)
}

/** The activity that a kind of event is one of; undefined where none is. */
export const activityOf = (kind: EventKind): ActivityName | undefined => BY_KIND.get(kind)

const BY_KIND = new Map(
  ACTIVITY_NAMES.flatMap((name) =>
    ACTIVITIES[name].events.map((kind): [EventKind, ActivityName] => [kind, name]),
  ),
)
