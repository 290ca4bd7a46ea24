import { describe, expect, it } from 'vitest'
import type { ProfileItem } from '../../events/fact.ts'
import { day } from '../../kernel/day.ts'
import type { DatedFact } from '../../store/knowledge.ts'
import type { ToldFact } from '../../store/told-facts.ts'
import { profilesOf } from '../load-evidence.ts'
import { companiesTold, coverageTold, logsTold, profileFacts } from './facts-together.ts'

const seen = (asOf: number, item: ProfileItem, holds: boolean): DatedFact => ({
  asOf: day(asOf),
  fact: { kind: 'profile-item', item, holds },
})
const said = (asOf: number, item: string, holds: boolean): ToldFact => ({
  kind: 'profile-item',
  item,
  holds,
  asOf: day(asOf),
})
const works = (asOf: number, company: string | null): ToldFact => ({
  kind: 'own-company',
  item: company ?? '',
  holds: company !== null,
  asOf: day(asOf),
})

describe('profileFacts', () => {
  it('lets what is said stand for the profiles before it, up to where something else was said', () => {
    const imported = [seen(10, 'headline', true), seen(30, 'headline', true)]
    const profiles = profilesOf(profileFacts(imported, [said(20, 'photo', false), said(40, 'photo', true)]))
    expect(profiles.map(({ asOf, items }) => [asOf, items.get('photo')])).toEqual([
      [10, false],
      [20, false],
      [30, false],
      [40, true],
    ])
  })

  it('changes nothing of what files tell, and nothing where nothing is said', () => {
    const imported = [seen(10, 'headline', true), seen(30, 'about', false)]
    expect(profileFacts(imported, [])).toEqual(imported)
    const profiles = profilesOf(profileFacts(imported, [said(5, 'cover', true)]))
    expect(profiles.map(({ asOf, items }) => [asOf, items.get('about'), items.get('cover')])).toEqual([
      [5, undefined, true],
      [10, undefined, true],
      [30, false, true],
    ])
  })
})

describe('logsTold', () => {
  const log = (asOf: number, holds: boolean): ToldFact => ({
    kind: 'hand-log',
    item: 'search.made',
    holds,
    asOf: day(asOf),
  })

  it('is the days from where a log began to where it ended, in whatever order that was said', () => {
    const told = [log(40, true), log(10, true), log(20, false), log(30, false)]
    expect(logsTold(told, day(50))).toEqual([
      { kind: 'search.made', days: { from: 10, to: 19 } },
      { kind: 'search.made', days: { from: 40, to: 50 } },
    ])
  })

  it('ends with the last day that an import knows, and is none after it', () => {
    expect(logsTold([log(10, true)], day(15))).toEqual([{ kind: 'search.made', days: { from: 10, to: 15 } }])
    expect(logsTold([log(10, true)], day(9))).toEqual([])
  })
})

describe('companiesTold', () => {
  const imported: readonly DatedFact[] = [{ asOf: day(10), fact: { kind: 'own-company', company: 'acme' } }]

  it('is what was said last, unless a newer file tells of a position', () => {
    expect(companiesTold(imported, [works(5, 'globex'), works(10, 'initech')])).toEqual(new Set(['initech']))
    expect(companiesTold(imported, [works(9, 'globex')])).toBeUndefined()
    expect(companiesTold(imported, [works(11, null)])).toEqual(new Set())
    expect(companiesTold(imported, [])).toBeUndefined()
  })
})

describe('coverageTold', () => {
  const coverage = [
    { subject: 'connection.made' as const, days: { from: day(3), to: day(9) } },
    { subject: 'comment.given' as const, days: { from: day(1), to: day(7) } },
  ]

  it('covers the employer on all days that imports cover, and no others', () => {
    expect(coverageTold(coverage, [works(50, 'acme')]).at(-1)).toEqual({
      subject: 'employer',
      days: { from: day(1), to: day(9) },
    })
    expect(coverageTold(coverage, [said(5, 'photo', true)])).toEqual(coverage)
    expect(coverageTold([], [works(50, 'acme')])).toEqual([])
  })
})
