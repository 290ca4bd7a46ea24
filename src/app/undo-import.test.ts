import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Store } from '../store/open-store.ts'
import { temporaryStore } from '../store/store.fixture.ts'
import { AppError } from './app-error.ts'
import {
  ann,
  ben,
  comments,
  connections,
  folderOf,
  olderConnections,
  searches,
  THEN,
  type Files,
} from './export.fixture.ts'
import { importPaths } from './import-paths.ts'
import { loadEvidence } from './load-evidence.ts'
import { undoImport } from './undo-import.ts'

async function take(store: Store, files: Files): Promise<string> {
  const { imports } = await importPaths(store, [folderOf(files)], THEN)
  return imports[0]?.id ?? ''
}

const someFiles: fc.Arbitrary<Files> = fc
  .record(
    {
      'Connections.csv': fc.constantFrom(
        connections(ann),
        connections(ann, ben),
        connections({ ...ann, company: 'Initech', title: 'Chief Executive Officer' }),
        olderConnections(ann, ben),
      ),
      'Comments.csv': fc.constantFrom(
        comments('2026-05-02 10:00:00'),
        comments('2026-05-02 10:00:00', '2026-05-09 10:00:00'),
      ),
      'SearchQueries.csv': fc.constantFrom(searches('ropes'), searches('ropes', 'knots')),
    },
    { requiredKeys: [] },
  )
  .filter((files) => Object.keys(files).length > 0)

describe('undoImport', () => {
  it('leaves what a model reads as if the import had never been, in whatever order they came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someFiles, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        async (exports, pick) => {
          const gone = pick % exports.length
          const [store, without] = [await temporaryStore(), await temporaryStore()]
          const ids: string[] = []
          for (const files of exports) ids.push(await take(store, files))
          for (const files of exports.filter((_, i) => i !== gone)) await take(without, files)
          await undoImport(store, ids[gone] ?? '')
          expect(await loadEvidence(store)).toEqual(await loadEvidence(without))
          await Promise.all([store.close(), without.close()])
        },
      ),
      { numRuns: 12 },
    )
  })

  it('says what went, and what stays because another import knows it', async () => {
    const store = await temporaryStore()
    await take(store, { 'Connections.csv': connections(ann) })
    const id = await take(store, { 'Connections.csv': connections(ann, ben) })
    expect(await undoImport(store, id)).toMatchObject({ id: '2', events: { removed: 1, kept: 1 } })
  })

  it('throws where there is no such import', async () => {
    const store = await temporaryStore()
    await expect(undoImport(store, '1')).rejects.toThrow(AppError)
    const id = await take(store, { 'Connections.csv': connections(ann) })
    await expect(undoImport(store, '9')).rejects.toThrow(/There is no import 9\. List the imports/)
    await undoImport(store, id)
    await expect(undoImport(store, id)).rejects.toThrow(/There is no import 1\./)
  })
})
