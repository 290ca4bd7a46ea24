import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { instant, MS_PER_DAY } from '../kernel/day.ts'
import { migrate, MIGRATIONS, type Migration } from '../store/migrate.ts'
import { openStore, storeFile, type Store } from '../store/open-store.ts'
import { numberOf, openDatabase } from '../store/sqlite.ts'
import { NOW, temporaryFolder, temporaryStore } from '../store/store.fixture.ts'
import { backUpStore, lastBackup } from './backup.ts'
import { doctor } from './doctor.ts'
import { dump } from './dump.fixture.ts'
import { ann, ben, comments, connections, folderOf, THEN } from './export.fixture.ts'
import { forget } from './forget.ts'
import { importPaths } from './import-paths.ts'
import { importingProcess } from './import-process.fixture.ts'
import { restoreBackup } from './restore-backup.ts'

const then = { now: NOW }

async function filled(folder?: string): Promise<Store> {
  const store = await temporaryStore(folder)
  await importPaths(store, [folderOf({ 'Connections.csv': connections(ann) })], THEN)
  return store
}

const addMore = (store: Store) =>
  importPaths(
    store,
    [folderOf({ 'Connections.csv': connections(ben), 'Comments.csv': comments('2026-05-02 10:00:00') })],
    THEN,
  )

const isSound = (folder: string): boolean =>
  doctor(folder).every(({ name, ok }) => ok || name === 'free disk')

