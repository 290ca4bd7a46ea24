import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coverage } from '../events/coverage.ts'
import type { SealedEvent } from '../events/event.ts'
import type { Fact } from '../events/fact.ts'
import { mergeReadings } from '../events/merge-readings.ts'
import type { Reading } from '../events/reading.ts'
import { aReading, someReading } from '../events/readings.fixture.ts'
import { day } from '../kernel/day.ts'
import { lastEventRow, readEvents, writeEvents } from './event-rows.ts'
import { beginImport, finishedImports, finishImport, removeImport, unfinishedImports } from './imports.ts'
import { readCoverage, readFacts } from './knowledge.ts'
import type { Store } from './open-store.ts'
import { readReadings } from './readings.ts'
import { aSealedEvent, aSum } from './sealed-events.fixture.ts'
import { NOW, temporaryStore } from './store.fixture.ts'

interface AnImport {
  readonly events: readonly SealedEvent[]
  readonly coverage: readonly Coverage[]
  readonly facts: readonly Fact[]
  readonly readings: readonly Reading[]
}

const anImport: fc.Arbitrary<AnImport> = fc.record({
  events: fc.array(fc.oneof(aSealedEvent, aSum), { maxLength: 12 }),
  coverage: fc.array(
    fc
      .tuple(fc.constantFrom('connection.made', 'profile'), fc.nat(9), fc.nat(9))
      .map(([subject, from, length]) => ({
        subject,
        days: { from: day(20_000 + from), to: day(20_000 + from + length) },
      })),
    { maxLength: 3 },
  ),
  facts: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('own-company'), company: fc.constantFrom('acme', 'globex') }),
      fc.record({ kind: fc.constant('profile-item'), item: fc.constant('photo'), holds: fc.boolean() }),
      fc.record({ kind: fc.constant('member-since'), day: fc.nat(9).map(day) }),
    ),
    { maxLength: 3 },
  ),
  readings: fc.array(someReading, { maxLength: 4 }),
})

async function take({ events, coverage, facts, readings }: AnImport, store: Store): Promise<number> {
  const begun = { member: 'me', source: 'linkedin-export', name: 'a.zip', sample: false, importedAt: NOW }
  const earlier = lastEventRow(store)
  const id = await beginImport(store.db, begun)
  writeEvents(store, { member: 'me', id, earlier }, events)
  const asOf = day(20_000)
  const told = { coverage, facts, readings, asOf }
  await finishImport(store.db, id, { snapshotDay: asOf, edition: null, report: {}, ...told })
  return id
}

/** What the store holds, whatever the numbers of its rows. */
async function contents(store: Store): Promise<object> {
  const lines = (rows: Iterable<object>): string[] => [...rows].map((row) => JSON.stringify(row)).toSorted()
  const links = await store.db.selectFrom('event_import').select('event').execute()
  return {
    events: lines(readEvents(store, 'me')),
    links: links.length,
    coverage: lines(await readCoverage(store.db, 'me')),
    facts: lines(await readFacts(store.db, 'me')),
    readings: lines(await readReadings(store.db, 'me')),
    imports: (await finishedImports(store.db, 'me')).length,
  }
}

describe('removeImport', () => {
  it('leaves what the other imports leave without it, in whatever order they came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anImport, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        async (imports, pick) => {
          const gone = pick % imports.length
          const [store, without] = [await temporaryStore(), await temporaryStore()]
          const ids: number[] = []
          for (const one of imports) ids.push(await take(one, store))
          for (const one of imports.filter((_, i) => i !== gone)) await take(one, without)
          await removeImport(store.db, ids[gone] ?? 0)
          expect(await contents(store)).toEqual(await contents(without))
          await Promise.all([store.close(), without.close()])
        },
      ),
      { numRuns: 40 },
    )
  })

  it('says how many events went and how many stay because another import knows them', async () => {
    const store = await temporaryStore()
    const [a, b] = fc.sample(aSealedEvent, { numRuns: 2, seed: 7 }) as [SealedEvent, SealedEvent]
    const none = { coverage: [], facts: [], readings: [] }
    await take({ events: [a], ...none }, store)
    const second = await take({ events: [a, b], ...none }, store)
    expect(await removeImport(store.db, second)).toEqual({
      events: 1,
      kept: 1,
      readings: { removed: 0, kept: 0 },
    })
  })

  it('says the same of readings, and leaves what another import says of one', async () => {
    const store = await temporaryStore()
    const none = { events: [], coverage: [], facts: [] }
    const [both, one] = [aReading({ day: day(20_000) }, 53), aReading({ day: day(20_001) }, 54)]
    const first = await take({ ...none, readings: [both, one] }, store)
    await take({ ...none, readings: [{ ...both, source: 'hand' }] }, store)
    expect(mergeReadings(await readReadings(store.db, 'me'))).toEqual([both, one])
    expect((await removeImport(store.db, first)).readings).toEqual({ removed: 1, kept: 1 })
    expect(await readReadings(store.db, 'me')).toEqual([{ ...both, source: 'hand' }])
  })

  it('never gives the same id to another import', async () => {
    const store = await temporaryStore()
    const none = { events: [], coverage: [], facts: [], readings: [] }
    const first = await take(none, store)
    await removeImport(store.db, first)
    expect(await take(none, store)).toBeGreaterThan(first)
  })
})

describe('finishImport', () => {
  it('gives back coverage as separate stretches, and each fact once with its day', async () => {
    const store = await temporaryStore()
    const covers = (from: number, to: number): Coverage => ({
      subject: 'comment.given',
      days: { from: day(from), to: day(to) },
    })
    const facts: readonly Fact[] = [
      { kind: 'profile-item', item: 'photo', holds: false },
      { kind: 'own-company', company: 'acme' },
      { kind: 'own-company', company: 'acme' },
      { kind: 'own-address', address: 'ann' },
      { kind: 'own-name', name: 'ann lee' },
      { kind: 'member-since', day: day(-5) },
    ]
    const coverage = [covers(5, 9), covers(1, 4), covers(20, 21)]
    await take({ events: [], coverage, facts, readings: [] }, store)
    expect(await readCoverage(store.db, 'me')).toEqual([covers(1, 9), covers(20, 21)])
    const [company] = facts.slice(1)
    const expected = facts.filter((fact) => fact !== company).map((fact) => ({ asOf: day(20_000), fact }))
    expect(await readFacts(store.db, 'me')).toEqual(expected)
  })

  it('takes an import from the unfinished to the finished', async () => {
    const { db } = await temporaryStore()
    const id = await beginImport(db, { member: 'me', source: 's', name: 'n', sample: true, importedAt: NOW })
    expect([await unfinishedImports(db), await finishedImports(db, 'me')]).toEqual([[id], []])
    const coverage: readonly Coverage[] = []
    const report = { files: [] }
    await finishImport(db, id, {
      snapshotDay: day(9),
      edition: 'basic',
      report,
      coverage,
      facts: [],
      asOf: day(9),
    })
    const [finished] = await finishedImports(db, 'me')
    expect(await unfinishedImports(db)).toEqual([])
    expect(finished).toMatchObject({
      id,
      sample: 1,
      snapshot_day: 9,
      edition: 'basic',
      report: '{"files":[]}',
    })
  })
})
