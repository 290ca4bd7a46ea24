import { hc } from 'hono/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOST, ORIGIN, testApi, type TestApi } from './api.fixture.ts'
import type { ExplanationJson } from '../history/explain-json.ts'
import type { HistoryColumnsJson } from '../history/history-json.ts'
import type { ScoreJson } from '../model/score-json.ts'
import type { Api } from './app.ts'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api.stop())

interface ModelSaid {
  readonly pillars: readonly {
    readonly pillar: string
    readonly signals: readonly { readonly weight: number; readonly ground: object }[]
  }[]
}

const DAYS_THAT_ARE_NONE = [
  '',
  'today',
  '2026-02-31',
  '2026-13-01',
  '18.05.2026',
  '2026-05-18T00:00:00Z',
  '2026-5-8',
  '%00',
]

describe('before anything is imported', () => {
  it('says that there is nothing', async () => {
    expect(await api.json('GET', '/api/status')).toEqual({
      status: 200,
      body: {
        hasData: false,
        sample: false,
        first: null,
        last: null,
        events: 0,
        readings: 0,
        imports: 0,
        model: { name: 'ssi-open', version: 1 },
        version: '1.2.3',
        influence: false,
        told: expect.any(String),
      },
    })
    expect((await api.json('GET', '/api/imports')).body).toEqual({ imports: [] })
  })

  it('says what to do where there is nothing to show', async () => {
    for (const path of ['/api/score', '/api/history', '/api/explain?from=2026-05-01&to=2026-05-08']) {
      const { status, body } = await api.json('GET', path)
      expect([path, status, body.title]).toEqual([path, 404, 'No data yet'])
      expect(body.hint).toContain('fourscore import FILE')
    }
  })

  it('shows the model, with the ground of every signal', async () => {
    const { body } = await api.json<ModelSaid>('GET', '/api/model')
    expect(body.pillars.map(({ pillar }) => pillar).toSorted()).toEqual([
      'brand',
      'insights',
      'people',
      'relationships',
    ])
    for (const { signals } of body.pillars) {
      const weights = signals.reduce((sum, { weight }) => sum + weight, 0)
      expect(weights).toBeCloseTo(1, 12)
      for (const { ground } of signals) expect(ground).toHaveProperty('counts')
    }
  })
})

describe('with the sample in', () => {
  beforeAll(async () => {
    expect((await api.json('POST', '/api/sample')).status).toBe(201)
  })

  it('gives the score of the last day, and of any other, with every part', async () => {
    const { status, body } = await api.json<ScoreJson>('GET', '/api/score')
    expect([status, body.day, body.pillars.length]).toEqual([200, '2026-05-18', 4])
    expect(body.low).toBeLessThanOrEqual(body.points!)
    expect(body.points).toBeLessThanOrEqual(body.high)
    expect((await api.json<ScoreJson>('GET', '/api/score?on=2025-01-31')).body.day).toBe('2025-01-31')
  })

  it('gives the history in columns as long as its days, that end with the score', async () => {
    type Said = HistoryColumnsJson & { readonly signals: Readonly<Record<string, readonly unknown[]>> }
    const { body } = await api.json<Said>('GET', '/api/history?from=2026-04-01&signals=1')
    const score = (await api.json<ScoreJson>('GET', '/api/score')).body
    expect([body.from, body.to]).toEqual(['2026-04-01', '2026-05-18'])
    for (const { low, points, high } of [body, ...Object.values(body.pillars)]) {
      expect([low.length, points.length, high.length]).toEqual([48, 48, 48])
    }
    expect(body.points.at(-1)).toBeCloseTo(score.points!, 9)
    expect(new Set(Object.values(body.signals).map(({ length }) => length))).toEqual(new Set([48]))
    expect((await api.json('GET', '/api/history')).body).not.toHaveProperty('signals')
  })

  it('explains two days so that the parts add up', async () => {
    const { body } = await api.json<ExplanationJson>('GET', '/api/explain?from=2026-05-01&to=2026-05-18')
    const parts = [...body.signals, ...body.coverage].reduce((sum, { change }) => sum + change, 0)
    expect(parts).toBeCloseTo(body.change!, 9)
  })

  it('says which field is wrong and what was expected, for every day that is none', async () => {
    for (const day of DAYS_THAT_ARE_NONE) {
      for (const [path, field] of [
        [`/api/score?on=${day}`, 'query.on'],
        [`/api/history?from=${day}`, 'query.from'],
        [`/api/history?to=${day}`, 'query.to'],
        [`/api/explain?from=${day}&to=2026-05-18`, 'query.from'],
      ] as const) {
        const { status, body } = await api.json('GET', path)
        expect([path, status, body.faults]).toEqual([
          path,
          400,
          [{ field, expected: 'a calendar day, YYYY-MM-DD' }],
        ])
      }
    }
  })

  it('refuses two of a day, days in the wrong order, none where they are needed, and those not known yet', async () => {
    const wrong = [
      ['/api/score?on=2026-05-01&on=2026-05-02', 400],
      ['/api/history?from=2026-05-02&to=2026-05-01', 400],
      ['/api/explain?from=2026-05-02&to=2026-05-01', 400],
      ['/api/explain?from=2026-05-02', 400],
      ['/api/explain', 400],
      ['/api/history?signals=yes', 400],
      ['/api/export?format=xml', 400],
      ['/api/score?on=2026-05-19', 404],
      ['/api/score?model=nosuch', 404],
    ] as const
    for (const [path, expected] of wrong) {
      const { status, body } = await api.json('GET', path)
      expect([path, status, body.status]).toEqual([path, expected, expected])
    }
    expect(api.faults).toEqual([])
  })

  it('gives everything as a file, as JSON and as a ZIP of CSVs', async () => {
    const json = await api.ask('GET', '/api/export')
    expect(json.headers.get('content-disposition')).toBe('attachment; filename="fourscore-2026-05-18.json"')
    expect(JSON.parse(await json.text())).toHaveProperty('tables.event')
    const csv = await api.ask('GET', '/api/export?format=csv')
    expect(csv.headers.get('content-type')).toBe('application/zip')
    expect(
      Buffer.from(await csv.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  it('notices what another program writes to the store meanwhile', async () => {
    const before = (await api.json('GET', '/api/score')).body
    await api.json('DELETE', '/api/sample')
    expect((await api.json('GET', '/api/score')).status).toBe(404)
    await api.json('POST', '/api/sample')
    expect((await api.json('GET', '/api/score')).body).toEqual(before)
  })

  it('is typed for those who call it', async () => {
    const client = hc<Api>(ORIGIN, { fetch: api.app.request, headers: { host: HOST } })
    const response = await client.api.status.$get()
    expect((await response.json()).events).toBeGreaterThan(1000)
  })
})
