import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BackupListed, BackupMade } from '../app/backup.ts'
import { LOG } from '../app/readings/pages.fixture.ts'
import type { FactJson } from '../app/settings/facts.ts'
import type { SettingsChanged, SettingsJson } from '../app/settings/settings.ts'
import type { ReadingsJson } from '../history/readings-json.ts'
import type { ScoreJson } from '../model/score-json.ts'
import { testApi, type TestApi } from './api.fixture.ts'

let api: TestApi
beforeEach(async () => void (api = await testApi()))
afterEach(() => api.stop())

const profile = async () => {
  const { body } = await api.json<ScoreJson>('GET', '/api/score')
  return body.pillars
    .flatMap(({ signals }) => signals)
    .find(({ signal }) => signal === 'profile-completeness')
}

describe('/api/settings', () => {
  it('keeps a time zone, and says what falls on another day in it', async () => {
    expect((await api.json<SettingsJson>('GET', '/api/settings')).body).toEqual({
      timeZone: null,
      baseline: null,
    })
    await api.json('POST', '/api/sample')
    const before = (await api.json('GET', '/api/history')).body
    const { body } = await api.json<SettingsChanged>('PATCH', '/api/settings', { timeZone: 'Asia/Tokyo' })
    expect(body).toMatchObject({
      timeZone: 'Asia/Tokyo',
      baseline: null,
      moved: { readings: { moved: 0 } },
    })
    expect(body.moved?.events.moved).toBeGreaterThan(100)
    expect(body.moved?.events.of).toBeGreaterThan(body.moved?.events.moved ?? Infinity)
    expect((await api.json('GET', '/api/history')).body).not.toEqual(before)
    const back = await api.json<SettingsChanged>('PATCH', '/api/settings', { timeZone: null })
    expect(back.body.moved?.events).toEqual(body.moved?.events)
    expect((await api.json('GET', '/api/history')).body).toEqual(before)
  })

  it('keeps a baseline with readings in it, which readings are compared with from then on', async () => {
    await api.json('POST', '/api/readings', { text: LOG })
    const baseline = { from: '2026-05-10', to: '2026-05-11' }
    const { body } = await api.json<SettingsChanged>('PATCH', '/api/settings', { baseline })
    expect(body).toEqual({ timeZone: null, baseline, moved: null })
    const told = await api.json<ReadingsJson>('GET', '/api/readings')
    expect(told.body.baseline).toMatchObject({ ...baseline, days: 2, total: { mean: 52.25 } })
    const empty = await api.json('PATCH', '/api/settings', {
      baseline: { from: '2020-01-01', to: '2020-01-02' },
    })
    expect([empty.status, empty.body.detail]).toEqual([
      404,
      'No reading lies between 2020-01-01 and 2020-01-02.',
    ])
    await api.json('PATCH', '/api/settings', { baseline: null })
    expect((await api.json<ReadingsJson>('GET', '/api/readings')).body.baseline?.from).toBe('2026-05-10')
  })

  it('refuses what is no zone, no period, or no setting', async () => {
    const faults = async (body: object) =>
      (await api.json('PATCH', '/api/settings', body)).body.faults?.[0]?.field
    expect(await faults({ timeZone: 'Middle/Earth' })).toBe('json.timeZone')
    expect(await faults({ timeZone: '+02:00' })).toBe('json.timeZone')
    expect(await faults({ baseline: { from: '2026-05-02', to: '2026-05-01' } })).toBe('json.baseline.to')
    expect(await faults({ colour: 'red' })).toBe('json')
  })
})

describe('/api/facts', () => {
  it('takes what no file tells into the score, as of a day and the days before it', async () => {
    await api.json('POST', '/api/sample')
    const untold = await profile()
    expect(untold).toMatchObject({ observed: true })
    const { body } = await api.json<{ facts: readonly FactJson[] }>('POST', '/api/facts', {
      fact: 'photo',
      holds: false,
    })
    expect(body.facts[0]).toEqual({ fact: 'photo', holds: false, asOf: '2026-05-18', inFiles: false })
    expect((await profile())?.value).toBeLessThan(untold?.value ?? 0)
    await api.json('POST', '/api/facts', { fact: 'photo', holds: true })
    expect((await profile())?.value).toBeGreaterThan(0.8)
    const given = await api.json<{ facts: readonly FactJson[] }>('DELETE', '/api/facts/photo')
    expect(given.body.facts[0]).toMatchObject({ holds: null, asOf: null })
    expect(await profile()).toEqual(untold)
  })

  it('keeps a company only as a hash, and refuses what names none', async () => {
    const said = await api.json<{ facts: readonly FactJson[] }>('POST', '/api/facts', {
      fact: 'company',
      company: 'Acme Ropes Inc.',
    })
    expect(said.body.facts[3]).toMatchObject({ fact: 'company', holds: true })
    expect(JSON.stringify(api.parts.store.database.prepare('select * from told_fact').all())).not.toMatch(
      /acme/i,
    )
    const none = await api.json<{ facts: readonly FactJson[] }>('POST', '/api/facts', {
      fact: 'company',
      company: null,
    })
    expect(none.body.facts[3]).toMatchObject({ holds: false })
    expect(
      (await api.json('POST', '/api/facts', { fact: 'company', company: 'self-employed' })).body.title,
    ).toBe('That names no company')
    expect((await api.json('POST', '/api/facts', { fact: 'hat', holds: true })).status).toBe(400)
    expect((await api.json('DELETE', '/api/facts/hat')).status).toBe(400)
  })
})

describe('/api/backups', () => {
  it('makes a copy now and lists what there is, newest first', async () => {
    expect((await api.json('GET', '/api/backups')).body).toEqual({ backups: [] })
    const made = await api.json<BackupMade>('POST', '/api/backups')
    expect(made.status).toBe(201)
    const { file, at, bytes } = made.body
    expect(existsSync(file)).toBe(true)
    const { body } = await api.json<{ backups: readonly BackupListed[] }>('GET', '/api/backups')
    expect(body.backups).toEqual([{ file, at, bytes }])
  })
})

describe('DELETE /api/everything', () => {
  it('needs the word, then leaves nothing of anybody, and the server goes on', async () => {
    await api.json('POST', '/api/sample')
    await api.json('POST', '/api/notes', { from: '2026-05-01', text: 'Zeppelin' })
    await api.json('POST', '/api/backups')
    expect((await api.json('DELETE', '/api/everything', { word: 'yes' })).status).toBe(400)
    expect((await api.json<{ hasData: boolean }>('GET', '/api/status')).body.hasData).toBe(true)
    expect((await api.json('DELETE', '/api/everything', { word: 'forget' })).status).toBe(200)
    expect((await api.json('GET', '/api/status')).body).toMatchObject({ hasData: false, events: 0 })
    expect((await api.json('GET', '/api/notes')).body).toEqual({ notes: [] })
    expect(existsSync(join(api.folder, 'backups'))).toBe(false)
    for (const name of ['fourscore.sqlite', 'fourscore.sqlite-wal']) {
      expect(readFileSync(join(api.folder, name)).includes('Zeppelin')).toBe(false)
    }
    expect((await api.json('POST', '/api/sample')).status).toBe(201)
  })
})
