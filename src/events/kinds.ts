/**
 * Every kind of event, and what it answers for itself.
 *
 * - `own`: whether the member did it. A day with an own event is an active day.
 * - `about`: what `Event.about` names, and so how it may be kept. What is `open` (the address of a post, a hidden connection's
 *   turn within its day) is kept as it is, if it is one; `words` of people, companies, searches or conversations are kept only as a keyed hash; `nothing` is ''.
 */
export const EVENT_KINDS = {
  'connection.made': { own: false, about: 'open' },
  'invitation.sent': { own: true, about: 'nothing' },
  'invitation.received': { own: false, about: 'nothing' },
  'message.sent': { own: true, about: 'words' },
  'message.received': { own: false, about: 'words' },
  'post.published': { own: true, about: 'open' },
  'post.reshared': { own: true, about: 'open' },
  'article.published': { own: true, about: 'words' },
  'comment.given': { own: true, about: 'open' },
  'reaction.given': { own: true, about: 'open' },
  'vote.given': { own: true, about: 'open' },
  'search.made': { own: true, about: 'words' },
  'endorsement.received': { own: false, about: 'words' },
  'endorsement.given': { own: true, about: 'words' },
  'recommendation.received': { own: false, about: 'nothing' },
  'recommendation.given': { own: true, about: 'nothing' },
  'company.followed': { own: true, about: 'words' },
  'member.followed': { own: true, about: 'nothing' },
  'hashtag.followed': { own: true, about: 'words' },
  'media.added': { own: true, about: 'words' },
  'item.saved': { own: true, about: 'words' },
  'lesson.watched': { own: true, about: 'words' },
  'follower.gained': { own: false, about: 'nothing' },
  'engagement.received': { own: false, about: 'nothing' },
  'impression.received': { own: false, about: 'nothing' },
  'profile-view.made': { own: true, about: 'nothing' },
  'profile-view.received': { own: false, about: 'nothing' },
  'lead.saved': { own: true, about: 'nothing' },
} as const satisfies Record<string, { readonly own: boolean; readonly about: 'open' | 'words' | 'nothing' }>

export type EventKind = keyof typeof EVENT_KINDS

export const EVENT_KIND_NAMES = Object.keys(EVENT_KINDS) as readonly EventKind[]

export const isEventKind = (text: string): text is EventKind => Object.hasOwn(EVENT_KINDS, text)

/** What the member did, rather than received: a day with one of these is an active day. */
export const OWN_KINDS = EVENT_KIND_NAMES.filter((kind) => EVENT_KINDS[kind].own)
