import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, instant, MS_PER_DAY, utcDay } from '../kernel/day.ts'
import { checkModel } from '../model/check.ts'
import type { Span } from '../model/interpret.ts'
import { signalsOf } from '../model/model.ts'
import { NETWORK_NAMES } from '../networks/network.ts'
import type { NetworkPost, Snapshot } from '../networks/snapshot.ts'
import { influenceHistory, influenceOn } from './influence.ts'
import { influence } from './model.ts'
import { aPost, aSnapshot, ON, someSnapshots } from './snapshots.fixture.ts'

/** Roots and powers of up to 100 points, in another order. */
const ROUNDING = 1e-9
const RUNS = { numRuns: 300 }

const NONE: Span = { low: 0 as Span['low'], points: 0 as Span['low'], high: 0 as Span['low'] }
function scored(snapshots: readonly Snapshot[]): Span {
  const { low, points, high } = influenceOn(snapshots, ON) ?? NONE
  return { low, points, high }
}

function expectNotLower(after: Span, before: Span): void {
  expect(after.low).toBeGreaterThanOrEqual(before.low - ROUNDING)
  expect(after.high).toBeGreaterThanOrEqual(before.high - ROUNDING)
  if (before.points !== null && after.points !== null) {
    expect(after.points).toBeGreaterThanOrEqual(before.points - ROUNDING)
  }
}

/** A member of whom all is told: one account on X, asked today, whose posts are all known. */
const whole = (posts: readonly NetworkPost[], more: Partial<Snapshot> = {}): Snapshot => ({
  network: 'x',
  account: 'ann',
  asOf: ON,
  postsFrom: addDays(ON, -200),
  followers: 900,
  listed: null,
  posts,
  days: [],
  ...more,
})
const post = (address: string, more: Partial<NetworkPost> = {}): NetworkPost => ({
  address,
  at: instant((ON - 5) * MS_PER_DAY),
  isReply: false,
  reshares: 0,
  comments: 0,
  reactions: 0,
  views: null,
  reactors: 0,
  ...more,
})
const toldPosts = fc.array(
  aPost.map((one) => ({
    ...one,
    at: instant(Math.max(one.at, (ON - 89) * MS_PER_DAY)),
    reshares: one.reshares ?? 0,
    comments: one.comments ?? 0,
    reactions: one.reactions ?? 0,
    reactors: one.reactors ?? 0,
  })),
  { minLength: 1, maxLength: 6 },
)

describe('the influence model', () => {
  it('has nothing wrong with it, and a pillar of 100 for each network', () => {
    expect(checkModel(influence)).toEqual([])
    expect(influence.pillars.map(({ id }) => id)).toEqual(NETWORK_NAMES)
  })

  it('has the shares of version 1, which never change', () => {
    const shares = signalsOf(influence).map(({ id, weight, curve }) => `${id} ${weight} ${curve.full}`)
    expect(shares.filter((one) => /^(x|mastodon|github|wikipedia)-/.test(one))).toEqual([
      'x-followers 0.3 10000000',
      'x-listed 0.4 100000',
      'x-reactions 0.2 100000',
      'x-reactions-per-post 0.05 1000',
      'x-reactors 0.05 100000',
      'mastodon-followers 0.5 10000000',
      'mastodon-reactions 0.34 100000',
      'mastodon-reactions-per-post 0.08 1000',
      'mastodon-reactors 0.08 100000',
      'github-followers 0.2 10000000',
      'github-listed 0.5 100000',
      'github-reactions 0.3 100000',
      'wikipedia-listed 0.5 100000',
      'wikipedia-views 0.5 10000000',
    ])
  })
})

