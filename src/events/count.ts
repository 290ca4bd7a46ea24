import type { Day } from '../kernel/day.ts'
import { countApproaches } from './approaches.ts'
import type { Counted, CountedKind } from './counted.ts'
import type { SealedEvent } from './event.ts'
import { countInvitations } from './invitations.ts'

/**
 * What a model counts of a member's events: the events themselves and the kinds that follow from several together.
 *
 * - `events`: merged (`mergeEvents`), in any order.
 * - `ownCompanies`: the companies that the member works at, sealed as `Event.company` is.
 * - Returns one entry for each kind, day and `since`, sorted by day, then by kind and `since`. What sums to 0 is left out.
 */
export function countEvents(
  events: readonly SealedEvent[],
  ownCompanies: ReadonlySet<string>,
): readonly Counted[] {
  const tally = new Tally()
  for (const { kind, day, count, senior, company } of events) {
    tally.add(kind, day, day, count)
    if (kind !== 'connection.made') continue
    if (senior === true) tally.add('connection.senior', day, day, count)
    if (company !== undefined && ownCompanies.has(company)) tally.add('connection.coworker', day, day, count)
  }
  for (const { kind, day, since, n } of countInvitations(events)) tally.add(kind, day, since, n)
  for (const { kind, day, since, n } of countApproaches(events)) tally.add(kind, day, since, n)
  return tally.counted()
}

/** Sums by kind, day and `since`. */
class Tally {
  readonly #sums = new Map<CountedKind, Map<Day, Map<Day, number>>>()

  add(kind: CountedKind, day: Day, since: Day, n: number): void {
    const days = entry(this.#sums, kind, () => new Map<Day, Map<Day, number>>())
    const sinces = entry(days, day, () => new Map<Day, number>())
    sinces.set(since, (sinces.get(since) ?? 0) + n)
  }

  counted(): readonly Counted[] {
    const all: Counted[] = []
    for (const [kind, days] of this.#sums) {
      for (const [day, sinces] of days) {
        for (const [since, n] of sinces) if (n !== 0) all.push({ kind, day, since, n })
      }
    }
    return all.toSorted(
      (a, b) => a.day - b.day || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.since - b.since),
    )
  }
}

function entry<K, V>(map: Map<K, V>, key: K, start: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const fresh = start()
  map.set(key, fresh)
  return fresh
}
