import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EffectsJson } from '../app/effects/effects-json.ts'
import type { DoneDayJson } from '../app/programs/done-json.ts'
import type { ProgramJson } from '../app/programs/program-json.ts'
import type { ProgramsJson } from '../app/programs/programs-answer.ts'
import type { TemplatesJson } from '../app/programs/templates-answer.ts'
import { testApi, type TestApi } from './api.fixture.ts'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api.stop())

const post = (path: string, body: object) => api.json<ProgramJson>('POST', path, body)
const act = (id: string, body: object) => post(`/api/programs/${id}/actions`, body)
const list = async () => (await api.json<ProgramsJson>('GET', '/api/programs')).body

describe('/api/programs', () => {
  it('leads from a template to a decision', async () => {
    // The clock of the test stands on Monday, 18 May 2026.
    const made = await post('/api/programs', {
      template: 'insights-comments',
      gain: 2,
      gainWeeks: 6,
      end: '2026-06-14',
    })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      id: '1',
      name: 'Twenty-five comments a week',
      measure: 'insights',
      state: 'planned',
      start: '2026-05-18',
      end: '2026-06-14',
      weeks: 4,
      hypothesis: { gain: 2, weeks: 6, lockedOn: null },
      activities: [{ activity: 'comment', label: 'Comments', weekly: 25, minutes: 4 }],
      minutesAWeek: 100,
      actions: ['start'],
      thisWeek: null,
    })
    const changed = await api.json<ProgramJson>('PATCH', '/api/programs/1', { gain: 1.5, name: 'Comments' })
    expect(changed.body).toMatchObject({ name: 'Comments', hypothesis: { gain: 1.5, weeks: 6 } })

    const started = await act('1', { action: 'start', on: '2026-05-04' })
    expect(started.body).toMatchObject({
      state: 'running',
      start: '2026-05-04',
      end: '2026-05-31',
      weekNow: 3,
      hypothesis: { lockedOn: '2026-05-18' },
    })
    const locked = await api.json('PATCH', '/api/programs/1', { gain: 9 })
    expect([locked.status, locked.body.title]).toEqual([409, 'It is locked'])

    const did = await api.json<DoneDayJson>('POST', '/api/activities', { activity: 'comments', count: 5 })
    expect([did.status, did.body]).toEqual([
      201,
      { activity: 'comment', day: '2026-05-18', imported: 0, byHand: 5, count: 5 },
    ])
    const [program] = (await list()).programs
    expect(program?.thisWeek).toEqual([
      { activity: 'comment', label: 'Comments', done: 5, target: 25, left: 20, today: 0 },
    ])
    expect(program?.consistency).toMatchObject({ share: 0, weeks: 2, weeksInFull: 0, missedLast: true })

    expect((await act('1', { action: 'decide', decision: 'keep' })).status).toBe(409)
    expect((await act('1', { action: 'pause', on: '2026-05-11' })).body).toMatchObject({
      state: 'paused',
      pauses: [{ from: '2026-05-11', to: null }],
    })
    expect((await act('1', { action: 'resume', on: '2026-05-18' })).body.pauses).toEqual([
      { from: '2026-05-11', to: '2026-05-17' },
    ])
    expect((await act('1', { action: 'skip', on: '2026-05-18' })).body.skipDays).toEqual(['2026-05-18'])
    expect((await act('1', { action: 'stop', because: 'too much' })).body).toMatchObject({
      state: 'stopped',
      stopped: { on: '2026-05-18', because: 'too much' },
    })
    const decided = await act('1', { action: 'decide', decision: 'change', because: 'fewer a week' })
    expect(decided.body).toMatchObject({ state: 'decided', decided: { decision: 'change' }, actions: [] })
    expect((await api.json<ProgramJson>('GET', '/api/programs/1')).body.state).toBe('decided')
  })

  it('never asks for more than a hundred invitations in seven days', async () => {
    const invitations = (weekly: number, name: string) => ({
      name,
      activities: [{ activity: 'invitation', weekly }],
      startNow: true,
    })
    const most = await post('/api/programs', invitations(60, 'Sixty'))
    expect(most.status).toBe(201)
    const more = await api.json('POST', '/api/programs', invitations(41, 'Forty-one'))
    expect([more.status, more.body.detail]).toEqual([422, expect.stringContaining('at most 40 invitations')])
    await api.json('POST', '/api/activities', { activity: 'invitation', count: 97, on: '2026-05-14' })
    const { programs, invitations: left } = await list()
    expect(left).toEqual({ most: 100, days: 7, sent: 97, left: 3 })
    expect(programs.find(({ name }) => name === 'Sixty')?.thisWeek?.[0]).toMatchObject({ left: 60, today: 3 })
  })

  it('draws the weeks of an experiment when it is made, and keeps to them', async () => {
    const made = await post('/api/programs', { template: 'brand-posts', experiment: true, name: 'By chance' })
    expect(made.body.experiment?.weeks.filter(({ on }) => on)).toHaveLength(6)
    const started = await act(made.body.id, { action: 'start' })
    expect(started.body.experiment?.weeks.map(({ on }) => on)).toEqual(
      made.body.experiment?.weeks.map(({ on }) => on),
    )
    const short = await api.json('POST', '/api/programs', {
      template: 'brand-posts',
      experiment: true,
      weeks: 9,
      name: 'x',
    })
    expect([short.status, short.body.title]).toEqual([422, 'Too short for an experiment'])
  })

  it('deletes what was never started, and nothing else', async () => {
    const { body } = await post('/api/programs', { template: 'brand-posts', name: 'Not begun' })
    expect((await api.json('DELETE', `/api/programs/${body.id}`)).status).toBe(200)
    expect((await api.json('GET', `/api/programs/${body.id}`)).status).toBe(404)
    expect((await api.json('DELETE', '/api/programs/1')).status).toBe(409)
  })

  it.each([
    [{}],
    [{ template: 'none' }],
    [{ template: 'brand-posts', weeks: 0 }],
    [{ template: 'brand-posts', start: '2026-02-31' }],
    [{ template: 'brand-posts', start: '2026-06-01', end: '2026-05-01' }],
    [{ template: 'brand-posts', pillars: ['none'] }],
    [{ activities: [{ activity: 'none', weekly: 1 }] }],
    [{ activities: [{ activity: 'post', weekly: 1.5 }] }],
    [{ template: 'brand-posts', name: ' ' }],
    [{ template: 'brand-posts', name: 'Comments' }],
    [{ template: 'brand-posts', member: 'you' }],
  ])('refuses %j in a sentence, and keeps nothing', async (body) => {
    const before = (await list()).programs.length
    const { status, body: said } = await api.json('POST', '/api/programs', body)
    expect([400, 422]).toContain(status)
    expect(said.detail).toMatch(/\w/)
    expect((await list()).programs).toHaveLength(before)
  })

  it('tells what a new program can be made of', async () => {
    const { body } = await api.json<TemplatesJson>('GET', '/api/program-templates')
    expect(new Set(body.templates.map(({ pillar }) => pillar)).size).toBe(4)
    expect(body.mostInvitationsIn7Days).toBe(100)
  })
})

