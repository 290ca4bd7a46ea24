import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { sealed, someEvents } from './events.fixture.ts'
import type { SealedEvent } from './event.ts'
import { identity } from './identity.ts'
import { mergeEvents } from './merge.ts'

const sorted = (events: readonly SealedEvent[]): readonly SealedEvent[] =>
  events.toSorted((a, b) => (identity(a) < identity(b) ? -1 : 1))

const connected = (on: number, address: string | null, name: string | null): SealedEvent =>
  sealed({ kind: 'connection.made', day: day(on), person: { address, name } })

describe('mergeEvents', () => {
  it('keeps an event once that an older and a newer export tell, with and without the address', () => {
    const [older, newer] = [connected(7, null, 'ada king'), connected(7, 'ada-1', 'ada king')]
    expect(mergeEvents([older, newer])).toEqual([newer])
    expect(mergeEvents([newer, older])).toEqual([newer])
  })

  it('keeps apart who was connected on another day, or did something else, under the same name', () => {
    const events = [
      connected(7, 'ada-1', 'ada king'),
      connected(8, null, 'ada king'),
      sealed({ kind: 'invitation.sent', day: day(7), person: { address: null, name: 'ada king' } }),
    ]
    expect(mergeEvents(events)).toHaveLength(3)
  })

  it('keeps two addresses of one name apart', () => {
    expect(mergeEvents([connected(7, 'ada-1', 'ada king'), connected(7, 'ada-2', 'ada king')])).toHaveLength(
      2,
    )
  })

  it('keeps the larger sum of a day that was not yet over in the older export', () => {
    const gained = (count: number): SealedEvent => sealed({ kind: 'follower.gained', day: day(7), count })
    expect(mergeEvents([gained(9), gained(4)])).toEqual([gained(9)])
    expect(mergeEvents([gained(4), gained(9)])).toEqual([gained(9)])
  })

  it('keeps the sum of a day that the later report tells, also where it is smaller', () => {
    const received = (count: number, asOf: number): SealedEvent =>
      sealed({ kind: 'engagement.received', day: day(7), count, asOf: day(asOf) })
    expect(mergeEvents([received(9, 10), received(-2, 20)])).toEqual([received(-2, 20)])
    expect(mergeEvents([received(-2, 20), received(9, 10), received(0, 15)])).toEqual([received(-2, 20)])
  })

  it('keeps of a connection what the newest export says, also where that is less', () => {
    const told = (asOf: number, senior: boolean, company: string): SealedEvent => ({
      ...connected(7, 'ada-1', 'ada king'),
      asOf: day(asOf),
      senior,
      company,
    })
    const [leads, builds] = [told(10, true, 'zeta'), told(20, false, 'acme')]
    expect(mergeEvents([leads, builds])).toEqual([builds])
    expect(mergeEvents([builds, leads])).toEqual([builds])
    const { senior: _, company: __, ...silent } = told(30, true, '')
    expect(mergeEvents([leads, silent, builds])).toEqual([silent])
  })

  it('believes neither of two companies of one day, rather than the one whose hash is larger', () => {
    const told = (company?: string): SealedEvent => ({
      ...connected(7, 'ada-1', 'ada king'),
      asOf: day(10),
      senior: false,
      ...(company === undefined ? {} : { company }),
    })
    expect(mergeEvents([told('acme'), told('zeta'), told()])).toEqual([told('')])
    expect(mergeEvents([...mergeEvents([told('zeta'), told('acme')]), told('acme')])).toEqual([told('')])
    expect(mergeEvents([told(), told('acme')])).toEqual([told('acme')])
  })

  it('keeps what tells the name, so that an older export without addresses still meets it', () => {
    const [nameless, named, older] = [
      connected(7, 'ada-1', null),
      connected(7, 'ada-1', 'ada king'),
      connected(7, null, 'ada king'),
    ]
    expect(mergeEvents([...mergeEvents([named, nameless]), older])).toEqual([named])
    const told = { ...nameless, senior: true, company: 'works here' }
    expect(mergeEvents([...mergeEvents([told, named]), older])).toEqual([named])
  })

  it('is sorted by day', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const days = mergeEvents(events).map((event) => event.day)
        expect(days).toEqual(days.toSorted((a, b) => a - b))
      }),
    )
  })

  it('changes nothing when done twice, or with every event twice', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const once = mergeEvents(events)
        expect(mergeEvents(once)).toEqual(once)
        expect(mergeEvents([...events, ...events])).toEqual(once)
      }),
    )
  })

  it('does not depend on the order of the events, nor on how they are batched', () => {
    const drawn = someEvents.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events], { minLength: events.length }),
        fc.nat({ max: events.length }),
      ),
    )
    fc.assert(
      fc.property(drawn, ([events, shuffled, cut]) => {
        const inBatches = mergeEvents([...mergeEvents(shuffled.slice(0, cut)), ...shuffled.slice(cut)])
        expect(sorted(inBatches)).toEqual(sorted(mergeEvents(events)))
      }),
      { numRuns: 300 },
    )
  })
})
