import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { aReading } from '../../events/readings.fixture.ts'
import { day } from '../../kernel/day.ts'
import { lastEventRow, readEvents, writeEvents } from '../event-rows.ts'
import { beginImport, finishedImports, finishImport } from '../imports.ts'
import { MIGRATIONS } from '../migrate.ts'
import { openStore } from '../open-store.ts'
import { readReadings } from '../readings.ts'
import { sealed } from '../sealed-events.fixture.ts'
import { numberOf } from '../sqlite.ts'
import { NOW, temporaryFolder, temporaryStore } from '../store.fixture.ts'

const connection = sealed({
  kind: 'connection.made',
  day: day(20_000),
  at: null,
  about: '',
  person: { address: 'ann', name: 'Ann' },
  count: 1,
})

const begun = { member: 'me', source: 'linkedin-export', name: 'a.zip', sample: false, importedAt: NOW }
const finish = { snapshotDay: null, edition: null, report: {}, coverage: [], facts: [], asOf: day(20_000) }

/** A store as the first version left it, with an import. */
async function ofVersion1(folder: string): Promise<void> {
  const store = await openStore(folder, { migrations: MIGRATIONS.slice(0, 1) })
  const id = await beginImport(store.db, begun)
  writeEvents(store, { member: 'me', id, earlier: lastEventRow(store) }, [connection])
  await finishImport(store.db, id, finish)
  await store.close()
}

describe('a store of version 1', () => {
  it('is brought to this version with all that it held, and takes readings then', async () => {
    const folder = temporaryFolder()
    await ofVersion1(folder)
    const store = await temporaryStore(folder)
    expect(numberOf(store.database, 'pragma user_version')).toBe(MIGRATIONS.length)
    expect([...readEvents(store, 'me')]).toEqual([connection])
    expect((await finishedImports(store.db, 'me')).map(({ name }) => name)).toEqual(['a.zip'])
    expect(await readReadings(store.db, 'me')).toEqual([])
    const reading = aReading({ day: day(20_000) }, 53)
    const id = await beginImport(store.db, { ...begun, source: 'readings' })
    await finishImport(store.db, id, { ...finish, readings: [reading] })
    expect(await readReadings(store.db, 'me')).toEqual([reading])
  })

  it('is copied before it is changed', async () => {
    const folder = temporaryFolder()
    await ofVersion1(folder)
    await temporaryStore(folder)
    const copy = new DatabaseSync(`${folder}/backups/fourscore-v1-2026-05-18T10-00-00.000Z.sqlite`, {
      readOnly: true,
    })
    expect(numberOf(copy, 'select count(*) from event')).toBe(1)
    expect(numberOf(copy, "select count(*) from sqlite_schema where name = 'reading'")).toBe(0)
    copy.close()
  })
})
