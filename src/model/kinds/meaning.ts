import type { CountedKind, Counted } from '../../events/counted.ts'
import type { Day } from '../../kernel/day.ts'
import type { Profile } from '../evidence.ts'
import type { ReadKind, Reads, UnitOf } from '../reads.ts'
import type { Sql } from '../sql.ts'

/**
 * The sums that a signal needs to remember to be read: one for a flow, hits and tries for a ratio, none for a checklist.
 * It is all that a day leaves to the next.
 */
export type State = readonly number[]

/**
 * What each kind of signal answers for itself. Stepping (`start`, then `decayed` by a day and `added`, day by day) and
 * `summed`, from scratch, give the same state; `sql` gives the same sums over tables.
 */
export interface Meaning<K extends ReadKind> {
  /** Why it cannot be read so, or undefined where it can. */
  flaw(reads: Reads<K>): string | undefined
  /** The kinds of events that it counts. */
  counts(reads: Reads<K>): readonly CountedKind[]
  /** Its state before anything happened. */
  start(reads: Reads<K>): State
  /** Its state some days later, if nothing new comes. */
  decayed(reads: Reads<K>, state: State, days: number): State
  /** Its state with what became known on the day; `counted` is all of the day that the signal counts. */
  added(reads: Reads<K>, state: State, counted: readonly Counted[]): State
  /** Its state on a day from all that it counts up to then, sorted by day. */
  summed(reads: Reads<K>, counted: readonly Counted[], on: Day): State
  /** Its value; undefined where nothing tells it. `profile` is the one in force. */
  value(reads: Reads<K>, state: State, profile: Profile | undefined): UnitOf[K] | undefined
  sql: SumsSql<K>
}

/**
 * A signal's sums in SQL, and its value made of them. `on` is the day, as a number.
 *
 * - over `events`: each sum adds up its text over a member's rows (`kind`, `since`, `n`) up to the day.
 * - over `days`: `flag` is a day's number from that day's rows of events, and the sum adds up `sum` of it over days (`day`).
 * - over `profile`: each sum adds up its text over the rows (`item`, `holds`) of the profile in force.
 */
export type SumsSql<K extends ReadKind> = (
  | { readonly over: 'events'; sums(reads: Reads<K>, on: Day): readonly Sql[] }
  | { readonly over: 'days'; flag(reads: Reads<K>): Sql; sum(reads: Reads<K>, flag: Sql, on: Day): Sql }
  | { readonly over: 'profile'; sums(reads: Reads<K>): readonly Sql[] }
) & { value(reads: Reads<K>, sums: readonly Sql[]): Sql }