describe('backUpStore', () => {
  it('copies the store as it is and writes a checksum that sha256sum knows', async () => {
    const store = await filled()
    const { file, sha256, bytes, kept, removed } = await backUpStore(store, then)
    expect(file.slice(store.folder.length)).toMatch(
      /^\/backups\/fourscore-2026-05-18T10-00-00\.000Z-[\w-]{8}\.sqlite$/,
    )
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(sha256)
    expect(statSync(file).size).toBe(bytes)
    expect([kept, removed, (statSync(file).mode & 0o777).toString(8)]).toEqual([1, [], '600'])
    expect(readFileSync(`${file}.sha256`, 'utf8')).toBe(
      `${sha256}  ${file.slice(dirname(file).length + 1)}\n`,
    )
    expect(await lastBackup(store)).toEqual({ file, at: NOW })
  })

  it('is one state of the store though another process imports meanwhile', async () => {
    const store = await filled()
    const times = Array.from({ length: 3000 }, (_, i) =>
      new Date(NOW - i * 60_000).toISOString().slice(0, 19).replace('T', ' '),
    )
    const child = importingProcess(store.folder, folderOf({ 'Comments.csv': comments(...times) }))
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const seen: number[] = []
    for (let i = 0; child.exitCode === null; i++) {
      const { file } = await backUpStore(store, { now: instant(NOW + i), keep: { newest: 1 } })
      const copy = openDatabase(file, { readOnly: true })
      expect(copy.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
      seen.push(numberOf(copy, 'select count(*) from event'))
      copy.close()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await ended
    expect(seen.length).toBeGreaterThan(3)
    expect(seen.filter((n) => n !== 1 && n !== 3001)).toEqual([])
  })

  it('gives up what seven days and four weeks have outlived, and nothing of another store', async () => {
    const [store, other, to] = [await filled(), await filled(), temporaryFolder()]
    const { file: others } = await backUpStore(other, { now: instant(NOW - 300 * MS_PER_DAY), to })
    writeFileSync(join(to, 'fourscore-notes.sqlite'), 'mine')
    const gone: string[] = []
    for (let i = 40; i >= 0; i--) {
      const { removed } = await backUpStore(store, { now: instant(NOW - i * MS_PER_DAY), to })
      gone.push(...removed)
    }
    const left = readdirSync(to).filter((name) => name.endsWith('.sqlite'))
    expect(left.length).toBe(9 + 2)
    expect([existsSync(others), existsSync(`${others}.sha256`)]).toEqual([true, true])
    expect(gone.length).toBe(41 - 9)
    expect(gone.filter((file) => existsSync(file) || existsSync(`${file}.sha256`))).toEqual([])
  })

  it('throws away what a copy that was killed has left an hour ago, and nothing else', async () => {
    const [store, to] = [await filled(), temporaryFolder()]
    const old = 'fourscore-2026-05-17T10-00-00.000Z-abcdefgh.sqlite.part'
    const names = [old, `${old}-journal`, old.replace('17T', '16T'), 'my.part']
    for (const name of names) writeFileSync(join(to, name), '')
    const hours = Date.now() / 1000 - 2 * 3600
    for (const name of [old, `${old}-journal`, 'my.part']) utimesSync(join(to, name), hours, hours)
    const { file } = await backUpStore(store, { ...then, to })
    const left = [old.replace('17T', '16T'), 'my.part', basename(file), `${basename(file)}.sha256`]
    expect(readdirSync(to).toSorted()).toEqual(left.toSorted())
  })

  it('says so where its folder cannot be made', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    await expect(backUpStore(await filled(), { ...then, to: join(file, 'x') })).rejects.toThrow(/--to DIR/)
  })
})

describe('restoreBackup', () => {
  it('brings back what was there, keeps what it replaces, and who has the store open sees it', async () => {
    const store = await filled()
    const before = dump(store)
    const { file } = await backUpStore(store, then)
    await addMore(store)
    const after = dump(store)
    const told = await restoreBackup(store.folder, file, then)
    expect(told).toMatchObject({ checksum: 'verified', imports: 1, events: 1, server: 'notices' })
    expect(dump(store)).toEqual(before)
    expect(isSound(store.folder)).toBe(true)

    const kept = told.replaced ?? ''
    expect(kept.slice(store.folder.length)).toBe('/fourscore-replaced-2026-05-18T10-00-00.000Z.sqlite')
    await restoreBackup(store.folder, kept, { now: instant(NOW + 1) })
    expect(dump(store)).toEqual(after)
  })

  it('fills a folder that has no store', async () => {
    const [store, folder] = [await filled(), join(temporaryFolder(), 'new')]
    const { file } = await backUpStore(store, then)
    expect((await restoreBackup(folder, file, then)).replaced).toBeNull()
    expect(dump(await temporaryStore(folder))).toEqual(dump(store))
  })

  it('takes the place of a damaged store, which is moved away', async () => {
    const folder = temporaryFolder()
    const store = await openStore(folder)
    await addMore(store)
    const [{ file }, before] = [await backUpStore(store, then), dump(store)]
    await store.close()
    writeFileSync(storeFile(folder), 'not a database at all'.repeat(999))
    const { replaced, server } = await restoreBackup(folder, file, then)
    expect(server).toBe('restart')
    expect(readFileSync(replaced ?? '', 'utf8')).toMatch(/^not a database/)
    expect(dump(await temporaryStore(folder))).toEqual(before)
  })

  it.each(MIGRATIONS.map((_, i) => i + 1))('brings a backup of tables %i to the newest', async (version) => {
    const old = join(temporaryFolder(), 'old.sqlite')
    const database = openDatabase(old)
    await migrate(database, () => {}, MIGRATIONS, version)
    database.exec(`insert into import (id, member, source, name, sample, imported_at, finished, report)
      values (1, 'me', 'linkedin-export', 'a.zip', 0, 0, 1, '{}')`)
    database.exec(
      "insert into event (member, kind, day, about, count) values ('me', 'comment.given', 9, 'x', 1)",
    )
    database.exec('insert into event_import values (1, 1)')
    database.close()
    const bytes = readFileSync(old)
    const store = await filled()
    const told = await restoreBackup(store.folder, old, then)
    expect(told).toMatchObject({ checksum: 'missing', schema: { from: version, to: MIGRATIONS.length } })
    expect(dump(store)['event']).toMatchObject([{ kind: 'comment.given', day: 9 }])
    expect(readFileSync(old).equals(bytes)).toBe(true)
    expect(isSound(store.folder)).toBe(true)
  })

  it('refuses one of a newer Fourscore, one whose bytes changed, a database of others, and what is none', async () => {
    const store = await filled()
    const before = dump(store)
    const adds: Migration = async (db) => {
      await sql`alter table member add column colour text`.execute(db)
    }
    const newer = temporaryFolder()
    await (await openStore(newer, { migrations: [...MIGRATIONS, adds] })).close()
    const { file } = await backUpStore(store, then)
    const another = join(temporaryFolder(), 'recipes.sqlite')
    const recipes = openDatabase(another)
    recipes.exec('create table recipe (name text)')
    recipes.close()
    const changed = join(temporaryFolder(), 'changed.sqlite')
    copyFileSync(file, changed)
    writeFileSync(
      `${changed}.sha256`,
      readFileSync(`${file}.sha256`, 'utf8').replace(/^./, (c) => (c === '0' ? '1' : '0')),
    )
    const text = folderOf({ 'a.sqlite': 'Dear diary' })
    const cases: readonly (readonly [path: string, says: RegExp])[] = [
      [storeFile(newer), /newer than this Fourscore: .*Update Fourscore/],
      [changed, /damaged: .* is not what changed\.sqlite\.sha256 says/],
      [another, /Not a backup: .*another program/],
      [join(text, 'a.sqlite'), /Not a backup: .*not a database/],
      [text, /Not a backup: .*it is not a file/],
      [join(text, 'none'), /No such backup/],
      [store.file, /Not a backup: .*a store in use/],
    ]
    for (const [path, says] of cases)
      await expect(restoreBackup(store.folder, path, then)).rejects.toThrow(says)
    expect(dump(store)).toEqual(before)
    expect(readdirSync(store.folder).filter((name) => /scratch|replaced/.test(name))).toEqual([])
  })

  it('restores of a backup with other bytes either the very same or nothing', async () => {
    const store = await filled()
    await addMore(store)
    const { file } = await backUpStore(store, then)
    const [whole, before] = [readFileSync(file), dump(store)]
    const broken = join(temporaryFolder(), 'broken.sqlite')
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 20,
    })
    let [refused, tries] = [0, 0]
    const later = () => ({ now: instant(NOW + ++tries) })
    await fc.assert(
      fc.asyncProperty(changes, fc.option(fc.nat(whole.length)), fc.boolean(), async (at, end, isTold) => {
        const bytes = Buffer.from(whole.subarray(0, end ?? whole.length))
        for (const [place, by] of at) if (place < bytes.length) bytes[place] = (bytes[place] ?? 0) ^ by
        writeFileSync(broken, bytes)
        if (isTold) copyFileSync(`${file}.sha256`, `${broken}.sha256`)
        else writeFileSync(`${broken}.sha256`, createHash('sha256').update(bytes).digest('hex'))
        const told = await restoreBackup(store.folder, broken, later()).catch((error: unknown) => error)
        if (!(told instanceof Error)) {
          // Some bytes say nothing that a check could know of; what they say must still be a sound store.
          expect([isTold, isSound(store.folder)]).toEqual([false, true])
          await restoreBackup(store.folder, file, later())
          return
        }
        refused += 1
        expect(told.name).toBe('AppError')
        expect(dump(store)).toEqual(before)
      }),
      { numRuns: 60 },
    )
    expect(refused).toBeGreaterThan(20)
  }, 120_000)
})

