import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { keepProgram } from '../../app/programs/program.fixture.ts'
import { aReading } from '../../events/readings.fixture.ts'
import { day } from '../../kernel/day.ts'
import { readByHand } from '../activities-done.ts'
import { lastEventRow, readEvents, writeEvents } from '../event-rows.ts'
import { beginImport, finishedImports, finishImport } from '../imports.ts'
import { memberSettings, setMemberSetting } from '../member-settings.ts'
import { MIGRATIONS } from '../migrate.ts'
import { aSnapshotOfX } from '../networks.fixture.ts'
import { addNetworkAccount, keepSnapshot, networkAccounts, networkSnapshots } from '../networks.ts'
import { addNote, notesOf } from '../notes.ts'
import { openStore } from '../open-store.ts'
import { readOutcomes } from '../outcomes.ts'
import { readPrograms } from '../programs.ts'
import { readReadings } from '../readings.ts'
import { sealed } from '../sealed-events.fixture.ts'
import { numberOf } from '../sqlite.ts'
import { NOW, temporaryFolder, temporaryStore } from '../store.fixture.ts'
import { tellFact, toldFacts } from '../told-facts.ts'

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

/** A store as an older version left it, with an import of one event. */
async function ofVersion(version: number, folder: string): Promise<void> {
  const store = await openStore(folder, { migrations: MIGRATIONS.slice(0, version) })
  store.database.exec(`
    insert into import values (1, 'me', 'linkedin-export', 'a.zip', 0, null, null, ${NOW}, 1, '{}');
    insert into setting values ('imports-begun', '1');
    insert into event (id, member, kind, day, about, address, name, count)
      values (7, 'me', 'connection.made', 20000, '', 'ann', 'Ann', 1);
    insert into event_import values (7, 1);`)
  await store.close()
}

describe.each([1, 2, 3, 4, 5, 6, 7])('a store of version %i', (version) => {
  it('is brought to this version with all that it held, and takes readings and sums then', async () => {
    const folder = temporaryFolder()
    await ofVersion(version, folder)
    const store = await temporaryStore(folder)
    expect(numberOf(store.database, 'pragma user_version')).toBe(MIGRATIONS.length)
    expect([...readEvents(store, 'me')]).toEqual([connection])
    expect((await finishedImports(store.db, 'me')).map(({ name }) => name)).toEqual(['a.zip'])
    expect(await readReadings(store.db, 'me')).toEqual([])
    const reading = aReading({ day: day(20_000) }, 53)
    const id = await beginImport(store.db, { ...begun, source: 'readings' })
    await finishImport(store.db, id, { ...finish, readings: [reading] })
    expect(await readReadings(store.db, 'me')).toEqual([reading])
    const sum = sealed({
      kind: 'follower.gained',
      day: day(20_000),
      at: null,
      about: '',
      person: null,
      count: 3,
      asOf: day(20_009),
    })
    writeEvents(store, { member: 'me', id, earlier: lastEventRow(store) }, [connection, sum, sum])
    expect([...readEvents(store, 'me')]).toEqual([connection, sum])
  })

  it('takes programs, what is done by hand, and outcomes then', async () => {
    const folder = temporaryFolder()
    await ofVersion(version, folder)
    const store = await temporaryStore(folder)
    expect(await readPrograms(store.db, 'me')).toEqual([])
    const program = await keepProgram(store, 'Posts')
    expect(await readPrograms(store.db, 'me')).toEqual([program])
    expect(await readByHand(store.db, 'me', day(0))).toHaveLength(1)
    expect(await readOutcomes(store.db, 'me')).toHaveLength(1)
  })

  it('takes notes, facts and settings then', async () => {
    const folder = temporaryFolder()
    await ofVersion(version, folder)
    const { db } = await temporaryStore(folder)
    expect([await notesOf(db, 'me'), await toldFacts(db, 'me')]).toEqual([[], []])
    const note = { days: { from: day(20_000), to: day(20_009) }, text: 'On holiday', writtenAt: NOW }
    const id = await addNote(db, 'me', note)
    const photo = { kind: 'profile-item', item: 'photo', holds: true, asOf: day(20_000) } as const
    await tellFact(db, 'me', photo)
    await setMemberSetting(db, 'me', 'time-zone', 'Asia/Tokyo')
    expect(await notesOf(db, 'me')).toEqual([{ id, ...note }])
    const log = { kind: 'hand-log', item: 'search.made', holds: true, asOf: day(20_001) } as const
    await tellFact(db, 'me', log)
    expect(await toldFacts(db, 'me')).toEqual([photo, log])
    expect([...(await memberSettings(db, 'me'))]).toEqual([['time-zone', 'Asia/Tokyo']])
  })

  it('takes accounts on networks and what is told of them then', async () => {
    const folder = temporaryFolder()
    await ofVersion(version, folder)
    const { db, database } = await temporaryStore(folder)
    expect(await networkAccounts(db, 'me')).toEqual([])
    const { id } = await addNetworkAccount(db, 'me', { network: 'x', account: 'ann', now: NOW })
    await keepSnapshot({ db, database }, 'me', id, {
      snapshot: aSnapshotOfX,
      came: 'file',
      name: 'a.zip',
      now: NOW,
    })
    expect(await networkSnapshots(db, 'me')).toEqual([aSnapshotOfX])
  })

  it('is copied before it is changed', async () => {
    const folder = temporaryFolder()
    await ofVersion(version, folder)
    await temporaryStore(folder)
    const copy = new DatabaseSync(`${folder}/backups/fourscore-v${version}-2026-05-18T10-00-00.000Z.sqlite`, {
      readOnly: true,
    })
    expect(numberOf(copy, 'select count(*) from event')).toBe(1)
    expect(numberOf(copy, 'pragma user_version')).toBe(version)
    copy.close()
  })
})
