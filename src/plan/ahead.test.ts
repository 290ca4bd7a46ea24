import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountedKind } from '../events/counted.ts'
import { addDays, day } from '../kernel/day.ts'
import { scoreOn } from '../model/score-on.ts'
import { ssiOpen } from '../model/ssi-open.ts'
import { nextDay } from '../model/state.ts'
import { scoreAhead, statesAhead } from './ahead.ts'
import { NOTHING } from './doing.ts'
import { evidenceOf, FIRST_DAY, lived, one } from './evidence.fixture.ts'
import { standingOn, statesOf } from './standing.ts'

const TODAY = day(18_200)
const evidence = evidenceOf(
  lived({
    days: 201,
    means: {
      'comment.given': 1,
      'search.made': 0.5,
      'post.published': 0.3,
      'connection.made': 0.6,
      'invitation.settled': 0.5,
    },
    seed: 7,
  }),
  TODAY,
)
const standing = standingOn(ssiOpen, evidence, TODAY)

describe('statesAhead', () => {
  it('gives what stepping day by day gives, for any rates and any days', () => {
    const rate = fc.double({ min: 0, max: 40, noNaN: true })
    const kinds = ['comment.given', 'connection.made', 'invitation.settled', 'follower.gained'] as const
    fc.assert(
      fc.property(fc.tuple(rate, rate, rate, rate), fc.integer({ min: 0, max: 60 }), (rates, days) => {
        const perWeek = Object.fromEntries(kinds.map((kind, i) => [kind, rates[i] ?? 0]))
        const step = nextDay(ssiOpen)
        let stepped = statesOf(standing)
        for (let i = 1; i <= days; i++) {
          const on = addDays(TODAY, i)
          stepped = step(
            stepped,
            kinds.map((kind, k) => one(kind as CountedKind, on, (rates[k] ?? 0) / 7)),
          )
        }
        const ahead = statesAhead(ssiOpen, statesOf(standing), { perWeek, activeDays: 0 }, days)
        const active = ssiOpen.pillars
          .flatMap(({ signals }) => signals)
          .findIndex(({ id }) => String(id) === 'active-days')
        for (const [i, state] of ahead.entries()) {
          if (i === active) continue
          for (const [k, sum] of state.entries()) expect(sum).toBeCloseTo(stepped[i]?.[k] ?? NaN, 8)
        }
      }),
    )
  })

  it('brings a rate that is kept to its own value, by hand', () => {
    // 6 a week for ever is a rate of 6; half of the way is gone after a half-life of 14 days.
    const empty = standingOn(ssiOpen, evidenceOf([one('comment.given', FIRST_DAY)], day(19_500)), day(19_500))
    const ahead = (days: number) =>
      scoreAhead(ssiOpen, empty, { perWeek: { 'comment.given': 6 }, activeDays: 0 }, days)
        .pillars.flatMap(({ signals }) => signals)
        .find(({ signal }) => String(signal.id) === 'comments-given')?.observation
    expect(ahead(14)).toMatchObject({ kind: 'observed', value: expect.closeTo(3, 9) })
    expect(ahead(1400)).toMatchObject({ kind: 'observed', value: expect.closeTo(6, 9) })
  })
})

describe('scoreAhead', () => {
  it('is the score of the day where no day passes', () => {
    const now = scoreOn(ssiOpen, evidence, TODAY)
    const ahead = scoreAhead(ssiOpen, standing, NOTHING, 0)
    expect([ahead.low, ahead.points, ahead.high]).toEqual([now.low, now.points, now.high])
  })

  it('fades to what the same evidence scores later, where nothing more is done', () => {
    const later = addDays(TODAY, 30)
    const { points } = scoreOn(
      ssiOpen,
      { ...evidenceOf(evidence.counted, later), profiles: evidence.profiles },
      later,
    )
    expect(scoreAhead(ssiOpen, standing, NOTHING, 30).points).toBeCloseTo(points ?? NaN, 9)
  })

  it('leaves what is not observed open, whatever is done', () => {
    const views = scoreAhead(ssiOpen, standing, { perWeek: { 'profile-view.made': 99 }, activeDays: 0 }, 30)
    const seen = views.pillars
      .flatMap(({ signals }) => signals)
      .find(({ signal }) => String(signal.id) === 'profile-views-made')
    expect(seen?.observation).toEqual({ kind: 'not-observed' })
  })
})
