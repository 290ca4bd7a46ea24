import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, instant } from '../kernel/day.ts'
import { APPROACH_WAIT_DAYS, SILENCE_DAYS } from './approaches.ts'
import { countEvents } from './count.ts'
import type { Counted, CountedKind } from './counted.ts'
import type { SealedEvent } from './event.ts'
import { aDay, DAY_0, sealed, someEvents } from './events.fixture.ts'
import { INVITATION_ACCEPTED_WITHIN_DAYS, INVITATION_WAIT_DAYS } from './invitations.ts'
import { mergeEvents } from './merge.ts'

const ADA = { address: 'ada-1', name: 'ada king' }
const OWN = new Set(['own'])

const invited = (on: number, person: SealedEvent['person'] = ADA): SealedEvent =>
  sealed({ kind: 'invitation.sent', day: day(on), person })
const connected = (on: number, person: SealedEvent['person'] = ADA): SealedEvent =>
  sealed({ kind: 'connection.made', day: day(on), person })
const message = (kind: 'sent' | 'received', on: number, about = 'talk'): SealedEvent =>
  sealed({ kind: `message.${kind}`, day: day(on), about })

/** What is counted of one kind, as [day, since, n]. */
const of = (kind: CountedKind, events: readonly SealedEvent[]): readonly (readonly number[])[] =>
  countEvents(events, OWN)
    .filter((one) => one.kind === kind)
    .map((one) => [one.day, one.since, one.n])

