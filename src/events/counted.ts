import type { Day } from '../kernel/day.ts'
import type { AccountKind } from './account-kinds.ts'
import type { EventKind } from './kinds.ts'

/**
 * Kinds that no file states and that follow from several events together.
 *
 * - `invitation.settled`: an invitation of the member's that was accepted, or has waited `INVITATION_WAIT_DAYS`.
 * - `invitation.accepted`: one that was accepted, on the day the connection was made.
 * - `approach.settled`, `approach.answered`: the same of a message that opens a conversation, or takes it up again.
 * - `connection.senior`, `connection.coworker`: connections whose title is senior; whose company is the member's own.
 */
export const DERIVED_KINDS = [
  'invitation.settled',
  'invitation.accepted',
  'approach.settled',
  'approach.answered',
  'connection.senior',
  'connection.coworker',
] as const

export type CountedKind = EventKind | (typeof DERIVED_KINDS)[number] | AccountKind

/**
 * What a model counts: `n` of a kind, known from `day` on, that fade as if they had happened on `since`.
 *
 * The two days differ only for derived kinds: an invitation sent on the 1st and accepted on the 9th is known as
 * accepted from the 9th on, and is then as old as the invitation. So what was accepted never outweighs what was tried.
 */
export interface Counted {
  readonly kind: CountedKind
  readonly day: Day
  readonly since: Day
  readonly n: number
}
