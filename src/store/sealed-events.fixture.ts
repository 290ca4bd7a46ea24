import fc from 'fast-check'
import type { Event, SealedEvent } from '../events/event.ts'
import { day, instant, utcDay } from '../kernel/day.ts'

/** What would be a sealed event: its texts are short, so that drawn ones often meet. */
export const sealed = (event: Event): SealedEvent => event as SealedEvent

const few = fc.constantFrom('a', 'b')

const when = fc.oneof(
  fc.integer({ min: 20_000, max: 20_002 }).map((on) => ({ day: day(on), at: null })),
  fc.integer({ min: 0, max: 2 }).map((n) => {
    const at = instant(Date.UTC(2026, 4, 18) + n)
    return { day: utcDay(at), at }
  }),
)

const person = fc.oneof(
  fc.constant(null),
  fc.record({ address: few, name: few }),
  fc.record({ address: fc.constant(null), name: few }),
  fc.record({ address: few, name: fc.constant(null) }),
)

/** Events so alike that two of them are often one, or one in two wordings. */
export const aSealedEvent: fc.Arbitrary<SealedEvent> = fc
  .record(
    {
      kind: fc.constantFrom('connection.made', 'message.sent'),
      when,
      about: fc.constantFrom('', 'a'),
      person,
      count: fc.constantFrom(1, -2),
      senior: fc.boolean(),
      company: few,
    },
    { requiredKeys: ['kind', 'when', 'about', 'person', 'count'] },
  )
  .map(({ kind, when: { day: on, at }, ...rest }) => sealed({ kind, day: on, at, ...rest }))

/** Sums of the same few days, as reports up to different days tell them. */
export const aSum: fc.Arbitrary<SealedEvent> = fc
  .record({
    kind: fc.constantFrom('follower.gained', 'engagement.received'),
    day: fc.integer({ min: 20_000, max: 20_002 }).map(day),
    count: fc.integer({ min: -2, max: 2 }),
    asOf: fc.integer({ min: 20_002, max: 20_004 }).map(day),
  })
  .map((sum) => sealed({ at: null, about: '', person: null, ...sum }))
