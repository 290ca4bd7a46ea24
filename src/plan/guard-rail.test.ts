import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../kernel/day.ts'
import { invitationsAWeek, invitationsLeft, invitationsOfLastDays, type SentOn } from './guard-rail.ts'

const TODAY = day(20_000)
const sentBefore = (...ago: readonly (readonly [number, number])[]): readonly SentOn[] =>
  ago.map(([days, n]) => ({ day: addDays(TODAY, -days), n }))

/** The fullest seven days in a row. */
const fullest = (sent: readonly SentOn[]): number =>
  Math.max(
    0,
    ...sent.map(({ day: first }) =>
      sent.reduce((sum, one) => (one.day >= first && one.day < first + 7 ? sum + one.n : sum), 0),
    ),
  )

describe('the guard rail on invitations', () => {
  it('leaves what the fullest week around a day leaves', () => {
    // Six days ago 60 and three days ago 30 lie in one week with today: 10 are left. A week ago counts no more.
    expect(invitationsLeft(sentBefore([6, 60], [3, 30]), TODAY)).toBe(10)
    expect(invitationsLeft(sentBefore([7, 60], [3, 30]), TODAY)).toBe(70)
    expect(invitationsLeft([], TODAY)).toBe(100)
    expect(invitationsLeft(sentBefore([0, 130]), TODAY)).toBe(0)
  })

  it('looks at what is planned for the days to come too', () => {
    expect(invitationsLeft([{ day: addDays(TODAY, 4), n: 80 }], TODAY)).toBe(20)
  })

  it('is never exceeded, whichever days are filled up in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 150 }))),
        (tries) => {
          const sent: SentOn[] = []
          for (const [days, wanted] of tries) {
            const on = addDays(TODAY, days)
            sent.push({ day: on, n: Math.min(wanted, invitationsLeft(sent, on)) })
          }
          expect(fullest(sent)).toBeLessThanOrEqual(100)
        },
      ),
    )
  })

  it('leaves room in a planned week for those of the last six days', () => {
    const counted = [
      { kind: 'invitation.sent' as const, day: addDays(TODAY, -6), since: addDays(TODAY, -6), n: 50 },
      { kind: 'invitation.sent' as const, day: addDays(TODAY, -5), since: addDays(TODAY, -5), n: 20 },
      { kind: 'comment.given' as const, day: TODAY, since: TODAY, n: 9 },
      { kind: 'invitation.sent' as const, day: TODAY, since: TODAY, n: 15 },
    ]
    const sent = invitationsOfLastDays(counted, TODAY)
    expect(invitationsAWeek(sent, TODAY)).toBe(65)
  })

  it('lets a planned week that is repeated never exceed it, on whichever days it is done', () => {
    const anyDays = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(anyDays, fc.integer({ min: 1, max: 7 }), (last, weekday) => {
        const sent = last.map((n, i) => ({ day: addDays(TODAY, i - 5), n }))
        fc.pre(fullest(sent) <= 100)
        const planned = [0, 1, 2].map((week) => ({
          day: addDays(TODAY, 7 * week + weekday),
          n: invitationsAWeek(sent, TODAY),
        }))
        expect(fullest([...sent, ...planned])).toBeLessThanOrEqual(100)
      }),
    )
  })
})
