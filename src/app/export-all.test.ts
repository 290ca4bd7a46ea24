import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../archive/open-archive.ts'
import { someReading } from '../events/readings.fixture.ts'
import { day } from '../kernel/day.ts'
import { lastEventRow, writeEvents } from '../store/event-rows.ts'
import { beginImport, finishImport, removeImport } from '../store/imports.ts'
import { setMemberSetting } from '../store/member-settings.ts'
import { MIGRATIONS } from '../store/migrate.ts'
import { addNote } from '../store/notes.ts'
import type { Store } from '../store/open-store.ts'
import { sealOf } from '../store/seal.ts'
import { aSealedEvent } from '../store/sealed-events.fixture.ts'
import { NOW, temporaryFolder, temporaryStore } from '../store/store.fixture.ts'
import { tellFact } from '../store/told-facts.ts'
import { dump } from './dump.fixture.ts'
import { exportAll } from './export-all.ts'
import type { ImportReport } from './import-report.ts'
import { findOwnExport } from './own-export/read-own-export.ts'
import { keepProgram } from './programs/program.fixture.ts'
import { loadReadings } from './readings/read-readings.ts'
import { restore } from './restore.ts'

const anyText = fc.string({
  unit: fc.constantFrom('=', '-', '@', '\t', '\r', '\n', "'", '"', ',', 'é', '☃', 'a'),
})

/** Two imports with what the tables can hold, and one that was undone. */
async function fill(store: Store, names: readonly string[], seed: number): Promise<void> {
  const seal = await sealOf(store.db)
  const ids: number[] = []
  for (const [i, name] of names.entries()) {
    const earlier = lastEventRow(store)
    const source = 'linkedin-export'
    const id = await beginImport(store.db, { member: 'me', source, name, sample: i === 0, importedAt: NOW })
    const events = fc.sample(aSealedEvent, { numRuns: 20, seed: seed + i })
    writeEvents(store, { member: 'me', id, earlier }, events)
    await finishImport(store.db, id, {
      snapshotDay: i === 0 ? null : day(-3),
      edition: i === 0 ? null : 'basic',
      report: { name, 'a "quoted" note': '=1+1\n' },
      coverage: [{ subject: 'profile', days: { from: day(-9), to: day(20_000) } }],
      facts: [
        { kind: 'own-name', name },
        { kind: 'own-company', company: seal(name) },
        { kind: 'profile-item', item: 'photo', holds: false },
        { kind: 'member-since', day: day(-1) },
      ],
      asOf: day(20_000),
      readings: fc.sample(someReading, { numRuns: 5, seed: seed + i }),
    })
    ids.push(id)
    await addNote(store.db, 'me', { days: { from: day(-3), to: day(i) }, text: `=${name}.`, writtenAt: NOW })
    await tellFact(store.db, 'me', { kind: 'profile-item', item: 'photo', holds: i > 0, asOf: day(i) })
    await tellFact(store.db, 'me', { kind: 'own-company', item: seal(name), holds: true, asOf: day(i) })
    await setMemberSetting(store.db, 'me', `choice ${i}`, name)
    await keepProgram(store, `=${name} ${i}.`)
  }
  const last = ids.pop()
  if (last !== undefined) await removeImport(store.db, last)
}

async function exported(store: Store, format: 'json' | 'csv'): Promise<string> {
  const { name, bytes } = exportAll(store, format, NOW)
  const path = join(temporaryFolder(), name)
  writeFileSync(path, await buffer(bytes))
  return path
}

async function restored(path: string, into: Store): Promise<ImportReport> {
  const archive = await openArchive(path)
  try {
    const own = await findOwnExport(archive)
    if (own === undefined) throw new Error('not known as an export of ours')
    return await restore(into, own, archive.name)
  } finally {
    await archive.close()
  }
}

describe('exportAll as JSON', () => {
  it('is restored whatever it is called, also as the head of the CSVs', async () => {
    const [store, other] = [await temporaryStore(), await temporaryStore()]
    await fill(store, ['a.zip', 'b.zip'], 1)
    const path = join(temporaryFolder(), 'fourscore.json')
    writeFileSync(path, readFileSync(await exported(store, 'json')))
    const { events, readings } = await restored(path, other)
    expect(dump(other)).toEqual(dump(store))
    expect(events.added).toBe(dump(store)['event']?.length)
    expect(readings).toEqual({ added: (await loadReadings(store)).length, known: 0 })
    expect((await restored(path, other)).readings).toEqual({ added: 0, known: readings.added })
  })
})

