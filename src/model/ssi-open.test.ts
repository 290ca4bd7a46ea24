import { describe, expect, it } from 'vitest'
import { EVENT_KIND_NAMES, OWN_KINDS } from '../events/kinds.ts'
import { checkModel } from './check.ts'
import { signalsOf, subjectsOf } from './model.ts'
import { countedKinds } from './signals.ts'
import { ssiOpen } from './ssi-open.ts'

describe('the open index', () => {
  it('has nothing wrong with it, and 100 points in four pillars of 25', () => {
    expect(checkModel(ssiOpen)).toEqual([])
    expect(ssiOpen.pillars.map(({ id, max }) => [id, max])).toEqual([
      ['brand', 25],
      ['people', 25],
      ['insights', 25],
      ['relationships', 25],
    ])
  })

  it('has the numbers of version 1, which never change', () => {
    const numbers = signalsOf(ssiOpen).map(
      ({ id, reads, curve, weight }) =>
        `${id} ${reads.kind} ${curve.kind} ${curve.full} ${'halfLifeDays' in reads ? reads.halfLifeDays : '-'} ${weight}`,
    )
    expect([ssiOpen.name, ssiOpen.version, ...numbers]).toEqual([
      'ssi-open',
      1,
      'profile-completeness checklist ramp 1 - 0.36',
      'endorsements-received stock log 100 - 0.16',
      'posts-published flow saturate 3 28 0.24',
      'followers-gained flow saturate 25 28 0.16',
      'recommendations-received stock log 10 - 0.04',
      'rich-media stock log 10 - 0.04',
      'active-days active-days saturate 6 21 0.34',
      'people-searches flow saturate 10 21 0.22',
      'profile-views-made flow saturate 25 21 0.24',
      'profile-views-received flow saturate 40 21 0.1',
      'leads-saved flow saturate 10 28 0.1',
      'posts-and-reshares flow saturate 4 14 0.2',
      'comments-given flow saturate 15 14 0.26',
      'reactions-given flow saturate 25 14 0.12',
      'engagement-received flow saturate 60 14 0.2',
      'messages-sent flow saturate 15 14 0.08',
      'messages-answered ratio ramp 0.5 60 0.14',
      'connections stock log 1000 - 0.52',
      'new-connections flow saturate 5 28 0.12',
      'invitations-accepted ratio ramp 0.6 60 0.2',
      'senior-connections stock log 100 - 0.1',
      'coworker-connections stock log 50 - 0.06',
    ])
  })

  it('is observed by the kinds of events that it counts, but for those that an archive without any has no file for', () => {
    const withoutFile = ['article.published', 'post.reshared', 'vote.given']
    for (const signal of signalsOf(ssiOpen)) {
      const subjects = new Set<string>([...subjectsOf(signal), ...withoutFile])
      const counted = countedKinds(signal.reads).filter((kind) =>
        EVENT_KIND_NAMES.some((known) => known === kind),
      )
      if (signal.id !== 'active-days') expect(counted.filter((kind) => !subjects.has(kind))).toEqual([])
    }
  })

  it('counts a day as active for anything that the member did', () => {
    const active = signalsOf(ssiOpen).find(({ id }) => id === 'active-days')
    expect(active === undefined ? [] : countedKinds(active.reads)).toEqual(OWN_KINDS)
  })

  it('gives no number as published: what LinkedIn publishes is only that something counts', () => {
    for (const { ground } of signalsOf(ssiOpen)) expect(ground.numbers.kind).toBe('assumed')
    const assumed = signalsOf(ssiOpen).filter(({ ground }) => ground.counts.kind === 'assumed')
    expect(assumed.map(({ id }) => id)).toEqual(['recommendations-received', 'new-connections'])
  })
})