describe('/api/activities', () => {
  it('lists what was done, and takes back what was logged by mistake', async () => {
    await api.json('POST', '/api/activities', { activity: 'search', count: 3, on: '2026-05-17' })
    const back = await api.json<DoneDayJson>('POST', '/api/activities', {
      activity: 'search',
      count: -2,
      on: '2026-05-17',
    })
    expect(back.body.count).toBe(1)
    const { body } = await api.json<{ activities: readonly DoneDayJson[] }>(
      'GET',
      '/api/activities?from=2026-05-17&to=2026-05-17',
    )
    expect(body.activities).toEqual([
      { activity: 'search', day: '2026-05-17', imported: 0, byHand: 1, count: 1 },
    ])
  })

  it.each([
    [{ activity: 'sleeping' }, 422],
    [{ activity: 'search', count: 0 }, 400],
    [{ activity: 'search', count: -9, on: '2026-05-16' }, 422],
    [{ activity: 'search', on: '2026-05-19' }, 422],
    [{ activity: 'search', on: 'today' }, 400],
    [{}, 400],
  ])('refuses %j', async (body, expected) => {
    expect((await api.json('POST', '/api/activities', body)).status).toBe(expected)
  })
})

describe('/api/outcomes, /api/lag and /api/effects', () => {
  it('keep what was reached, and say that it is too early', async () => {
    const added = { name: 'Meetings', value: 2, on: '2026-05-12' }
    expect((await api.json('POST', '/api/outcomes', added)).body).toEqual({
      name: 'Meetings',
      days: 1,
      value: 2,
    })
    expect((await api.json('POST', '/api/outcomes', { ...added, name: 'meetings' })).body).toMatchObject({
      value: 4,
    })
    const csv = { name: 'meetings', csv: 'day,value\n2026-05-12,3\n2026-05-13,1\n' }
    expect((await api.json('POST', '/api/outcomes', csv)).body).toMatchObject({ name: 'Meetings', days: 2 })
    const wrong = await api.json('POST', '/api/outcomes', { ...csv, csv: '2026-05-12,x\n', file: 'm.csv' })
    expect([wrong.status, wrong.body.detail]).toEqual([422, expect.stringContaining('m.csv:1 [value]')])
    expect((await api.json<object>('GET', '/api/outcomes')).body).toEqual({
      outcomes: [
        {
          name: 'Meetings',
          from: '2026-05-12',
          to: '2026-05-13',
          total: 4,
          days: [
            { day: '2026-05-12', value: 3, source: 'csv' },
            { day: '2026-05-13', value: 1, source: 'csv' },
          ],
        },
      ],
    })
    const lag = await api.json<object>('GET', '/api/lag?outcome=meetings')
    expect(lag.body).toMatchObject({ outcome: 'Meetings', measure: 'total', verdict: 'too-early', lags: [] })
    expect((await api.json('GET', '/api/lag?outcome=deals')).status).toBe(404)
    expect((await api.json('DELETE', '/api/outcomes?name=meetings')).body).toMatchObject({ days: 2 })
    expect((await api.json('DELETE', '/api/outcomes?name=meetings')).status).toBe(404)
  })

  it('say of programs without readings that there is too little data', async () => {
    const { body } = await api.json<EffectsJson>('GET', '/api/effects?source=readings&measure=insights')
    expect(body.effects.map(({ verdict }) => verdict)).toContain('too-little-data')
    expect((await api.json('GET', '/api/effects?measure=none')).status).toBe(404)
    expect((await api.json('GET', '/api/effects?source=none')).status).toBe(400)
    const { body: series } = await api.json<{ sources: readonly { measures: readonly string[] }[] }>(
      'GET',
      '/api/series',
    )
    expect(series.sources[1]?.measures).toContain('comments-given')
  })
})
