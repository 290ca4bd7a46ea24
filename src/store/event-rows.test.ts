import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SealedEvent } from '../events/event.ts'
import { identity, identityByName } from '../events/identity.ts'
import { day } from '../kernel/day.ts'
import { lastEventRow, readEvents, writeEvents, type Written } from './event-rows.ts'
import { beginImport, finishImport, removeImport } from './imports.ts'
import type { Store } from './open-store.ts'
import { aSealedEvent, sealed } from './sealed-events.fixture.ts'
import { NOW, temporaryStore } from './store.fixture.ts'

const begun = { member: 'me', source: 'linkedin-export', name: 'a.zip', sample: false, importedAt: NOW }
const finish = { snapshotDay: null, edition: null, report: {}, coverage: [], facts: [], asOf: day(20_000) }

async function write(
  store: Store,
  ...files: readonly (readonly SealedEvent[])[]
): Promise<readonly Written[]> {
  const earlier = lastEventRow(store)
  const id = await beginImport(store.db, begun)
  const written = files.map((events) => writeEvents(store, { member: 'me', id, earlier }, events))
  await finishImport(store.db, id, finish)
  return written
}

const sorted = (events: Iterable<SealedEvent>): string[] =>
  [...events].map((one) => JSON.stringify(one)).toSorted()
const once = (events: readonly SealedEvent[]): string[] => [...new Set(sorted(events))]

const connection = sealed({
  kind: 'connection.made',
  day: day(20_000),
  at: null,
  about: '',
  person: { address: 'ann', name: 'Ann' },
  count: 1,
  senior: true,
  company: 'acme',
})

describe('writeEvents', () => {
  it('keeps every wording of an event once, and gives it back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aSealedEvent), fc.array(aSealedEvent), async (first, second) => {
        const store = await temporaryStore()
        await write(store, first, second)
        await write(store, second)
        expect(sorted(readEvents(store, 'me'))).toEqual(once([...first, ...second]))
        await store.close()
      }),
      { numRuns: 30 },
    )
  })

  it('knows an event from an earlier import by the same identities as mergeEvents does', async () => {
    const same = (a: SealedEvent, b: SealedEvent): boolean =>
      identity(a) === identity(b) || identityByName(a) === identity(b) || identity(a) === identityByName(b)
    await fc.assert(
      fc.asyncProperty(fc.array(aSealedEvent), aSealedEvent, async (before, event) => {
        const store = await temporaryStore()
        await write(store, before)
        const [written] = await write(store, [event])
        expect(written?.known).toBe(before.some((one) => same(one, event)) ? 1 : 0)
        await store.close()
      }),
      { numRuns: 100 },
    )
  })

  it('counts what another file of the same import gave as a double, not as known', async () => {
    const store = await temporaryStore()
    expect(await write(store, [connection], [connection])).toEqual([
      { added: 1, known: 0, doubles: 0 },
      { added: 0, known: 0, doubles: 1 },
    ])
  })

  it('counts a connection as known whose company has changed since, and keeps both wordings', async () => {
    const store = await temporaryStore()
    await write(store, [connection])
    const moved = sealed({ ...connection, company: 'globex' })
    expect(await write(store, [moved])).toEqual([{ added: 0, known: 1, doubles: 0 }])
    expect(sorted(readEvents(store, 'me'))).toEqual(sorted([connection, moved]))
  })

  it('writes all events of a file or none', async () => {
    const store = await temporaryStore()
    const broken = sealed({ ...connection, count: 0.5 })
    await expect(write(store, [connection, broken])).rejects.toThrow(
      /cannot store REAL value in INTEGER column/,
    )
    expect(lastEventRow(store)).toBe(0)
  })
})

describe('readEvents', () => {
  it('gives nothing of an import that is not finished, unless another one knows it', async () => {
    const store = await temporaryStore()
    await write(store, [connection])
    const id = await beginImport(store.db, begun)
    const fresh = sealed({ ...connection, day: day(20_001) })
    writeEvents(store, { member: 'me', id, earlier: lastEventRow(store) }, [connection, fresh])
    expect(sorted(readEvents(store, 'me'))).toEqual(sorted([connection]))
    await finishImport(store.db, id, finish)
    expect(sorted(readEvents(store, 'me'))).toEqual(sorted([connection, fresh]))
  })

  it('gives of a day’s sum what the latest report says, and of two up to one day what was imported last', async () => {
    const store = await temporaryStore()
    const sum = (count: number, asOf: number): SealedEvent =>
      sealed({
        kind: 'engagement.received',
        day: day(19_990),
        at: null,
        about: '',
        person: null,
        count,
        asOf: day(asOf),
      })
    const ids: number[] = []
    for (const told of [sum(3, 20_000), sum(9, 20_010), sum(-2, 20_010), sum(3, 20_000)]) {
      const earlier = lastEventRow(store)
      ids.push(await beginImport(store.db, begun))
      const [count] = [writeEvents(store, { member: 'me', id: ids.at(-1) ?? 0, earlier }, [told])]
      expect(count.known).toBe(ids.length === 1 ? 0 : 1)
      await finishImport(store.db, ids.at(-1) ?? 0, finish)
    }
    const now = (): readonly SealedEvent[] => [...readEvents(store, 'me')]
    expect(now()).toEqual([sum(-2, 20_010)])
    await removeImport(store.db, ids[2] ?? 0)
    expect(now()).toEqual([sum(9, 20_010)])
    await removeImport(store.db, ids[1] ?? 0)
    expect(now()).toEqual([sum(3, 20_000)])
    await removeImport(store.db, ids[0] ?? 0)
    expect(now()).toEqual([sum(3, 20_000)])
  })

  it('gives of two sums of one day in one import the larger, whichever an earlier import knew', async () => {
    const store = await temporaryStore()
    const told = { kind: 'engagement.received', day: day(19_990), at: null, about: '', person: null } as const
    const [less, more] = [0, 1].map((count) => sealed({ ...told, count, asOf: day(20_000) }))
    if (less === undefined || more === undefined) throw new Error('two sums were made')
    await write(store, [more])
    await write(store, [less, more])
    expect([...readEvents(store, 'me')]).toEqual([more])
  })

  it('gives a connection with the day of the newest export that words it so', async () => {
    const store = await temporaryStore()
    const moved = sealed({ ...connection, company: 'globex' })
    const ids: number[] = []
    for (const [told, on] of [
      [connection, 20_010],
      [moved, 20_020],
      [connection, 20_030],
    ] as const) {
      const earlier = lastEventRow(store)
      const id = await beginImport(store.db, begun)
      writeEvents(store, { member: 'me', id, earlier }, [told])
      await finishImport(store.db, id, { ...finish, snapshotDay: day(on) })
      ids.push(id)
    }
    const asOf = (told: SealedEvent, on: number): SealedEvent => sealed({ ...told, asOf: day(on) })
    const now = (): readonly string[] => sorted(readEvents(store, 'me'))
    expect(now()).toEqual(sorted([asOf(connection, 20_030), asOf(moved, 20_020)]))
    await removeImport(store.db, ids[2] ?? 0)
    expect(now()).toEqual(sorted([asOf(connection, 20_010), asOf(moved, 20_020)]))
  })

  it('gives nothing of another member', async () => {
    const store = await temporaryStore()
    await write(store, [connection])
    expect([...readEvents(store, 'you')]).toEqual([])
  })
})
