import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { instant } from '../kernel/day.ts'
import { MIGRATIONS, type Migration } from '../store/migrate.ts'
import { openStore, storeFile } from '../store/open-store.ts'
import { temporaryFolder, temporaryStore } from '../store/store.fixture.ts'
import { backUpStore } from './backup.ts'
import { doctor } from './doctor.ts'
import { ann, connections, folderOf, THEN } from './export.fixture.ts'
import { importPaths } from './import-paths.ts'

const says = (folder: string, name: string): string | undefined =>
  doctor(folder).find((check) => check.name === name)?.says
const wrong = (folder: string): readonly string[] =>
  doctor(folder).flatMap(({ name, ok }) => (ok ? [] : [name]))

describe('doctor', () => {
  it('finds a store sound and says what is in it', async () => {
    const store = await temporaryStore()
    await importPaths(store, [folderOf({ 'Connections.csv': connections(ann) })], THEN)
    expect(wrong(store.folder)).toEqual([])
    expect(says(store.folder, 'store')).toMatch(/fourscore\.sqlite, \d+\.\d MB/)
    expect(says(store.folder, 'tables')).toBe(`version ${MIGRATIONS.length} of ${MIGRATIONS.length}`)
    expect(says(store.folder, 'last import')).toMatch(/on 2026-05-18$/)
    expect(says(store.folder, 'contents')).toBe('1 import, 1 event, 0 readings')
  })

  it('tells when the store was backed up last, and that nobody can vouch for a copy without its checksum', async () => {
    const store = await temporaryStore()
    const { folder } = store
    expect(says(folder, 'last backup')).toMatch(/^none yet: fourscore backup makes one/)
    await backUpStore(store, { now: instant(THEN.now - 86_400_000) })
    const { file } = await backUpStore(store, { now: THEN.now })
    const at = new Date(THEN.now).toISOString().slice(0, 16).replace('T', ' ')
    expect(says(folder, 'last backup')).toContain(`${at} UTC, `)
    expect(says(folder, 'last backup')).toContain(`the newest of 2 in ${join(folder, 'backups')}`)
    expect(wrong(folder)).toEqual([])
    rmSync(`${file}.sha256`)
    expect(wrong(folder)).toEqual(['last backup'])
    expect(says(folder, 'last backup')).toMatch(/its checksum is missing: make another/)
  })

  it('says of a folder without a store that the first import makes it, and makes nothing', () => {
    const folder = join(temporaryFolder(), 'new')
    expect(says(folder, 'store')).toMatch(/none yet; the first import makes .*fourscore\.sqlite/)
    expect(wrong(folder)).toEqual([])
  })

  it('finds damage', async () => {
    const folder = temporaryFolder()
    const store = await openStore(folder)
    await importPaths(store, [folderOf({ 'Connections.csv': connections(ann) })], THEN)
    await store.close()
    const bytes = readFileSync(storeFile(folder))
    bytes.fill(7, 4096 * 2, 4096 * 8)
    writeFileSync(storeFile(folder), bytes)
    expect(wrong(folder)).toContain('integrity')
    expect(says(folder, 'integrity')).toMatch(/put back a copy from backups/)
    writeFileSync(storeFile(folder), 'not a database at all'.repeat(500))
    expect(says(folder, 'integrity')).toMatch(/cannot be read/)
  })

  it('finds rows that refer to others that are missing', async () => {
    const { database, folder } = await temporaryStore()
    database.exec('pragma foreign_keys = off')
    database.exec('insert into event_import values (1, 1)')
    expect(says(folder, 'references')).toMatch(/^2 rows refer to others that are missing/)
  })

  it('says that a store is of a newer Fourscore', async () => {
    const folder = temporaryFolder()
    const adds: Migration = async (db) => {
      await sql`alter table member add column colour text`.execute(db)
    }
    await (await openStore(folder, { migrations: [...MIGRATIONS, adds] })).close()
    expect(says(folder, 'tables')).toMatch(/: update Fourscore$/)
    expect(wrong(folder)).toEqual(['tables'])
  })
})
