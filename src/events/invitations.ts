import { addDays, type Day } from '../kernel/day.ts'
import { countAttempt } from './attempt.ts'
import type { Counted } from './counted.ts'
import type { Person, SealedEvent } from './event.ts'

/**
 * How long an invitation waits before it counts as not accepted, in days. In exports seen, half of the invitations that
 * are ever accepted are accepted within a day; two weeks leave room for people who look in rarely.
 */
export const INVITATION_WAIT_DAYS = 14

/**
 * How long after an invitation a connection can still be its answer, in days. LinkedIn lets invitations expire after six
 * months, and the longest wait in exports seen was 178 days; the rest is room for days told in another time zone.
 */
export const INVITATION_ACCEPTED_WITHIN_DAYS = 200

const KINDS = { tried: 'invitation.settled', hit: 'invitation.accepted' } as const

/**
 * What became of each invitation that the member sent: a try, and a hit where it was accepted.
 *
 * It was accepted where the invitee was connected on its day or up to `INVITATION_ACCEPTED_WITHIN_DAYS` later. An
 * invitee is the connection with the same address, or with the same name where one of them has no address. An
 * invitation to nobody who is named, or to somebody who was connected before it, says nothing about being accepted and is
 * left out.
 */
export function countInvitations(events: readonly SealedEvent[]): readonly Counted[] {
  const connectedOn = connectionDays(events)
  return events.flatMap(({ kind, day: made, person }) => {
    if (kind !== 'invitation.sent' || person === null) return []
    const connected = connectedOn(person)
    if (connected.some((day) => day < made)) return []
    const last = addDays(made, INVITATION_ACCEPTED_WITHIN_DAYS)
    return countAttempt(
      { made, answered: earliest(connected.filter((day) => day <= last)) },
      KINDS,
      INVITATION_WAIT_DAYS,
    )
  })
}

/** Finds the days on which a person was connected. */
function connectionDays(events: readonly SealedEvent[]): (person: Person) => readonly Day[] {
  const connections = events.flatMap(({ kind, person, day }) =>
    kind === 'connection.made' && person !== null ? [{ ...person, day }] : [],
  )
  const byAddress = Map.groupBy(connections, ({ address }) => address)
  const byName = Map.groupBy(connections, ({ name }) => name)
  const byNameAlone = Map.groupBy(byAddress.get(null) ?? [], ({ name }) => name)
  return ({ address, name }) => {
    const sameAddress = address === null ? [] : (byAddress.get(address) ?? [])
    const sameName = name === null ? [] : ((address === null ? byName : byNameAlone).get(name) ?? [])
    return [...sameAddress, ...sameName].map(({ day }) => day)
  }
}

const earliest = (days: readonly Day[]): Day | undefined => days.toSorted((a, b) => a - b)[0]
