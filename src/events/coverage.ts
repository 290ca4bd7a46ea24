import type { Days } from '../kernel/days.ts'
import type { AccountKind, WholeAccountKind } from './account-kinds.ts'
import type { EventKind } from './kinds.ts'

/** What an import can know about: a kind of event, the profile's facts, for whom the member works, or what a network tells. */
export type Subject = EventKind | 'profile' | 'employer' | AccountKind | WholeAccountKind

/**
 * Days on which an import can know a subject: a day without an event then means that there was none. Outside of all
 * coverage nothing is known, which is not the same as none.
 */
export interface Coverage {
  readonly subject: Subject
  readonly days: Days
  /** There where the member logs all of it by hand, rather than that an import tells it. */
  readonly byHand?: true
}