describe('influenceOn', () => {
  it('scores a member worked by hand', () => {
    // X without lists: weights .3/.2/.05/.05 over .6. Followers: ln(901)/ln(10000001) = .422104 · 50 = 21.1052.
    // Reactions: 3·10 + 2·5 + 60 = 100 of 1e5: ln(101)/ln(100001) = .400864 · 33.3333 = 13.3621.
    // Per post: 100/(10 + 1) = 9.0909: ln(10.0909)/ln(1001) = .334595 · 8.3333 = 2.7883.
    // Reactors: 40: ln(41)/ln(100001) = .322556 · 8.3333 = 2.6880. Together 39.9436, and one network is the total.
    const one = whole([post('a', { reshares: 10, comments: 5, reactions: 60, reactors: 40 })])
    const { low, points, high } = scored([one])
    expect(points).toBeCloseTo(39.9436, 3)
    expect([low, high]).toEqual([points, points])
  })

  it('tells nothing of nobody', () => {
    expect(influenceOn([], ON)).toBeNull()
  })

  it('never falls with a reaction or a follower more', () => {
    const drawn = fc.tuple(
      someSnapshots,
      fc.nat(4),
      fc.nat(5),
      fc.constantFrom('reshares', 'comments', 'reactions', 'followers', 'listed'),
      fc.integer({ min: 1, max: 5000 }),
    )
    fc.assert(
      fc.property(drawn, ([snapshots, at, which, what, n]) => {
        const more = snapshots.map((one, i) => {
          if (i !== at) return one
          if (what === 'followers' || what === 'listed') {
            const told = one[what]
            return told === null ? one : { ...one, [what]: told + n }
          }
          const posts = one.posts.map((each, j) => {
            const told = j === which ? each[what] : null
            return told === null ? each : { ...each, [what]: told + n }
          })
          return { ...one, posts }
        })
        expectNotLower(scored(more), scored(snapshots))
      }),
      { numRuns: 1000 },
    )
  })

  it('never falls when a network is added, and an empty one adds nothing', () => {
    fc.assert(
      fc.property(someSnapshots, aSnapshot, (snapshots, further) => {
        const others = snapshots.filter(({ network }) => network !== further.network)
        expectNotLower(scored([...others, further]), scored(others))
        const empty = {
          ...further,
          followers: 0,
          listed: 0,
          posts: [],
          days: [],
          postsFrom: addDays(ON, -200),
          asOf: ON,
        }
        expect(scored([...others, empty]).low).toBeCloseTo(scored(others).low, 9)
        const silent = { ...empty, followers: null, listed: null, postsFrom: null }
        expect(scored([...others, silent])).toEqual(scored(others))
      }),
      RUNS,
    )
  })

  it('of an empty network has no point more where all of it is told', () => {
    const one = whole([post('a', { reactions: 9, reactors: 7 })])
    const empty = whole([], { network: 'mastodon', followers: 0 })
    expect(scored([one, empty])).toEqual(scored([one]))
  })

  it('never rises when the same posts are spread over more days of the window', () => {
    const drawn = toldPosts.chain((posts) =>
      fc.tuple(
        fc.constant(posts),
        fc.array(fc.integer({ min: 2, max: 89 }), { minLength: posts.length, maxLength: posts.length }),
      ),
    )
    fc.assert(
      fc.property(drawn, ([posts, ages]) => {
        const burst = posts.map((one) => ({ ...one, at: instant((ON - 2) * MS_PER_DAY) }))
        const spread = posts.map((one, i) => ({ ...one, at: instant((ON - (ages[i] ?? 2)) * MS_PER_DAY) }))
        expectNotLower(scored([whole(burst)]), scored([whole(spread)]))
      }),
      RUNS,
    )
  })

  it('never rises with posts that nobody reacts to', () => {
    fc.assert(
      fc.property(toldPosts, fc.integer({ min: 1, max: 60 }), (posts, n) => {
        const idle = Array.from({ length: n }, (_, i) => post(`idle ${i}`))
        expectNotLower(scored([whole(posts)]), scored([whole([...posts, ...idle])]))
      }),
      RUNS,
    )
  })

  it('is moved by a burst of one day by less than a bound', () => {
    // With E reactions by effort in the window, B more of one post add at most the share of reactions times
    // ln((1 + E + B)/(1 + E))/ln(1 + 10⁵), and of those per post times that over ln(1 + 10³), and of reactors all at most.
    const drawn = fc.tuple(toldPosts, fc.integer({ min: 1, max: 10_000_000 }))
    fc.assert(
      fc.property(drawn, ([posts, burst]) => {
        const one = whole(posts.map((each) => ({ ...each, isReply: false })))
        const before = scored([one]).points ?? NaN
        const after =
          scored([{ ...one, posts: [...one.posts, post('burst', { reactions: burst })] }]).points ?? NaN
        const effort = posts.reduce(
          (sum, { reshares, comments, reactions }) => sum + 3 * reshares + 2 * comments + reactions,
          0,
        )
        const times = Math.log((1 + effort + burst) / (1 + effort))
        expect(after - before).toBeLessThanOrEqual(
          (33.34 * times) / Math.log(1e5 + 1) + (8.34 * times) / Math.log(1001) + ROUNDING,
        )
        // And whatever it is: reach and reactors are 58 of the 100 points that it cannot touch.
        expect(after - before).toBeLessThanOrEqual(41.68 + ROUNDING)
      }),
      RUNS,
    )
  })

  it('does not depend on the order of snapshots, or on being told twice', () => {
    const drawn = someSnapshots.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(drawn, ([snapshots, shuffled]) => {
        const expected = influenceOn(snapshots, ON)
        for (const again of [shuffled, [...snapshots, ...shuffled]]) {
          const found = influenceOn(again, ON)
          expect(found === null).toBe(expected === null)
          if (found === null || expected === null) continue
          for (const end of ['low', 'points', 'high'] as const) {
            expect(found[end] === null).toBe(expected[end] === null)
            expect(Math.abs((found[end] ?? 0) - (expected[end] ?? 0))).toBeLessThan(ROUNDING)
          }
        }
      }),
      RUNS,
    )
  })

  it('keeps low ≤ points ≤ high, within 0 and 100', () => {
    fc.assert(
      fc.property(someSnapshots, (snapshots) => {
        const { low, points, high } = scored(snapshots)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(100)
        expect(points ?? low).toBeGreaterThanOrEqual(low - ROUNDING)
        expect(points ?? high).toBeLessThanOrEqual(high + ROUNDING)
      }),
      RUNS,
    )
  })

  it('takes the counts of the newest snapshot, and drops a post that it no longer tells', () => {
    const older = whole([post('a', { reactions: 5 }), post('b', { reactions: 900 })], {
      asOf: addDays(ON, -1),
    })
    const newer = whole([post('a', { reactions: 50 })])
    expect(scored([older, newer])).toEqual(scored([newer]))
  })

  it('does not count a post before it is a day old', () => {
    const young = post('young', { at: instant(ON * MS_PER_DAY - 60_000), reactions: 900 })
    expect(utcDay(young.at)).toBe(ON - 1)
    expect(scored([whole([young])])).toEqual(scored([whole([])]))
  })

  it('lets what was told stand for a month, and then knows no more of it', () => {
    const one = whole([post('a', { reactions: 50 })])
    expect(influenceOn([one], addDays(ON, 30))?.points).toBe(scored([one]).points)
    const later = influenceOn([one], addDays(ON, 31))
    expect(later?.high).toBeGreaterThan((later?.low ?? NaN) + 45)
  })
})

