import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NoteJson } from '../app/settings/notes.ts'
import { testApi, type TestApi } from './api.fixture.ts'

describe('/api/notes', () => {
  let api: TestApi
  beforeAll(async () => void (api = await testApi()))
  afterAll(() => api.stop())

  const listed = async () => (await api.json<{ notes: readonly NoteJson[] }>('GET', '/api/notes')).body.notes

  it('writes notes beside a day and beside days, lists them by day, changes and removes them', async () => {
    expect(await listed()).toEqual([])
    const span = { from: '2026-05-01', to: '2026-05-14', text: ' On holiday ' }
    const first = await api.json<NoteJson>('POST', '/api/notes', span)
    expect(first).toMatchObject({
      status: 201,
      body: { from: '2026-05-01', to: '2026-05-14', text: 'On holiday' },
    })
    const second = await api.json<NoteJson>('POST', '/api/notes', { from: '2026-04-01', text: 'New job' })
    expect(second.body).toMatchObject({ from: '2026-04-01', to: '2026-04-01' })
    expect((await listed()).map(({ text }) => text)).toEqual(['New job', 'On holiday'])
    const path = `/api/notes/${first.body.id}`
    const changed = await api.json<NoteJson>('PATCH', path, { text: 'Away' })
    expect(changed.body).toMatchObject({ ...first.body, text: 'Away' })
    await api.json('PATCH', path, { from: '2026-03-01', to: '2026-03-02' })
    expect((await listed()).map(({ from, text }) => [from, text])).toEqual([
      ['2026-03-01', 'Away'],
      ['2026-04-01', 'New job'],
    ])
    expect((await api.json<NoteJson>('DELETE', path)).body.text).toBe('Away')
    expect((await listed()).map(({ id }) => id)).toEqual([second.body.id])
  })

  it('says what is wrong with a note that cannot be', async () => {
    const refused = async (body: object) => (await api.json('POST', '/api/notes', body)).body
    expect(await refused({ from: '2026-05-01', text: '  ' })).toMatchObject({
      status: 400,
      faults: [{ field: 'json.text', expected: 'some words' }],
    })
    expect((await refused({ from: '2026-02-30', text: 'x' })).detail).toContain('a calendar day')
    expect((await refused({ from: '2026-05-02', to: '2026-05-01', text: 'x' })).faults?.[0]?.field).toBe(
      'json.to',
    )
    expect((await refused({ from: '2026-05-02', text: 'x'.repeat(501) })).detail).toContain('500')
    expect(await api.json('PATCH', '/api/notes/77', { text: 'x' })).toMatchObject({
      status: 404,
      body: { type: 'urn:fourscore:not-there', detail: 'There is no note 77.' },
    })
    expect((await api.json('DELETE', '/api/notes/77')).status).toBe(404)
  })
})