describe.each(['json', 'csv'] as const)('exportAll as %s', (format) => {
  it('is imported again to the identical store, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 3 }), fc.nat(), async (names, seed) => {
        const [store, other] = [await temporaryStore(), await temporaryStore()]
        await fill(store, names, seed)
        const report = await restored(await exported(store, format), other)
        expect(dump(other)).toEqual(dump(store))
        expect(report.events.added).toBe(dump(store)['event']?.length)
        await Promise.all([store.close(), other.close()])
      }),
      { numRuns: 15 },
    )
  })

  it('changes nothing in the store that it came from, nor in one that holds the same', async () => {
    const store = await temporaryStore()
    await fill(store, ['a.zip', 'b.zip'], 1)
    const before = dump(store)
    const { events } = await restored(await exported(store, format), store)
    expect(dump(store)).toEqual(before)
    expect(events).toEqual({ added: 0, known: before['event']?.length })
  })

  it('is not restored into a store with other data, which stays as it is', async () => {
    const [store, other] = [await temporaryStore(), await temporaryStore()]
    await fill(store, ['a.zip', 'b.zip'], 1)
    await fill(other, ['c.zip', 'd.zip'], 2)
    const before = dump(other)
    await expect(restored(await exported(store, format), other)).rejects.toThrow(
      /holds other data already.*--data/,
    )
    expect(dump(other)).toEqual(before)
  })

  it('is the state of one moment, whatever is written meanwhile', async () => {
    const [store, other] = [await temporaryStore(), await temporaryStore()]
    await fill(store, ['a.zip', 'b.zip'], 1)
    const before = dump(store)
    const { bytes, name } = exportAll(store, format, NOW)
    const pieces: Uint8Array[] = []
    for await (const piece of bytes) {
      if (pieces.length === 0) await fill(store, ['c.zip', 'd.zip'], 2)
      pieces.push(piece)
    }
    const path = join(temporaryFolder(), name)
    writeFileSync(path, Buffer.concat(pieces))
    await restored(path, other)
    expect(dump(other)).toEqual(before)
  })
})

describe('exportAll', () => {
  it('gives a JSON document that JSON.parse reads, named by its day', async () => {
    const store = await temporaryStore()
    await fill(store, ['a.zip', 'b.zip'], 1)
    const { name, type, bytes } = exportAll(store, 'json', NOW)
    const document = JSON.parse((await buffer(bytes)).toString()) as { tables: unknown }
    expect([name, type]).toEqual(['fourscore-2026-05-18.json', 'application/json'])
    expect(document.tables).toEqual(dump(store))
  })
})

describe('restore', () => {
  const head = { format: 'fourscore-export', version: 1, schema: MIGRATIONS.length, exportedAt: '2026-05-18' }
  const tables = {
    member: [{ id: 'me' }],
    import: [],
    event: [],
    event_import: [],
    coverage: [],
    fact: [],
    setting: [],
  }
  const importRow = {
    id: 1,
    member: 'me',
    source: 'linkedin-export',
    name: 'a.zip',
    sample: 0,
    snapshot_day: null,
    edition: null,
    imported_at: 0,
    finished: 1,
    report: '{}',
  }
  const document = async (content: object): Promise<string> => {
    const path = join(temporaryFolder(), 'copy.json')
    await Promise.resolve(writeFileSync(path, JSON.stringify(content)))
    return path
  }

  it.each([
    [{ event_import: [{ event: 1, import: 1 }] }, /refers to one that is missing/],
    [{ import: [{ ...importRow, sample: 2 }] }, /a row of import cannot be: CHECK constraint failed/],
    [{ import: [{ ...importRow, name: undefined }] }, /name is missing/],
    [{ recipe: [{ name: 'soup' }] }, /it names a table "recipe"/],
  ])('refuses a broken export: %j', async (broken, message) => {
    const store = await temporaryStore()
    const path = await document({ ...head, tables: { ...tables, ...broken } })
    await expect(restored(path, store)).rejects.toThrow(message)
    await expect(restored(path, store)).rejects.toThrow(/not a whole export of Fourscore/)
    expect(dump(store)['import']).toEqual([])
  })

  it.each([{ version: 2 }, { schema: 99 }])('refuses one of a newer Fourscore: %j', async (newer) => {
    const path = await document({ ...head, ...newer, tables })
    await expect(restored(path, await temporaryStore())).rejects.toThrow(/newer Fourscore. Update/)
  })

  it.each([
    ['of a version without readings', { ...head, schema: 1, tables }, undefined],
    [
      'that has readings before there were any',
      { ...head, schema: 1, tables: { ...tables, reading: [{}] } },
      /it names a table "reading"/,
    ],
  ])('takes an export for what its version says: %s', async (_, content, refusal) => {
    const store = await temporaryStore()
    const taken = restored(await document(content), store)
    if (refusal === undefined) expect((await taken).failed).toBeNull()
    else await expect(taken).rejects.toThrow(refusal)
    expect(dump(store)['reading']).toEqual([])
  })

  it('takes the CSVs from a folder too', async () => {
    const [store, other] = [await temporaryStore(), await temporaryStore()]
    await fill(store, ['a.zip', 'b.zip'], 1)
    const zip = await openArchive(await exported(store, 'csv'))
    const folder = join(temporaryFolder(), 'unpacked')
    mkdirSync(folder)
    for (const { path, open } of zip.files) writeFileSync(join(folder, path), await buffer(open()))
    await zip.close()
    await restored(folder, other)
    expect(dump(other)).toEqual(dump(store))
  })

  it('says where a CSV is broken', async () => {
    const store = await temporaryStore()
    await fill(store, ['a.zip', 'b.zip'], 1)
    const zip = await openArchive(await exported(store, 'csv'))
    const folder = join(temporaryFolder(), 'unpacked')
    mkdirSync(folder)
    for (const { path, open } of zip.files) {
      const text = (await buffer(open())).toString()
      writeFileSync(join(folder, path), path === 'coverage.csv' ? text.replace('20000', 'x') : text)
    }
    await zip.close()
    await expect(restored(folder, await temporaryStore())).rejects.toThrow(
      'coverage.csv:2 [to_day] is no number: x',
    )
  })
})
