import { execFile } from 'node:child_process'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS, type Migration } from './migrate.ts'
import { openStore, storeFile } from './open-store.ts'
import { numberOf } from './sqlite.ts'
import { StoreError } from './store-error.ts'
import { NOW, temporaryFolder, temporaryStore } from './store.fixture.ts'
import { TABLE_NAMES } from './tables.ts'

const run = promisify(execFile)

const addsColour: Migration = async (db) => {
  await sql`alter table member add column colour text`.execute(db)
}

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8)

describe('openStore', () => {
  it('makes a folder and a file that only their owner may read', async () => {
    const folder = join(temporaryFolder(), 'deep', 'down')
    const { file } = await temporaryStore(folder)
    expect([mode(folder), mode(file), mode(`${file}-wal`)]).toEqual(['700', '600', '600'])
  })

  it('keeps what is committed through a power cut, and keeps what refers to what', async () => {
    const { database } = await temporaryStore()
    const pragmas = ['synchronous', 'foreign_keys', 'busy_timeout', 'secure_delete'] as const
    expect(pragmas.map((name) => numberOf(database, `pragma ${name}`))).toEqual([2, 1, 10_000, 1])
    expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
  })

  it('begins with the member “me” and with the tables that the types name', async () => {
    const { db } = await temporaryStore()
    expect(await db.selectFrom('member').selectAll().execute()).toEqual([{ id: 'me' }])
    const tables = await db.introspection.getTables()
    expect(tables.map(({ name }) => name).toSorted()).toEqual(TABLE_NAMES.toSorted())
  })

  it('copies an older store before it changes it, and a new one not', async () => {
    const folder = temporaryFolder()
    await (await openStore(folder, { now: NOW })).close()
    expect(existsSync(join(folder, 'backups'))).toBe(false)

    const migrated = await openStore(folder, { now: NOW, migrations: [...MIGRATIONS, addsColour] })
    await sql`insert into member (id, colour) values ('you', 'red')`.execute(migrated.db)
    await migrated.close()

    const copy = join(folder, 'backups', `fourscore-v${MIGRATIONS.length}-2026-05-18T10-00-00.000Z.sqlite`)
    expect(mode(copy)).toBe('600')
    const database = new DatabaseSync(copy, { readOnly: true })
    expect(database.prepare('select * from member').all()).toEqual([{ id: 'me' }])
    database.close()
  })

  it('leaves a store as it was where a migration fails', async () => {
    const folder = temporaryFolder()
    await (await openStore(folder)).close()
    const fails: Migration = async (db) => {
      await addsColour(db)
      throw new Error('half-way')
    }
    await expect(openStore(folder, { migrations: [...MIGRATIONS, fails] })).rejects.toThrow('half-way')
    const { db } = await temporaryStore(folder)
    expect(await db.selectFrom('member').selectAll().execute()).toEqual([{ id: 'me' }])
  })

  it('refuses a store of a newer program and says what to do', async () => {
    const folder = temporaryFolder()
    await (await openStore(folder, { migrations: [...MIGRATIONS, addsColour] })).close()
    const opening = openStore(folder)
    await expect(opening).rejects.toThrow(StoreError)
    await expect(opening).rejects.toThrow(/written by a newer Fourscore.*Update Fourscore/)
  })

  it('refuses what is not a store', async () => {
    const [noDatabase, another] = [temporaryFolder(), temporaryFolder()]
    writeFileSync(storeFile(noDatabase), 'Dear diary, this is not a database at all.'.repeat(99))
    await expect(openStore(noDatabase)).rejects.toThrow(/is not a store, or is damaged/)
    const database = new DatabaseSync(storeFile(another))
    database.exec('create table recipe (name text)')
    database.close()
    await expect(openStore(another)).rejects.toThrow(/database of another program/)
  })

  it('says so where the folder cannot be made', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    await expect(openStore(join(file, 'data'))).rejects.toThrow(/cannot be written.*--data/)
  })

  it('migrates once where several processes open it at once', async () => {
    const folder = temporaryFolder()
    const module = JSON.stringify(join(import.meta.dirname, 'open-store.ts'))
    const migrate = JSON.stringify(join(import.meta.dirname, 'migrate.ts'))
    const program = `
      import { sql } from 'kysely'
      import { openStore } from ${module}
      import { MIGRATIONS } from ${migrate}
      const adds = async (db) => { await sql\`alter table member add column colour text\`.execute(db) }
      const store = await openStore(${JSON.stringify(folder)}, { migrations: [...MIGRATIONS, adds] })
      await store.close()`
    const children = [1, 2, 3, 4].map(() =>
      run(process.execPath, ['--input-type=module-typescript', '-e', program], { cwd: import.meta.dirname }),
    )
    await Promise.all(children)
    const { db } = await openStore(folder, { migrations: [...MIGRATIONS, addsColour] })
    expect(await db.selectFrom('member').selectAll().execute()).toEqual([{ id: 'me', colour: null }])
    await db.destroy()
    expect(readdirSync(folder)).not.toContain('backups')
  })
})