describe('countEvents', () => {
  it('adds up events of a kind and day, and leaves out what adds up to nothing', () => {
    const gained = (on: number, count: number): SealedEvent =>
      sealed({ kind: 'follower.gained', day: day(on), count })
    expect(
      of('follower.gained', [gained(5, 4), gained(3, 2), gained(5, -1), gained(4, 1), gained(4, -1)]),
    ).toEqual([
      [3, 3, 2],
      [5, 5, 3],
    ])
  })

  it('counts senior connections and those of the member’s own companies', () => {
    const events = [
      { ...connected(1), senior: true, company: 'own' },
      { ...connected(1), senior: false, company: 'other' },
      { ...connected(2), senior: true },
      connected(3),
    ]
    expect(of('connection.made', events)).toEqual([[1, 1, 2], [2, 2, 1], [3, 3, 1]]) // prettier-ignore
    expect(of('connection.senior', events)).toEqual([[1, 1, 1], [2, 2, 1]]) // prettier-ignore
    expect(of('connection.coworker', events)).toEqual([[1, 1, 1]])
  })

  it('is sorted by day, with each kind, day and since once, whatever the order of the events', () => {
    const drawn = someEvents.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
    )
    fc.assert(
      fc.property(drawn, ([events, shuffled]) => {
        const counted = countEvents(mergeEvents(events), OWN)
        expect(countEvents(mergeEvents(shuffled), OWN)).toEqual(counted)
        expect(counted.map((one) => one.day)).toEqual(counted.map((one) => one.day).toSorted((a, b) => a - b))
        expect(new Set(counted.map(({ kind, day: on, since }) => `${kind} ${on} ${since}`)).size).toBe(
          counted.length,
        )
        expect(counted.every(({ n }) => n !== 0)).toBe(true)
      }),
    )
  })

  it('knows of a day nothing that comes later', () => {
    fc.assert(
      fc.property(someEvents, aDay, (events, today) => {
        const upTo = (counted: readonly Counted[]): readonly Counted[] =>
          counted.filter((one) => one.day <= today)
        const past = events.filter((event) => event.day <= today)
        expect(upTo(countEvents(past, OWN))).toEqual(upTo(countEvents(events, OWN)))
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['invitation.accepted', 'invitation.settled'],
    ['approach.answered', 'approach.settled'],
  ] as const)('never counts more of %s than of %s, up to any day and of any age', (hits, tries) => {
    fc.assert(
      fc.property(someEvents, aDay, (events, today) => {
        const counted = countEvents(events, OWN).filter((one) => one.day <= today)
        const since = (kind: CountedKind, from: number): number =>
          counted.filter((one) => one.kind === kind && one.since === from).reduce((sum, { n }) => sum + n, 0)
        for (const one of counted) expect(since(hits, one.since)).toBeLessThanOrEqual(since(tries, one.since))
      }),
      { numRuns: 300 },
    )
  })
})

describe('an invitation', () => {
  it('is settled and accepted on the day of the connection, as old as the invitation', () => {
    expect(of('invitation.settled', [invited(10), connected(13)])).toEqual([[13, 10, 1]])
    expect(of('invitation.accepted', [invited(10), connected(13)])).toEqual([[13, 10, 1]])
    expect(of('invitation.accepted', [invited(10), connected(10)])).toEqual([[10, 10, 1]])
  })

  it('is settled when it has waited, and accepted later where it was', () => {
    const waited = 10 + INVITATION_WAIT_DAYS
    expect(of('invitation.settled', [invited(10)])).toEqual([[waited, 10, 1]])
    expect(of('invitation.accepted', [invited(10)])).toEqual([])
    expect(of('invitation.settled', [invited(10), connected(waited + 1)])).toEqual([[waited, 10, 1]])
    expect(of('invitation.accepted', [invited(10), connected(waited + 1)])).toEqual([[waited + 1, 10, 1]])
  })

  it('is accepted up to the last day that it can be, and not after', () => {
    const last = 10 + INVITATION_ACCEPTED_WITHIN_DAYS
    expect(of('invitation.accepted', [invited(10), connected(last)])).toEqual([[last, 10, 1]])
    expect(of('invitation.accepted', [invited(10), connected(last + 1)])).toEqual([])
    expect(of('invitation.settled', [invited(10), connected(last + 1)])).toHaveLength(1)
  })

  it('says nothing where the invitee was connected before it, or is not named', () => {
    expect(of('invitation.settled', [connected(9), invited(10)])).toEqual([])
    expect(of('invitation.settled', [connected(9), invited(10), connected(11)])).toEqual([])
    expect(of('invitation.settled', [invited(10, null)])).toEqual([])
  })

  it('finds its invitee by name only where one of the two has no address', () => {
    const [nameOnly, namesake] = [{ address: null, name: ADA.name }, { address: 'ada-2', name: ADA.name }] // prettier-ignore
    expect(of('invitation.accepted', [invited(10), connected(11, nameOnly)])).toHaveLength(1)
    expect(of('invitation.accepted', [invited(10, nameOnly), connected(11)])).toHaveLength(1)
    expect(of('invitation.accepted', [invited(10), connected(11, namesake)])).toEqual([])
    expect(of('invitation.settled', [connected(9, namesake), invited(10)])).toHaveLength(1)
  })
})

describe('an approach', () => {
  it('is a message that opens a conversation, answered by the first that comes back', () => {
    const talk = [message('sent', 10), message('sent', 11), message('received', 12), message('received', 13)]
    expect(of('approach.settled', talk)).toEqual([[12, 10, 1]])
    expect(of('approach.answered', talk)).toEqual([[12, 10, 1]])
  })

  it('is none where the other side began', () => {
    expect(of('approach.settled', [message('received', 10), message('sent', 11)])).toEqual([])
  })

  it('is settled when it has waited, and answered later where it was', () => {
    const waited = 10 + APPROACH_WAIT_DAYS
    expect(of('approach.settled', [message('sent', 10)])).toEqual([[waited, 10, 1]])
    const late = [message('sent', 10), message('received', waited + 40)]
    expect(of('approach.settled', late)).toEqual([[waited, 10, 1]])
    expect(of('approach.answered', late)).toEqual([[waited + 40, 10, 1]])
  })

  it('is made again only after a silence of both sides', () => {
    const again = (days: number): readonly SealedEvent[] => [
      message('sent', 10),
      message('received', 20),
      message('sent', 20 + days),
    ]
    expect(of('approach.settled', again(SILENCE_DAYS - 1))).toHaveLength(1)
    expect(of('approach.settled', again(SILENCE_DAYS))).toHaveLength(2)
  })

  it('is not answered by what comes after the next approach', () => {
    const second = 10 + SILENCE_DAYS
    const talk = [message('sent', 10), message('sent', second), message('received', second + 1)]
    expect(of('approach.answered', talk)).toEqual([[second + 1, second, 1]])
  })

  it('stands in its own conversation, else among the messages with one person', () => {
    const [ada, bob] = [ADA, { address: 'bob-1', name: null }]
    expect(of('approach.answered', [message('sent', 10, 'one'), message('received', 11, 'two')])).toEqual([])
    const unnamed = (kind: 'sent' | 'received', on: number, person: SealedEvent['person']): SealedEvent => ({
      ...message(kind, on, ''),
      person,
    })
    expect(of('approach.answered', [unnamed('sent', 10, ada), unnamed('received', 11, bob)])).toEqual([])
    expect(of('approach.answered', [unnamed('sent', 10, ada), unnamed('received', 11, ada)])).toHaveLength(1)
    expect(of('approach.settled', [unnamed('sent', 10, null)])).toEqual([])
  })

  it('is told from its answer on the same day by the moment, and comes first where only the day is told', () => {
    const at = (kind: 'sent' | 'received', second: number): SealedEvent => ({
      ...message(kind, DAY_0),
      at: instant(DAY_0 * 86_400_000 + second * 1000),
    })
    expect(of('approach.settled', [at('received', 1), at('sent', 2)])).toEqual([])
    expect(of('approach.answered', [at('received', 2), at('sent', 1)])).toHaveLength(1)
    expect(of('approach.answered', [message('received', DAY_0), message('sent', DAY_0)])).toHaveLength(1)
  })
})
