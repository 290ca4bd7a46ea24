import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, instant, MS_PER_DAY } from '../kernel/day.ts'
import { influenceAfterPause, influenceMoments, influenceWithOneMore } from './moments.ts'
import { influenceOn } from './influence.ts'
import { influenceShares, whatMovedInfluence } from './moved.ts'
import { ON, someSnapshots } from './snapshots.fixture.ts'

/** Sums of up to ten networks with four parts each, of up to 100 points. */
const ROUNDING = 1e-9

describe('influenceShares', () => {
  it('add up to the points, network by network and part by part', () => {
    fc.assert(
      fc.property(someSnapshots, (snapshots) => {
        const scored = influenceOn(snapshots, ON)
        fc.pre(scored !== null && scored.points !== null)
        const shares = scored === null ? [] : influenceShares(scored)
        const sum = shares.reduce((all, { points }) => all + points, 0)
        expect(Math.abs(sum - (scored?.points ?? NaN))).toBeLessThan(ROUNDING)
        for (const { points, reach, reactions, perPost, reactors } of shares) {
          expect(Math.abs(reach + reactions + perPost + reactors - points)).toBeLessThan(ROUNDING)
        }
      }),
    )
  })
})

describe('whatMovedInfluence', () => {
  it('splits the change exactly among networks, and each among its parts', () => {
    fc.assert(
      fc.property(someSnapshots, fc.integer({ min: 0, max: 70 }), (snapshots, days) => {
        const moved = whatMovedInfluence(snapshots, addDays(ON, -days), ON)
        fc.pre(moved !== null && moved.change !== null)
        const networks = moved?.networks ?? []
        const sum = networks.reduce((all, { change }) => all + change, 0)
        expect(Math.abs(sum - (moved?.change ?? NaN))).toBeLessThan(ROUNDING)
        for (const { change, reach, reactions, perPost, reactors, coverage, faded, ...one } of networks) {
          expect(Math.abs(reach + reactions + perPost + reactors + coverage - change)).toBeLessThan(ROUNDING)
          expect(Math.abs(faded + one.new + coverage - change)).toBeLessThan(ROUNDING)
        }
      }),
    )
  })
})

describe('moments and what if', () => {
  const at = (age: number) => instant((ON - age) * MS_PER_DAY)
  const none = { isReply: false, reshares: 0, comments: 0, views: null, reactors: null }
  const one = {
    network: 'bluesky',
    account: 'ann',
    asOf: ON,
    postsFrom: addDays(ON, -100),
    followers: 500,
    listed: null,
    days: [],
    posts: [
      { ...none, address: 'old', at: at(88), reactions: 40 },
      { ...none, address: 'best', at: at(10), reactions: 900 },
      { ...none, address: 'idle', at: at(9), reactions: 0 },
    ],
  } as const

  it('name the posts that moved it most, and none that nobody reacted to', () => {
    const moments = influenceMoments([one], ON)
    expect(moments.map(({ post }) => post.address)).toEqual(['best', 'old'])
    expect(moments[0]?.change).toBeGreaterThan(moments[1]?.change ?? NaN)
  })

  it('tell that a pause lets what is oldest go, and that one more success helps', () => {
    expect(influenceAfterPause([one], ON)?.change).toBeLessThan(0)
    const more = influenceWithOneMore([one], ON)
    expect(more?.post.address).toBe('best')
    expect(more?.change).toBeGreaterThan(0)
    expect(influenceWithOneMore([], ON)).toBeNull()
  })
})
