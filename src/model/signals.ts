import type { Counted, CountedKind } from '../events/counted.ts'
import type { Day } from '../kernel/day.ts'
import type { Profile } from './evidence.ts'
import { activeDays } from './kinds/active-days.ts'
import { checklist } from './kinds/checklist.ts'
import { flow } from './kinds/flow.ts'
import { latest } from './kinds/latest.ts'
import type { Meaning, State, SumsSql } from './kinds/meaning.ts'
import { per } from './kinds/per.ts'
import { ratio } from './kinds/ratio.ts'
import { stock } from './kinds/stock.ts'
import { window } from './kinds/window.ts'
import type { ReadKind, Reads, UnitOf } from './reads.ts'

/** Every kind of signal. What each question means is told in `kinds/meaning.ts`. */
const KINDS: { readonly [K in ReadKind]: Meaning<K> } = {
  flow,
  'active-days': activeDays,
  stock,
  ratio,
  checklist,
  window,
  latest,
  per,
}

export const readsFlaw = <K extends ReadKind>(reads: Reads<K>): string | undefined =>
  KINDS[reads.kind].flaw(reads)

export const countedKinds = <K extends ReadKind>(reads: Reads<K>): readonly CountedKind[] =>
  KINDS[reads.kind].counts(reads)

export const startState = <K extends ReadKind>(reads: Reads<K>): State => KINDS[reads.kind].start(reads)

export const decayedState = <K extends ReadKind>(reads: Reads<K>, state: State, days: number): State =>
  KINDS[reads.kind].decayed(reads, state, days)

export const stateWith = <K extends ReadKind>(
  reads: Reads<K>,
  state: State,
  counted: readonly Counted[],
): State => KINDS[reads.kind].added(reads, state, counted)

export const summedState = <K extends ReadKind>(
  reads: Reads<K>,
  counted: readonly Counted[],
  on: Day,
): State => KINDS[reads.kind].summed(reads, counted, on)

export const signalValue = <K extends ReadKind>(
  reads: Reads<K>,
  state: State,
  profile: Profile | undefined,
): UnitOf[K] | undefined => KINDS[reads.kind].value(reads, state, profile)

/** The most that its value may be; undefined where the value is exact, as far as it is for the signal to say. */
export const signalAtMost = <K extends ReadKind>(
  reads: Reads<K>,
  profile: Profile | undefined,
): UnitOf[K] | undefined => KINDS[reads.kind].atMost?.(reads, profile)

export const signalSql = <K extends ReadKind>(reads: Reads<K>, on: Day): SumsSql =>
  KINDS[reads.kind].sql(reads, on)
