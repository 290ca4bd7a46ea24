import { describe, expect, it } from 'vitest'
import type { Fact } from '../events/fact.ts'
import { day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import type { DatedFact } from '../store/knowledge.ts'
import { temporaryStore } from '../store/store.fixture.ts'
import { ann, ben, comments, connections, folderOf, olderConnections, THEN, zipOf } from './export.fixture.ts'
import { importPaths } from './import-paths.ts'
import { loadEvidence, ownCompanies, profilesOf } from './load-evidence.ts'

const on = (asOf: number, ...facts: readonly Fact[]): readonly DatedFact[] =>
  facts.map((fact) => ({ asOf: day(asOf), fact }))
const worksAt = (company: string): Fact => ({ kind: 'own-company', company })
const named = (date: string): string => `Basic_LinkedInDataExport_${date}.zip`
const kindsOf = ({ counted }: Evidence): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {}
  for (const { kind, n } of counted) sums[kind] = (sums[kind] ?? 0) + n
  return sums
}
const item = (name: 'headline' | 'photo' | 'current-position', holds: boolean): Fact => ({
  kind: 'profile-item',
  item: name,
  holds,
})

describe('loadEvidence', () => {
  const positions =
    'Company Name,Title,Description,Location,Started On,Finished On\nAcme Ropes,Seller,,,Jan 2020,\n'

  it('counts events once whatever imports tell them, and follows from several together', async () => {
    const store = await temporaryStore()
    const older = folderOf({ 'Connections.csv': olderConnections(ann), 'Positions.csv': positions })
    const newer = folderOf({
      'Connections.csv': connections(ann, ben),
      'Comments.csv': comments('2026-05-02 10:00:00'),
    })
    await importPaths(store, [older, newer], THEN)
    const { counted } = await loadEvidence(store)
    const total = (kind: string): number =>
      counted.filter((one) => one.kind === kind).reduce((sum, { n }) => sum + n, 0)
    const kinds = ['connection.made', 'connection.senior', 'connection.coworker', 'comment.given']
    expect(Object.fromEntries(kinds.map((kind) => [kind, total(kind)]))).toEqual({
      'connection.made': 2,
      'connection.senior': 1,
      'connection.coworker': 1,
      'comment.given': 1,
    })
  })

  it('is the same in whatever order the imports came', async () => {
    const [one, other] = [await temporaryStore(), await temporaryStore()]
    const exports = [
      connections(ann),
      olderConnections(ann, ben),
      connections({ ...ann, company: 'Initech' }),
    ]
    const paths = exports.map((text) => folderOf({ 'Connections.csv': text }))
    await importPaths(one, paths, THEN)
    await importPaths(other, paths.toReversed(), THEN)
    const [{ counted, profiles }, again] = [await loadEvidence(one), await loadEvidence(other)]
    expect([again.counted, again.profiles]).toEqual([counted, profiles])
  })

  it('is the same under every key: what the newest export says of somebody holds', async () => {
    const leads = connections({ ...ann, company: 'Acme Ropes', title: 'CEO' })
    const builds = connections({ ...ann, company: 'Globex', title: 'Engineer' }, ben)
    for (let key = 0; key < 6; key++) {
      const store = await temporaryStore()
      const older = zipOf({ 'Connections.csv': leads, 'Positions.csv': positions }, named('03-01-2026'))
      await importPaths(store, [older], THEN)
      expect(kindsOf(await loadEvidence(store))).toMatchObject({
        'connection.senior': 1,
        'connection.coworker': 1,
      })
      await importPaths(store, [zipOf({ 'Connections.csv': builds }, named('05-01-2026'))], THEN)
      expect(kindsOf(await loadEvidence(store))).toEqual({ 'connection.made': 2 })
    }
  })

  it('is empty where nothing was imported, and of another member', async () => {
    const store = await temporaryStore()
    expect(await loadEvidence(store)).toMatchObject({ counted: [], coverage: [], profiles: [] })
    await importPaths(store, [folderOf({ 'Connections.csv': connections(ann) })], THEN)
    expect(await loadEvidence(store, 'you')).toMatchObject({ counted: [], coverage: [], profiles: [] })
  })

  it('takes signals of a Sales Navigator seat not to apply', async () => {
    const { notApplicable } = await loadEvidence(await temporaryStore())
    expect([...notApplicable]).toEqual(['leads-saved'])
  })
})

describe('profilesOf', () => {
  it('carries on what a later import did not see', () => {
    const profiles = profilesOf([
      ...on(1, item('headline', true), item('photo', false)),
      ...on(5, item('photo', true)),
    ])
    expect(profiles.map(({ asOf, items }) => [asOf, Object.fromEntries(items)])).toEqual([
      [1, { headline: true, photo: false }],
      [5, { headline: true, photo: true }],
    ])
  })

  it('believes the later of two imports of one day', () => {
    const [profile] = profilesOf([...on(1, item('photo', false)), ...on(1, item('photo', true))])
    expect(profile?.items.get('photo')).toBe(true)
  })
})

describe('ownCompanies', () => {
  it('are those of the newest day that tells where the member works', () => {
    const facts = [
      ...on(1, worksAt('acme')),
      ...on(5, worksAt('globex'), worksAt('initech')),
      ...on(9, item('photo', true)),
    ]
    expect(ownCompanies(facts)).toEqual(new Set(['globex', 'initech']))
  })

  it('are none once the member works nowhere', () => {
    expect(ownCompanies([...on(1, worksAt('acme')), ...on(5, item('current-position', false))])).toEqual(
      new Set(),
    )
  })
})
