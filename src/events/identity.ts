import type { Event } from './event.ts'

/**
 * What makes an event itself, so that reading it twice changes nothing: its kind, its instant or day, and what it is
 * about (post, conversation; a person's address, else their name). Never the row or the file it stood in.
 */
export function identity({ kind, at, day, about, person }: Event): string {
  const who = person === null ? '' : person.address === null ? `~${person.name ?? ''}` : person.address
  return [kind, at ?? `d${day}`, about, who].join('|')
}

/**
 * The identity the same event has in a layout that names people without their address, or undefined where it would be
 * no other. Exports before mid-2023 name connections without a URL, later ones with it.
 */
export function identityByName(event: Event): string | undefined {
  const { person } = event
  if (person === null || person.address === null || person.name === null) return undefined
  return identity({ ...event, person: { address: null, name: person.name } })
}
