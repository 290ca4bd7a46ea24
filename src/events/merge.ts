import type { SealedEvent } from './event.ts'
import { identity, identityByName } from './identity.ts'

/**
 * The same events, each once, whatever imports they came from; sorted by day.
 *
 * Of events with one identity the one that tells more is kept. An event known only by a person's name goes where the
 * same event is known with that person's address: exports before mid-2023 name connections without it. The result does
 * not depend on the order of the events, nor on which of them were merged before, as long as an address goes with one
 * name: somebody who changes their name between two exports, one without addresses, is two people here.
 */
export function mergeEvents(events: readonly SealedEvent[]): readonly SealedEvent[] {
  const kept = new Map<string, SealedEvent>()
  for (const event of events) {
    const key = identity(event)
    const known = kept.get(key)
    if (known === undefined || tellsMore(event, known)) kept.set(key, event)
  }
  const knownByName = new Set([...kept.values()].filter(isByName).map(({ kind }) => kind))
  for (const event of kept.values()) {
    const nameOnly = knownByName.has(event.kind) ? identityByName(event) : undefined
    if (nameOnly !== undefined) kept.delete(nameOnly)
  }
  return [...kept.values()].toSorted((a, b) => a.day - b.day)
}

const isByName = ({ person }: SealedEvent): boolean => person !== null && person.address === null

/** Whether `a` is kept rather than `b`, which has the same identity. An order of all events: it never says both ways. */
function tellsMore(a: SealedEvent, b: SealedEvent): boolean {
  const [ofB, ofA] = [telling(b), telling(a)]
  const first = ofA.findIndex((part, i) => part !== ofB[i])
  return first >= 0 && (ofA[first] ?? '') > (ofB[first] ?? '')
}

/**
 * What decides, in this order. Of the sums of one day that of the later report holds. Where nothing tells which is later,
 * the larger does: a day's sum grows until the day is over.
 */
const telling = ({ person, asOf, count, senior, company }: SealedEvent): readonly (string | number)[] => [
  (person?.name ?? null) === null ? 0 : 1,
  asOf ?? -Infinity,
  count,
  senior === undefined ? 0 : senior ? 2 : 1,
  company ?? '',
  person?.name ?? '',
]
