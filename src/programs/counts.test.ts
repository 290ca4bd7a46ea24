import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../kernel/day.ts'
import { countActivities, doneOf, type ByHand, type Imported } from './counts.ts'

const TODAY = day(20_514)

describe('countActivities', () => {
  it('counts what is logged by hand and imported later once, by the larger number of the day', () => {
    const imported: readonly Imported[] = [
      { kind: 'comment.given', day: TODAY, count: 1 },
      { kind: 'comment.given', day: TODAY, count: 1 },
      // A vote is a reaction.
      { kind: 'vote.given', day: TODAY, count: 1 },
      { kind: 'reaction.given', day: TODAY, count: 4 },
      { kind: 'connection.made', day: TODAY, count: 9 },
    ]
    const byHand: readonly ByHand[] = [
      { activity: 'comment', day: TODAY, count: 3 },
      { activity: 'follow-up', day: addDays(TODAY, 1), count: 1 },
    ]
    expect(countActivities(imported, byHand)).toEqual([
      { activity: 'comment', day: TODAY, imported: 2, byHand: 3, count: 3 },
      { activity: 'reaction', day: TODAY, imported: 5, byHand: 0, count: 5 },
      { activity: 'follow-up', day: addDays(TODAY, 1), imported: 0, byHand: 1, count: 1 },
    ])
  })

  /** An act that really happened, and who knows of it. */
  const someAct = fc.record({
    days: fc.integer({ min: 0, max: 3 }),
    kind: fc.constantFrom('comment.given' as const, 'invitation.sent' as const),
    isLogged: fc.boolean(),
    isImported: fc.boolean(),
  })

  it('never counts more than was done, nor less than the log or the imports know', () => {
    fc.assert(
      fc.property(fc.array(someAct), (acts) => {
        const known = acts.map(({ days, ...act }) => ({ ...act, day: addDays(TODAY, days), count: 1 }))
        const counted = countActivities(
          known.filter(({ isImported }) => isImported),
          known
            .filter(({ isLogged }) => isLogged)
            .map(({ day: on, kind }) => ({
              day: on,
              count: 1,
              activity: kind === 'comment.given' ? ('comment' as const) : ('invitation' as const),
            })),
        )
        for (const { activity, day: on, imported, byHand, count } of counted) {
          const really = known.filter(
            (act) => act.day === on && (act.kind === 'comment.given') === (activity === 'comment'),
          )
          expect(count).toBeLessThanOrEqual(really.length)
          expect(count).toBe(Math.max(imported, byHand))
        }
      }),
    )
  })

  it('changes nothing when an import that tells of the log alone comes in, before or after', () => {
    const byHand: readonly ByHand[] = [{ activity: 'comment', day: TODAY, count: 3 }]
    const imported = (n: number): readonly Imported[] => [{ kind: 'comment.given', day: TODAY, count: n }]
    const count = (n: number) => doneOf(countActivities(imported(n), byHand)).on('comment', TODAY)
    expect([0, 1, 3].map(count)).toEqual([3, 3, 3])
    expect(count(4)).toBe(4)
  })
})
