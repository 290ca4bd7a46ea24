import { describe, expect, it } from 'vitest'
import { addDays, day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import { scoreOn } from '../model/score-on.ts'
import { ssiOpen } from '../model/ssi-open.ts'
import { evidenceOf, one } from './evidence.fixture.ts'
import { nextActions, type NextOptions } from './next-actions.ts'
import { standingOn } from './standing.ts'

const TODAY = day(18_300)
const quiet = [one('comment.given', addDays(TODAY, -100)), one('connection.made', addDays(TODAY, -90), 30)]
const of = (evidence: Evidence, options?: NextOptions) =>
  nextActions(ssiOpen, evidence, standingOn(ssiOpen, evidence, TODAY), options)

describe('nextActions', () => {
  it('is worth what the same evidence with one more scores', () => {
    const evidence = evidenceOf([...quiet, one('search.made', TODAY)], TODAY)
    const more = { ...evidence, counted: [...evidence.counted, one('comment.given', TODAY)] }
    const gain =
      (scoreOn(ssiOpen, more, TODAY).points ?? NaN) - (scoreOn(ssiOpen, evidence, TODAY).points ?? NaN)
    const comment = of(evidence).actions.find(
      ({ does }) => does.kind === 'activity' && does.activity === 'comment',
    )
    expect(comment?.worth).toBeCloseTo(gain, 9)
    expect(comment?.signal).toBe('comments-given')
  })

  it('makes the day an active one with the first thing on it, and only with that', () => {
    const worthOf = (evidence: Evidence) =>
      of(evidence).actions.find(({ does }) => does.kind === 'activity' && does.activity === 'comment')
        ?.worthByPillar['people']
    expect(worthOf(evidenceOf(quiet, TODAY))).toBeGreaterThan(0)
    expect(worthOf(evidenceOf([...quiet, one('search.made', TODAY)], TODAY))).toBe(0)
  })

  it('puts first what is worth most a minute, with the minutes that the member says', () => {
    const evidence = evidenceOf(quiet, TODAY)
    const { actions } = of(evidence)
    const rates = actions.map(({ perMinute }) => perMinute)
    expect(rates).toEqual(rates.toSorted((a, b) => b - a))
    const slow = of(evidence, { minutes: { reaction: 500, 'profile-view': 500 } })
    expect(slow.actions.at(-1)?.minutes).toBe(500)
  })

  it('names for each pillar what would move it, and the signal of that pillar', () => {
    const { byPillar } = of(evidenceOf(quiet, TODAY))
    expect(Object.keys(byPillar)).toEqual(['brand', 'people', 'insights', 'relationships'])
    for (const [pillar, action] of Object.entries(byPillar)) {
      expect(action?.worthByPillar[pillar]).toBeGreaterThan(0)
      const signals = ssiOpen.pillars.find(({ id }) => id === pillar)?.signals.map(({ id }) => id)
      expect(signals).toContain(action?.signal)
    }
  })

  it('asks for what the profile is known not to have, worth what it then scores', () => {
    const evidence = evidenceOf(quiet, TODAY)
    const { actions } = of(evidence)
    const about = actions.find(({ does }) => does.kind === 'profile' && does.item === 'about')
    const items = new Map(evidence.profiles[0]?.items).set('about', true)
    const then = { ...evidence, profiles: [{ asOf: TODAY, items }] }
    const gain =
      (scoreOn(ssiOpen, then, TODAY).points ?? NaN) - (scoreOn(ssiOpen, evidence, TODAY).points ?? NaN)
    expect(about?.worth).toBeCloseTo(gain, 9)
    expect(actions.some(({ does }) => does.kind === 'profile' && does.item === 'headline')).toBe(false)
  })

  it('proposes no invitation once seven days are full of them', () => {
    const proposed = (n: number) =>
      of(evidenceOf([...quiet, one('invitation.sent', addDays(TODAY, -3), n)], TODAY)).actions.some(
        ({ does }) => does.kind === 'activity' && does.activity === 'invitation',
      )
    expect([proposed(99), proposed(100)]).toEqual([true, false])
  })

  it('tells what a program with it did, where one was measured', () => {
    const measured = new Map([['comment', { program: 'Daily', estimate: 1, low: 0.4, high: 1.6 }]] as const)
    for (const { does, measured: found } of of(evidenceOf(quiet, TODAY), { measured }).actions) {
      const isComment = does.kind === 'activity' && does.activity === 'comment'
      expect(found).toEqual(isComment ? measured.get('comment') : null)
    }
  })

  it('proposes nothing that the member’s own program has shown to hurt', () => {
    const proposed = (high: number) =>
      of(evidenceOf(quiet, TODAY), {
        measured: new Map([['reaction', { program: 'Likes', estimate: -1, low: -2, high }]] as const),
      }).actions.some(({ does }) => does.kind === 'activity' && does.activity === 'reaction')
    expect([proposed(0.5), proposed(-0.2)]).toEqual([true, false])
  })
})
