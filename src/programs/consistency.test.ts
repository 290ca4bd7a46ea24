import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../kernel/day.ts'
import { consistencyOf, targetOf, weeksOf } from './consistency.ts'
import { doneOf } from './counts.ts'
import { aProgram, comments, MONDAY, someDone } from './programs.fixture.ts'

/** The Monday after its four weeks. */
const AFTER = addDays(MONDAY, 28)

describe('weeksOf', () => {
  it('tells what each week asked for and what was done', () => {
    // Ten a week: week 1 has 10, week 2 has 5, week 3 has 12, week 4 none.
    const weeks = weeksOf(aProgram(), comments([0, 4], [6, 6], [7, 5], [20, 12]), AFTER)
    expect(weeks.map(({ share, inFull }) => [share, inFull])).toEqual([
      [1, true],
      [0.5, false],
      [1, true],
      [0, false],
    ])
    expect(consistencyOf(weeks)).toEqual({
      share: 0.625,
      weeks: 4,
      weeksInFull: 2,
      streak: 0,
      missedLast: true,
    })
  })

  it('asks for less in a week that is not whole, and for nothing in one that is paused', () => {
    // Of week 1 it has Thursday to Sunday: 4 of 7 days, 10 · 4 / 7 = 5.7, so 6. Week 2 is paused. In week 3 two days are skipped: 7.
    const program = aProgram({
      start: addDays(MONDAY, 3),
      pauses: [{ from: addDays(MONDAY, 7), to: addDays(MONDAY, 13) }],
      skipDays: [addDays(MONDAY, 14), addDays(MONDAY, 15)],
    })
    const weeks = weeksOf(program, comments([3, 6]), AFTER)
    expect(weeks.map(({ asks }) => asks[0]?.target)).toEqual([6, 0, 7, 10])
    expect(weeks.map(({ share }) => share)).toEqual([1, null, 0, 0])
  })

  it('does not count a week that is under way, unless for the streak once it is full', () => {
    const today = addDays(MONDAY, 9)
    const underWay = weeksOf(aProgram(), comments([0, 10], [8, 9]), today)
    expect(consistencyOf(underWay)).toMatchObject({ share: 1, weeks: 1, streak: 1, missedLast: false })
    const full = weeksOf(aProgram(), comments([0, 10], [8, 10]), today)
    expect(consistencyOf(full)).toMatchObject({ weeks: 1, streak: 2 })
  })

  it('ends with the day on which it was stopped', () => {
    const stopped = aProgram({ state: 'stopped', stopped: { on: addDays(MONDAY, 8), because: '' } })
    expect(weeksOf(stopped, comments(), AFTER).map(({ days }) => days)).toEqual([7, 2])
  })
})

describe('consistencyOf', () => {
  it('never falls when days on which nothing was done are paused or skipped', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 27 }), { maxLength: 20 })
    fc.assert(
      fc.property(someDone, days, (done, free) => {
        const counted = doneOf(done)
        const skipDays = free.map((n) => addDays(MONDAY, n)).filter((on) => counted.on('comment', on) === 0)
        const share = (program = aProgram()) => consistencyOf(weeksOf(program, counted, AFTER)).share
        const [before, after] = [share(), share(aProgram({ skipDays }))]
        if (after !== null) expect(after).toBeGreaterThanOrEqual((before ?? 0) - 1e-12)
      }),
    )
  })

  it('never falls when more is done', () => {
    fc.assert(
      fc.property(someDone, fc.integer({ min: 0, max: 27 }), (done, n) => {
        const share = (all: typeof done) => consistencyOf(weeksOf(aProgram(), doneOf(all), AFTER)).share ?? 0
        const on = addDays(MONDAY, n)
        const more = done.map((one) => (one.day === on ? { ...one, count: one.count + 1 } : one))
        expect(share(more)).toBeGreaterThanOrEqual(share(done))
      }),
    )
  })
})

describe('targetOf', () => {
  it('is the weekly target on seven days, nothing on none, and never more on fewer days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 7 }), (weekly, days) => {
        expect([targetOf(weekly, 7), targetOf(weekly, 0)]).toEqual([weekly, 0])
        expect(targetOf(weekly, days - 1)).toBeLessThanOrEqual(targetOf(weekly, days))
      }),
    )
  })
})
