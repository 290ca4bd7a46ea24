import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { readEvents } from '../store/event-rows.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { temporaryFolder, temporaryStore } from '../store/store.fixture.ts'
import { doctor } from './doctor.ts'
import { dump } from './dump.fixture.ts'
import { ann, comments, connections, profile, searches, THEN, zipOf, type Files } from './export.fixture.ts'
import { importPaths } from './import-paths.ts'
import { importingProcess } from './import-process.fixture.ts'
import { undoImport } from './undo-import.ts'

/** Six hundred comments on one day, and a few events besides. */
const files: Files = {
  'Profile.csv': profile,
  'Connections.csv': connections(ann),
  'Comments.csv': comments(
    ...Array.from({ length: 600 }, (_, i) =>
      new Date(THEN.now - i * 60_000).toISOString().slice(0, 19).replace('T', ' '),
    ),
  ),
  'SearchQueries.csv': searches('ropes', 'knots'),
}
const counts: Readonly<Record<string, number>> = {
  'connection.made': 1,
  'comment.given': 600,
  'search.made': 2,
}

/** How many events of each kind lie in the tables, seen or not. */
const rowsByKind = ({ database }: Store): Record<string, number> =>
  Object.fromEntries(
    database
      .prepare('select kind, count(*) as n from event group by kind')
      .all()
      .map(({ kind, n }) => [String(kind), Number(n)]),
  )

/** Without ids and hashes, which differ from store to store. */
const shape = (store: Store): object => {
  const { event = [], coverage = [], fact = [] } = dump(store)
  return { events: rowsByKind(store), rows: [event.length, coverage.length, fact.length] }
}

describe('an import that is killed', () => {
  it.each(['Connections.csv', 'Comments.csv', 'SearchQueries.csv'])(
    'at %s leaves whole files that nobody sees, and a second run completes it',
    async (dieAt) => {
      const [folder, zip] = [temporaryFolder(), zipOf(files)]
      const child = importingProcess(folder, zip, dieAt)
      const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
      expect(signal).toBe('SIGKILL')

      const store = await temporaryStore(folder)
      for (const [kind, n] of Object.entries(rowsByKind(store))) expect(n).toBe(counts[kind])
      expect([...readEvents(store, 'me')]).toEqual([])
      expect(doctor(folder).find(({ name }) => name === 'last import')?.says).toMatch(/1 broke off/)

      const { imports } = await importPaths(store, [zip], THEN)
      expect(imports[0]?.events).toEqual({ added: 603, known: 0 })
      const clean = await temporaryStore()
      await importPaths(clean, [zip], THEN)
      expect(shape(store)).toEqual(shape(clean))
    },
  )

  it('at any moment leaves whole files or none, and a store that is sound', async () => {
    const [folder, zip] = [temporaryFolder(), zipOf(files)]
    await (await openStore(folder)).close()
    for (const delay_ms of [0, 3, 8, 15, 30]) {
      const child = importingProcess(folder, zip)
      const [begun] = (await once(child.stdout ?? child, 'data')) as [Buffer]
      expect(begun.toString()).toContain('.csv')
      await pause(delay_ms)
      child.kill('SIGKILL')
      await once(child, 'exit')
      const store = await openStore(folder)
      for (const [kind, n] of Object.entries(rowsByKind(store))) expect(n).toBe(counts[kind])
      expect(doctor(folder).filter(({ name, ok }) => !ok && name !== 'free disk')).toEqual([])
      await store.close()
    }
    const store = await temporaryStore(folder)
    await importPaths(store, [zip], THEN)
    expect(rowsByKind(store)).toEqual(counts)
  })
})

describe('two processes on one store', () => {
  it('take turns, and the one that reads sees each import whole or not at all', async () => {
    const [folder, zip] = [temporaryFolder(), zipOf(files)]
    const store = await temporaryStore(folder)
    const children = [importingProcess(folder, zip), importingProcess(folder, zip)]
    const ended = Promise.all(children.map((child) => once(child, 'exit')))
    const answers = Promise.all(children.map(async ({ stdout }) => stdout?.toArray()))
    const seen = new Set<number>()
    const isOver = ended.then(() => true)
    while (!(await Promise.race([isOver, pause(2, false)]))) seen.add([...readEvents(store, 'me')].length)
    seen.add([...readEvents(store, 'me')].length)
    expect([...seen].filter((n) => n !== 0)).toEqual([603])

    const events = (await answers).map((lines) => String(lines?.join('')).trim().split('\n').at(-1))
    expect(new Set(events)).toEqual(new Set(['{"added":0,"known":603}', '{"added":603,"known":0}']))
    expect(dump(store)['import']).toHaveLength(2)
    await undoImport(store, '1')
    expect(rowsByKind(store)).toEqual(counts)
    await undoImport(store, '2')
    expect(rowsByKind(store)).toEqual({})
  })
})
