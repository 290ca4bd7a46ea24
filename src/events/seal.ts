import type { Event, Person, SealedEvent } from './event.ts'
import { EVENT_KINDS } from './kinds.ts'

/** Turns a text into a keyed hash: the same text gives the same hash under the same key, and nobody can turn it back. */
export type Seal = (text: string) => string

/** The event with every text that names a person, company, search or conversation replaced by its hash. */
export function sealEvent(event: Event, seal: Seal): SealedEvent {
  const isOpen = event.about === '' || (EVENT_KINDS[event.kind].about === 'open' && OPEN.test(event.about))
  const about = isOpen ? event.about : seal(event.about)
  const person = event.person === null ? null : sealPerson(event.person, seal)
  const company = event.company === undefined ? {} : { company: seal(event.company) }
  return { ...event, about, person, ...company } as SealedEvent
}

/** The address of a post, with that of a comment on it, or a hidden connection's turn. Any other text may name somebody. */
const OPEN =
  /^(?:hidden \d+|urn:li:[a-zA-Z]+:[\d-]+(?: urn:li:comment:\((?:urn:li:)?[a-zA-Z]+:[\d-]+,\d+\))?)$/

const sealPerson = ({ address, name }: Person, seal: Seal): Person => ({
  address: address === null ? null : seal(address),
  name: name === null ? null : seal(name),
})
