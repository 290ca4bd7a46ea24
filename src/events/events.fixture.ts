import fc from 'fast-check'
import { day, instant, MS_PER_DAY } from '../kernel/day.ts'
import type { Event, Person, SealedEvent } from './event.ts'

/** An event of a test that is sealed as it stands: its texts name nobody. */
export const sealed = (event: Partial<Event> & Pick<Event, 'kind' | 'day'>): SealedEvent =>
  ({ at: null, about: '', person: null, count: 1, ...event }) as SealedEvent

export const DAY_0 = 20_000

/** Days from so few that events meet: answers, silences and waits all occur. */
export const aDay = fc.integer({ min: DAY_0, max: DAY_0 + 240 }).map(day)

/** Somebody of five people, known by address, by name or by both; an address goes with one name. */
export const aPerson: fc.Arbitrary<Person> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('address', 'name', 'both'))
  .map(([who, known]) => ({
    address: known === 'name' ? null : `address ${who}`,
    name: known === 'address' ? null : `name ${who}`,
  }))

const aConnection = fc
  .record({
    day: aDay,
    person: fc.option(aPerson),
    senior: fc.option(fc.boolean(), { nil: undefined }),
    company: fc.option(fc.constantFrom('own', 'other'), { nil: undefined }),
    asOf: fc.option(aDay, { nil: undefined }),
  })
  .map(({ senior, company, asOf, ...rest }) =>
    sealed({
      kind: 'connection.made',
      ...rest,
      ...(senior === undefined ? {} : { senior }),
      ...(company === undefined ? {} : { company }),
      ...(asOf === undefined ? {} : { asOf }),
    }),
  )

const anInvitation = fc
  .record({ day: aDay, person: fc.option(aPerson, { freq: 9 }) })
  .map((rest) => sealed({ kind: 'invitation.sent', ...rest }))

const aMessage = fc
  .record({
    kind: fc.constantFrom('message.sent' as const, 'message.received' as const),
    day: aDay,
    second: fc.option(fc.integer({ min: 0, max: 86_399 }), { freq: 9 }),
    about: fc.constantFrom('talk 1', 'talk 2', ''),
    person: fc.option(aPerson),
  })
  .map(({ second, ...rest }) =>
    sealed({ ...rest, at: second === null ? null : instant(rest.day * MS_PER_DAY + second * 1000) }),
  )

const aSum = fc
  .record({
    kind: fc.constantFrom(
      'follower.gained' as const,
      'engagement.received' as const,
      'comment.given' as const,
    ),
    day: aDay,
    about: fc.constantFrom('', 'post 1'),
    count: fc.integer({ min: -2, max: 9 }),
    asOf: fc.option(aDay, { nil: undefined }),
  })
  .map(({ asOf, ...rest }) => sealed({ ...rest, ...(asOf === undefined ? {} : { asOf }) }))

/** Events of every sort that follows something else, with doubles. */
export const someEvents: fc.Arbitrary<readonly SealedEvent[]> = fc.array(
  fc.oneof(aConnection, anInvitation, aMessage, aSum),
  { maxLength: 40 },
)
