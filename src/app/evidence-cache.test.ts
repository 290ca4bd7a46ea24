import { describe, expect, it } from 'vitest'
import { temporaryStore } from '../store/store.fixture.ts'
import { EvidenceCache } from './evidence-cache.ts'
import { ann, connections, folderOf, THEN } from './export.fixture.ts'
import { importPaths } from './import-paths.ts'
import { undoImport } from './undo-import.ts'

describe('EvidenceCache', () => {
  it('reads again only after something was written, here or through another connection', async () => {
    const store = await temporaryStore()
    const cache = new EvidenceCache(store)
    const path = folderOf({ 'Connections.csv': connections(ann) })
    const count = async (): Promise<number> => (await cache.of()).counted.length
    expect([await count(), cache.of()]).toEqual([0, cache.of()])

    await importPaths(store, [path], THEN)
    const imported = cache.of()
    expect((await imported).counted.length).toBeGreaterThan(0)
    expect(cache.of()).toBe(imported)

    const elsewhere = await temporaryStore(store.folder)
    await undoImport(elsewhere, '1')
    expect(await count()).toBe(0)
    cache.close()
  })

  it('keeps members apart', async () => {
    const store = await temporaryStore()
    await importPaths(store, [folderOf({ 'Connections.csv': connections(ann) })], THEN)
    const cache = new EvidenceCache(store)
    expect((await cache.of('you')).counted).toEqual([])
    expect((await cache.of('me')).counted).not.toEqual([])
    cache.close()
  })
})
