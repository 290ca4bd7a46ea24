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
 * It was accepted where the invitee was connected on its day or up to `INVITATION_ACCEPTED_WITHIN_DAYS` later. An invitee is found
 * among the connections by address, else by name. An invitation to nobody that is named, or to somebody who was
 * connected before it, says nothing about being accepted and is left out.
 */
export function countInvitations(events: readonly SealedEvent[]): readonly Counted[] {
  const connections = events.filter(({ kind }) => kind === 'connection.made')
  const byAddress = daysBy(connections, ({ address }) => address)
  const byName = daysBy(connections, ({ name }) => name)
  const connectedOn = ({ address, name }: Person): readonly Day[] =>
    (address === null ? undefined : byAddress.get(address)) ??
    (name === null ? undefined : byName.get(name)) ??
    []

  return events.flatMap(({ kind, day: made, person }) => {
    if (kind !== 'invitation.sent' || person === null) return []
    const connected = connectedOn(person)
    if (connected.some((day) => day < made)) return []
    return countAttempt(
      { made, answered: firstUpTo(lastAnswer(made), connected) },
      KINDS,
      INVITATION_WAIT_DAYS,
    )
  })
}

const lastAnswer = (made: Day): Day => addDays(made, INVITATION_ACCEPTED_WITHIN_DAYS)

const firstUpTo = (last: Day, days: readonly Day[]): Day | undefined =>
  days.filter((day) => day <= last).toSorted((a, b) => a - b)[0]

/** The days of events by the key of their person; events whose person has none are left out. */
function daysBy(
  events: readonly SealedEvent[],
  keyOf: (person: Person) => string | null,
): ReadonlyMap<string, readonly Day[]> {
  const named = events.flatMap(({ person, day }) => {
    const key = person === null ? null : keyOf(person)
    return key === null ? [] : [{ key, day }]
  })
  const grouped = Map.groupBy(named, ({ key }) => key)
  return new Map([...grouped].map(([key, found]) => [key, found.map(({ day }) => day)]))
}
