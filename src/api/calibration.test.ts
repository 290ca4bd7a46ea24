import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CalibratedColumnsJson, CalibrationJson } from '../history/calibration-json.ts'
import type { HistoryColumnsJson } from '../history/history-json.ts'
import type { ReadingsJson } from '../history/readings-json.ts'
import { ann, ben, comments, connections, profile, searches, zipOf } from '../app/export.fixture.ts'
import { testApi, type TestApi } from './api.fixture.ts'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api.stop())

/** A reading a day from 1 to 16 May. */
const LOG = [
  'Date,SSI,Brand,People,Insights,Relationships',
  ...Array.from({ length: 16 }, (_, i) => `2026-05-${String(i + 1).padStart(2, '0')},53,21,12,9,11`),
].join('\n')

const archive = (): string =>
  zipOf({
    'Profile.csv': profile,
    'Connections.csv': connections(ann, ben),
    'Comments.csv': comments('2026-04-02 10:00:00', '2026-05-02 10:00:00'),
    'SearchQueries.csv': searches('ropes'),
  })

describe('GET /api/calibration', () => {
  it('has nothing to tell before there is an index, and says so of readings alone', async () => {
    expect((await api.json('GET', '/api/calibration')).status).toBe(404)
    expect((await api.json('POST', '/api/readings', { text: LOG })).status).toBe(201)
    for (const path of ['/api/calibration', '/api/history']) {
      const { status, body } = await api.json('GET', path)
      expect([status, body.title]).toEqual([404, 'No open index yet'])
    }
  })

  it('tells both errors of each fit, and the points of a day both ways', async () => {
    const zip = archive()
    await api.parts.writer.importFiles(
      [{ path: zip, name: 'Complete_LinkedInDataExport_05-18-2026.zip' }],
      () => {},
    )
    const { status, body } = await api.json<CalibrationJson>('GET', '/api/calibration')
    expect([status, body.status, body.latest.day]).toEqual([200, 'in-use', '2026-05-18'])
    expect(body.pillars.map(({ pillar, readings }) => [pillar, readings])).toEqual([
      ['brand', 16],
      ['people', 16],
      ['insights', 16],
      ['relationships', 16],
    ])
    for (const { isUsed, fit } of body.pillars) {
      expect(isUsed).toBe(fit!.error.calibrated < fit!.error.shipped)
      expect(fit!.heldOut).toBe(11)
    }
    expect(body.total!.error.calibrated).toBeLessThan(body.total!.error.shipped)
    expect((await api.json('GET', '/api/calibration?on=2026-05-19')).status).toBe(404)
    expect((await api.json('GET', '/api/calibration?on=May')).status).toBe(400)
  })

  it('gives the calibrated points of all days that the history has, where asked', async () => {
    type WithSeries = CalibrationJson & { readonly series: CalibratedColumnsJson }
    const { body } = await api.json<WithSeries>('GET', '/api/calibration?series=1')
    const history = (await api.json<HistoryColumnsJson>('GET', '/api/history')).body
    const { from, to, points } = body.series
    expect([from, to, points.length]).toEqual([history.from, history.to, history.points.length])
    expect(points.at(-1)).toBe(body.latest.calibrated)
    expect(history.points.at(-1)).toBeCloseTo(body.latest.shipped!, 9)
    expect(await api.json('GET', '/api/calibration?series=0')).not.toHaveProperty('body.series')
  })
})

describe('GET /api/history', () => {
  it('carries the readings of the days asked for, with what they say', async () => {
    const all = (await api.json<ReadingsJson>('GET', '/api/readings')).body
    const days = '/api/history?from=2026-05-10&to=2026-05-14'
    const { body } = await api.json<ReadingsJson & HistoryColumnsJson>('GET', days)
    expect(body.readings.map(({ day }) => day)).toEqual(all.readings.slice(9, 14).map(({ day }) => day))
    expect(body.points).toHaveLength(5)
    expect(body.baseline).toMatchObject({ from: '2026-05-01', to: '2026-05-14', days: 14, isChosen: false })
  })

  it('compares the latest reading with a baseline of any days, as the list of readings does', async () => {
    for (const path of ['/api/history', '/api/readings']) {
      const chosen = await api.json<ReadingsJson>('GET', `${path}?baseline=2026-05-03..2026-05-09`)
      expect(chosen.body.baseline).toMatchObject({ from: '2026-05-03', to: '2026-05-09', isChosen: true })
      expect(chosen.body.baseline!.change).toMatchObject({ to: '2026-05-16', words: 'As in the baseline.' })
      for (const wrong of [
        '2026-05-09..2026-05-03',
        '2026-05-03',
        'a..b',
        '2026-05-03..2026-05-04..2026-05-05',
      ]) {
        const { status, body } = await api.json('GET', `${path}?baseline=${wrong}`)
        expect([status, body.faults?.[0]?.field]).toEqual([400, 'query.baseline'])
      }
      const empty = await api.json('GET', `${path}?baseline=2020-01-01..2020-01-31`)
      expect([empty.status, empty.body.title]).toEqual([404, 'No readings for that baseline'])
    }
  })
})
