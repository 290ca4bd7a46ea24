import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Counted, CountedKind } from '../events/counted.ts'
import { day } from '../kernel/day.ts'
import { someCounted, twoDays } from '../model/arbitraries.fixture.ts'
import { signalsOf, type Signal } from '../model/model.ts'
import { ssiOpen } from '../model/ssi-open.ts'
import { eventsBehind } from './events-behind.ts'

const signal = (id: string): Signal => {
  const found = signalsOf(ssiOpen).find((one) => one.id === id)
  if (found === undefined) throw new Error(`no signal ${id}`)
  return found
}
const count = (kind: CountedKind, on: number, n: number, since = on): Counted => ({
  kind,
  day: day(on),
  since: day(since),
  n,
})

describe('eventsBehind', () => {
  it('says how many of each kind came after the first day, up to the last, day by day', () => {
    const counted = [
      count('reaction.given', 1, 9),
      count('reaction.given', 2, 3),
      count('comment.given', 2, 7),
      count('vote.given', 3, 1),
      count('reaction.given', 4, 2),
      count('reaction.given', 5, 8),
    ]
    expect(eventsBehind(signal('reactions-given'), counted, day(1), day(4))).toEqual([
      { kind: 'reaction.given', n: 5, days: [{ day: 2, n: 3 }, { day: 4, n: 2 }] }, // prettier-ignore
      { kind: 'vote.given', n: 1, days: [{ day: 3, n: 1 }] },
    ])
  })

  it('adds up what became known on one day of several', () => {
    const counted = [count('invitation.accepted', 9, 1, 3), count('invitation.accepted', 9, 2, 5)]
    expect(eventsBehind(signal('invitations-accepted'), counted, day(3), day(9))).toEqual([
      { kind: 'invitation.accepted', n: 3, days: [{ day: 9, n: 3 }] },
    ])
  })

  it('is cut in two by any day between', () => {
    fc.assert(
      fc.property(someCounted, twoDays, twoDays, (counted, [a, b], [c]) => {
        const [from, cut, to] = [a, b, c].toSorted((x, y) => x - y)
        if (from === undefined || cut === undefined || to === undefined)
          throw new Error('three days are drawn')
        const total = (first: typeof from, last: typeof to): number =>
          eventsBehind(signal('new-connections'), counted, first, last).reduce((sum, { n }) => sum + n, 0)
        expect(total(from, cut) + total(cut, to)).toBe(total(from, to))
      }),
    )
  })
})
