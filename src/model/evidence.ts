import type { Counted } from '../events/counted.ts'
import type { Coverage } from '../events/coverage.ts'
import type { ProfileItem } from '../events/fact.ts'
import type { Day } from '../kernel/day.ts'
import type { SignalId } from './model.ts'

/** All that is known of a member, as a model reads it. */
export interface Evidence {
  /** As `countEvents` gives it: sorted by day, each kind, day and `since` once. */
  readonly counted: readonly Counted[]
  readonly coverage: readonly Coverage[]
  /** In any order; one for each day at the most. */
  readonly profiles: readonly Profile[]
  /** Signals that do not apply to the member, such as those of a Sales Navigator seat that they do not have. */
  readonly notApplicable: ReadonlySet<SignalId>
}

/** What a profile holds, as an import or the member says. What is not among the items is not known; there is at least one. */
export interface Profile {
  readonly asOf: Day
  readonly items: ReadonlyMap<ProfileItem, boolean>
}

/**
 * The profile in force on a day: the first that was taken on it or later, else the last. A profile says nothing of how
 * long it has looked so, and the nearest one that comes after a day is the best witness of it.
 */
export function profileOn(profiles: readonly Profile[], day: Day): Profile | undefined {
  const sorted = profiles.toSorted((a, b) => a.asOf - b.asOf)
  return sorted.find(({ asOf }) => asOf >= day) ?? sorted.at(-1)
}