describe('forget', () => {
  it('deletes all that is kept, and the folder, and says what lies elsewhere', async () => {
    const folder = join(temporaryFolder(), 'data')
    const store = await openStore(folder)
    await addMore(store)
    const { file } = await backUpStore(store, then)
    await restoreBackup(folder, file, then)
    await store.close()
    const { deleted, left, elsewhere } = await forget(folder)
    expect(deleted.map(({ path }) => path)).toEqual([
      'backups/',
      'fourscore-replaced-2026-05-18T10-00-00.000Z.sqlite',
      'fourscore.sqlite',
      'importing.sqlite',
    ])
    expect(deleted.find(({ path }) => path === 'fourscore.sqlite')?.bytes).toBeGreaterThan(10_000)
    expect([left, existsSync(folder)]).toEqual([[], false])
    expect(elsewhere.join()).toMatch(/fourscore export.*--to.*LinkedIn/s)
    expect((await forget(folder)).deleted).toEqual([])
  })

  it('leaves what is not ours, and deletes nothing while another process has the store open', async () => {
    const store = await filled()
    writeFileSync(join(store.folder, 'letter.txt'), 'mine')
    const before = dump(store)
    await expect(forget(store.folder)).rejects.toThrow(/Stop it and call fourscore forget again/)
    expect(dump(store)).toEqual(before)
    await store.close()
    expect((await forget(store.folder)).left).toEqual(['letter.txt'])
    expect(readdirSync(store.folder)).toEqual(['letter.txt'])
  })

  it('deletes a damaged store too', async () => {
    const folder = folderOf({ 'fourscore.sqlite': 'no database', 'fourscore.sqlite-wal': 'x' })
    expect((await forget(folder)).left).toEqual([])
    expect(existsSync(folder)).toBe(false)
  })
})

describe('the checksum', () => {
  it('is one that sha256sum finds right', async () => {
    const { file } = await backUpStore(await filled(), then)
    const say = execFileSync('sha256sum', ['-c', `${file}.sha256`], { cwd: dirname(file), encoding: 'utf8' })
    expect(say).toMatch(/OK/)
  })
})
