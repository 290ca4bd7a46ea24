import type { SealedEvent } from './event.ts'
import { identity, identityByName } from './identity.ts'

/**
 * The same events, each once, whatever imports they came from; sorted by day.
 *
 * Of events with one identity the one that tells more is kept, and of connections that of the newest export. An event known only by a person's name goes where the
 * same event is known with that person's address: exports before mid-2023 name connections without it. The result does
 * not depend on the order of the events, nor on which of them were merged before, as long as an address goes with one
 * name: somebody who changes their name between two exports, one without addresses, is two people here.
 */
export function mergeEvents(events: readonly SealedEvent[]): readonly SealedEvent[] {
  const kept = new Map<string, SealedEvent>()
  for (const event of events) {
    const key = identity(event)
    const known = kept.get(key)
    kept.set(key, known === undefined ? event : joined(event, known))
  }
  const knownByName = new Set([...kept.values()].filter(isByName).map(({ kind }) => kind))
  for (const event of kept.values()) {
    const nameOnly = knownByName.has(event.kind) ? identityByName(event) : undefined
    if (nameOnly !== undefined) kept.delete(nameOnly)
  }
  return [...kept.values()].toSorted((a, b) => a.day - b.day)
}

const isByName = ({ person }: SealedEvent): boolean => person !== null && person.address === null

/**
 * What two wordings of one event say together: the one that tells more. It asks no hash which that is, for the key of the
 * hashes differs from store to store. Where nothing tells the two apart but the company, neither company holds.
 */
function joined(a: SealedEvent, b: SealedEvent): SealedEvent {
  const [ofA, ofB] = [telling(a), telling(b)]
  const first = ofA.findIndex((part, i) => part !== ofB[i])
  if (first >= 0) return (ofA[first] ?? 0) > (ofB[first] ?? 0) ? a : b
  if (a.company !== b.company) return { ...a, company: '' }
  return (a.person?.name ?? '') > (b.person?.name ?? '') ? a : b
}

/**
 * What decides, in this order. Of the sums of one day that of the later report holds, and of a connection what the newest
 * export says. Where nothing tells which is later, the larger sum does, since a day's sum grows until the day is over, then
 * what knows more of the person, then a senior title.
 */
const telling = ({ person, asOf, count, senior, company }: SealedEvent): readonly number[] => [
  (person?.name ?? null) === null ? 0 : 1,
  asOf ?? -Infinity,
  count,
  (senior === undefined ? 0 : 1) + (company === undefined ? 0 : 1),
  senior === undefined ? 0 : senior ? 2 : 1,
]
