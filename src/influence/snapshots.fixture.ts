import fc from 'fast-check'
import { day, instant, MS_PER_DAY, type Day } from '../kernel/day.ts'
import { NETWORK_NAMES } from '../networks/network.ts'
import type { NetworkPost, Snapshot } from '../networks/snapshot.ts'

/** The day that tests score; posts are at least two days older, and so settled. */
export const ON: Day = day(20_000)

const aNumber = fc.oneof(fc.nat(20), fc.nat(100_000))
const mayBe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 4, arbitrary: of }, { weight: 1, arbitrary: fc.constant(null) })

export const aPost: fc.Arbitrary<NetworkPost> = fc.record({
  address: fc.uuid(),
  at: fc.integer({ min: 2, max: 120 }).map((age) => instant((ON - age) * MS_PER_DAY)),
  isReply: fc.boolean(),
  reshares: mayBe(aNumber),
  comments: mayBe(aNumber),
  reactions: mayBe(aNumber),
  views: fc.constant(null),
  reactors: mayBe(aNumber),
})

export const aSnapshot: fc.Arbitrary<Snapshot> = fc.record({
  network: fc.constantFrom(...NETWORK_NAMES),
  account: fc.constantFrom('', 'ann', 'bea'),
  asOf: fc.integer({ min: 0, max: 60 }).map((age) => day(ON - age)),
  postsFrom: mayBe(fc.integer({ min: 0, max: 200 }).map((age) => day(ON - age))),
  followers: mayBe(aNumber),
  listed: mayBe(aNumber),
  posts: fc.array(aPost, { maxLength: 6 }),
  days: fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 120 }).map((age) => day(ON - age)),
      what: fc.constantFrom('reaction.received', 'star.received', 'view.received', 'follower.gained'),
      count: fc.nat(500),
    }),
    { maxLength: 4 },
  ),
})

export const someSnapshots = fc.array(aSnapshot, { maxLength: 5 })
