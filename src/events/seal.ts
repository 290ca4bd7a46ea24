import type { Event, Person, SealedEvent } from './event.ts'
import { EVENT_KINDS } from './kinds.ts'

/** Turns a text into a keyed hash: the same text gives the same hash under the same key, and nobody can turn it back. */
export type Seal = (text: string) => string

/** The event with every text that names a person, company, search or conversation replaced by its hash. */
export function sealEvent(event: Event, seal: Seal): SealedEvent {
  const about =
    EVENT_KINDS[event.kind].about === 'words' && event.about !== '' ? seal(event.about) : event.about
  const person = event.person === null ? null : sealPerson(event.person, seal)
  const company = event.company === undefined ? {} : { company: seal(event.company) }
  return { ...event, about, person, ...company } as SealedEvent
}

const sealPerson = ({ address, name }: Person, seal: Seal): Person => ({
  address: address === null ? null : seal(address),
  name: name === null ? null : seal(name),
})
