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
  /** The most that its value may be where something is not known that it reads; undefined where all is. */
  atMost?(reads: Reads<K>, profile: Profile | undefined): UnitOf[K] | undefined
  /** The sums of its state on a day, in SQL, and its value made of them. */
  sql(reads: Reads<K>, on: Day): SumsSql
}

/**
 * A signal's sums as texts that are added up over the rows of a member.
 *
 * - over `events`: rows of what is counted (`kind`, `since`, `n`) up to the day.
 *   Where it `takes` the `newest`, each text is not added up but taken of the row that has the largest `by`; rows without one count for nothing.
 * - over `profile`: rows of the profile in force (`item`, `holds`).
 * - over `days`: a row a day (`day`); `flag` is made of the day's rows of events, and `sum` is added up, given the column
 *   that the flag stands in.
 */
export type SumsSql = (
  | { readonly over: 'events' | 'profile'; readonly sums: readonly Sql[] }
  | { readonly over: 'events'; readonly takes: 'newest'; readonly sums: readonly Sql[]; readonly by: Sql }
  | { readonly over: 'days'; readonly flag: Sql; sum(flag: Sql): Sql }
) & {
  /** Given the columns that the sums stand in; null where nothing tells the value. */
  value(sums: readonly Sql[]): Sql
  /** The same of the most that it may be; null where the value is exact. */
  atMost?(sums: readonly Sql[]): Sql
}
