import { describe, expect, it } from 'vitest'
import { temporaryStore } from '../store/store.fixture.ts'
import { ann, ben, connections, THEN, zipOf } from './export.fixture.ts'
import { importPaths } from './import-paths.ts'
import { status } from './status.ts'

describe('status', () => {
  it('tells of an empty store that nothing is there', async () => {
    expect(await status(await temporaryStore())).toEqual({
      hasData: false,
      sample: false,
      firstDay: null,
      lastDay: null,
      events: 0,
      readings: 0,
      imports: [],
    })
  })

  it('tells what is there, the newest import first', async () => {
    const store = await temporaryStore()
    const { imports: older } = await importPaths(
      store,
      [zipOf({ 'Connections.csv': connections(ann) })],
      THEN,
    )
    await importPaths(store, [zipOf({ 'Connections.csv': connections(ann, ben) }, 'Newer.zip')], THEN)
    const { imports, ...rest } = await status(store)
    expect(rest).toEqual({
      hasData: true,
      sample: false,
      firstDay: '2026-02-05',
      lastDay: '2026-05-18',
      events: 2,
      readings: 0,
    })
    expect(imports.map(({ id, name }) => [id, name])).toEqual([
      ['2', 'Newer.zip'],
      ['1', 'Complete_LinkedInDataExport_05-18-2026.zip'],
    ])
    expect(imports[1]).toEqual({
      id: '1',
      name: 'Complete_LinkedInDataExport_05-18-2026.zip',
      source: 'linkedin-export',
      sample: false,
      snapshotDay: '2026-05-18',
      edition: 'complete',
      importedAt: '2026-05-18T10:00:00.000Z',
      report: older[0],
    })
  })
})
