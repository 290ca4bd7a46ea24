import { describe, expect, it } from 'vitest'
import type { Counted, CountedKind } from '../events/counted.ts'
import type { ProfileItem } from '../events/fact.ts'
import { day, type Day } from '../kernel/day.ts'
import type { Profile } from './evidence.ts'
import { lengthInDays, type Reads } from './reads.ts'
import { readsFlaw, signalAtMost, signalValue, startState, stateWith, summedState } from './signals.ts'

const WEEK = lengthInDays(7)
/** What a weekly rate is of a sum that halves in a week: 7 · (1 − 2^(−1/7)) = 7 · 0.0942763 = 0.6599344. */
const WEEKLY = 0.6599344

const count = (kind: CountedKind, on: number, n: number, since = on): Counted => ({
  kind,
  day: day(on),
  since: day(since),
  n,
})

/** The value on a day, from scratch. */
const valueOn = (
  reads: Reads,
  counted: readonly Counted[],
  on: number,
  profile?: Profile,
): number | undefined => signalValue(reads, summedState(reads, counted, day(on)), profile)

describe('a flow', () => {
  const reads: Reads = { kind: 'flow', counts: ['comment.given'], halfLifeDays: WEEK }

  it('is worked by hand: two a week ago and one today', () => {
    // 2 · ½ + 1 = 2, and 2 · 0.6599344 = 1.3198688
    const counted = [count('comment.given', 0, 2), count('comment.given', 7, 1)]
    expect(valueOn(reads, counted, 7)).toBeCloseTo(2 * WEEKLY, 6)
  })

  it('is 3 a week of 3 every week, day for day', () => {
    const counted = Array.from({ length: 400 }, (_, on) => count('comment.given', on, 3 / 7))
    expect(valueOn(reads, counted, 399)).toBeCloseTo(3, 9)
  })

  it('fades as what happened on its first day, though it became known later', () => {
    const known = stateWith(reads, startState(reads), [count('comment.given', 7, 4, 0)])
    expect(signalValue(reads, known, undefined)).toBeCloseTo(2 * WEEKLY, 6)
  })
})

describe('a stock', () => {
  it('is worked by hand: 3 and 2, whenever they came', () => {
    const reads: Reads = { kind: 'stock', counts: ['connection.made'] }
    expect(valueOn(reads, [count('connection.made', 0, 3), count('connection.made', 500, 2)], 600)).toBe(5)
  })
})

describe('a ratio', () => {
  const reads: Reads = {
    kind: 'ratio',
    hits: 'invitation.accepted',
    tries: 'invitation.settled',
    prior: { hits: 3, tries: 10 },
    halfLifeDays: WEEK,
  }

  it('is worked by hand: of two invitations a week old one was accepted', () => {
    const counted = [
      count('invitation.settled', 2, 1, 0),
      count('invitation.accepted', 2, 1, 0),
      count('invitation.settled', 7, 1, 0),
    ]
    // (3 + ½)/(10 + ½ + ½) = 3.5/11
    expect(valueOn(reads, counted, 7)).toBeCloseTo(3.5 / 11, 12)
  })

  it('is its prior where nothing was tried, and far from 100% after 1 of 1', () => {
    expect(valueOn(reads, [], 7)).toBe(0.3)
    const one = [count('invitation.settled', 7, 1), count('invitation.accepted', 7, 1)]
    expect(valueOn(reads, one, 7)).toBeCloseTo(4 / 11, 12)
  })
})

describe('active days', () => {
  const reads: Reads = {
    kind: 'active-days',
    counts: ['comment.given', 'message.sent'],
    halfLifeDays: WEEK,
  }

  it('are worked by hand: one a week ago, and today, however much happened', () => {
    const counted = [count('comment.given', 0, 9), count('comment.given', 7, 1), count('message.sent', 7, 30)]
    // ½ + 1 = 1.5, and 1.5 · 0.6599344
    expect(valueOn(reads, counted, 7)).toBeCloseTo(1.5 * WEEKLY, 6)
  })

  it('are at most 7 a week', () => {
    const counted = Array.from({ length: 400 }, (_, on) => count('message.sent', on, 5))
    expect(valueOn(reads, counted, 399)).toBeCloseTo(7, 9)
  })

  it('are none where a day’s sum is not above 0', () => {
    expect(valueOn(reads, [count('comment.given', 7, -1)], 7)).toBe(0)
  })
})

describe('a checklist', () => {
  const reads: Reads = {
    kind: 'checklist',
    items: ['headline', 'about', 'industry'],
    onceKnown: ['photo', 'cover'],
  }
  const profile = (items: readonly (readonly [ProfileItem, boolean])[]): Profile => ({
    asOf: day(0) satisfies Day,
    items: new Map(items),
  })

  it('is worked by hand: of three items and a photo that is known two hold', () => {
    const known = profile([['headline', true], ['about', true], ['industry', false], ['photo', false]]) // prettier-ignore
    expect(valueOn(reads, [], 7, known)).toBe(2 / 4)
    expect(signalAtMost(reads, known)).toBeUndefined()
  })

  it('is a lower bound where an item is not known: it may hold or not', () => {
    const known = profile([['headline', true], ['photo', true], ['education', true]]) // prettier-ignore
    expect(valueOn(reads, [], 7, known)).toBe(2 / 4)
    expect(signalAtMost(reads, known)).toBe(4 / 4)
  })

  it('has no value where none of its items is known', () => {
    expect(valueOn(reads, [], 7, profile([['education', true]]))).toBeUndefined()
    expect(valueOn(reads, [], 7)).toBeUndefined()
  })
})

describe('readsFlaw', () => {
  it.each([
    [{ kind: 'flow', counts: [], halfLifeDays: WEEK }, 'it reads nothing'],
    [{ kind: 'stock', counts: [] }, 'it reads nothing'],
    [{ kind: 'stock', counts: ['vote.given', 'vote.given'] }, 'it reads vote.given twice'],
    [{ kind: 'active-days', counts: [], halfLifeDays: WEEK }, 'it reads nothing'],
    [
      { kind: 'flow', counts: ['vote.given'], halfLifeDays: lengthInDays(0) },
      'its half-life is 0 days, not above 0',
    ],
    [{ kind: 'checklist', items: [], onceKnown: ['photo'] }, 'it reads nothing'],
    [{ kind: 'checklist', items: ['photo'], onceKnown: ['photo'] }, 'it reads photo twice'],
    [
      {
        kind: 'ratio',
        hits: 'approach.answered',
        tries: 'approach.settled',
        prior: { hits: 3, tries: 3 },
        halfLifeDays: WEEK,
      },
      'its prior is 3 hits in 3 tries, not 0 or more hits in more tries',
    ],
  ] satisfies readonly (readonly [Reads, string])[])('of %j says that %s', (reads: Reads, flaw) => {
    expect(readsFlaw(reads)).toBe(flaw)
  })
})