describe('influenceHistory', () => {
  it('goes back before the first snapshot, as far as its posts do', () => {
    const one = whole([post('a', { at: instant((ON - 60) * MS_PER_DAY), reactions: 50 })])
    const { days, highest, lowest } = influenceHistory([one], { from: addDays(ON, -70), to: ON })
    expect(days).toHaveLength(71)
    expect(days[9]?.points).toBe(lowest?.points)
    expect(days[10]?.day).toBe(highest?.day)
  })

  it('marks the day on which the version changes, and computes all of it by the newest', () => {
    const second = {
      ...influence,
      version: 2,
      pillars: influence.pillars.map((one) => ({ ...one, max: day(50) as never })),
    }
    const from = addDays(ON, -3)
    const releases = [
      { model: influence, from: day(0) },
      { model: second, from },
    ]
    const one = whole([post('a', { reactions: 50, at: instant((ON - 9) * MS_PER_DAY) })], {
      asOf: addDays(ON, -5),
    })
    const { days, breaks } = influenceHistory([one], { from: addDays(ON, -5), to: ON }, releases)
    const [found] = breaks
    expect(breaks).toMatchObject([{ day: from, from: 1, to: 2 }])
    expect(found?.after).toBeCloseTo((found?.before ?? NaN) / 2, 9)
    expect(new Set(days.map(({ points }) => points))).toEqual(new Set([found?.after]))
  })
})
