import type { Day, Instant } from '../kernel/day.ts'
import type { EventKind } from './kinds.ts'

/**
 * Something a member did or received on a day.
 *
 * As a source reads it, `about`, `person` and `company` are plain text. `seal` turns what names other people into
 * keyed hashes, and only a sealed event is ever stored.
 */
export interface Event {
  readonly kind: EventKind
  readonly day: Day
  /** The moment, where the source tells it; null where it tells only the day. */
  readonly at: Instant | null
  /**
   * What it is about besides a person: a post's address, a conversation, a skill. '' where nothing. Of a connection
   * whose person is hidden: `hidden 1`, `hidden 2`, its turn within the day.
   */
  readonly about: string
  /** The other person, where one is named. */
  readonly person: Person | null
  /** How many, in all that day; 1 for a single event. Analytics give daily sums, which may be negative. */
  readonly count: number
  /**
   * Of a day's sum: the last day of the report that tells it. Reports overlap, and later ones know better: of two sums of
   * one day that of the later report holds, also where it is smaller. Of a connection: the day of the newest export that
   * words it so; what the newest says of the person's title and company holds.
   */
  readonly asOf?: Day
  /** Of a connection: whether the person's title is a senior one. */
  readonly senior?: boolean
  /** Of a connection: the normalised name of the person's company; '' where two exports of one day name two. */
  readonly company?: string
}

/** A person's keys. The address is the last part of the profile's URL; the name is normalised. At least one is there. */
export interface Person {
  readonly address: string | null
  readonly name: string | null
}

declare const sealed: unique symbol
/** An event in which nothing can be read that names somebody else. */
export type SealedEvent = Event & { readonly [sealed]: true }
