import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventsJson } from '../history/events-json.ts'
import type { HistoryColumnsJson } from '../history/history-json.ts'
import { testApi, type TestApi } from './api.fixture.ts'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
  await api.json('POST', '/api/sample')
})
afterAll(() => api.stop())

const ask = async (signal: string, from: string, to: string) =>
  api.json<EventsJson>('GET', `/api/events?${new URLSearchParams({ signal, from, to }).toString()}`)

describe('GET /api/events', () => {
  it('counts what came after the first day, kind by kind and day by day, and names nobody', async () => {
    const { body } = await ask('comments-given', '2026-03-01', '2026-04-30')
    const [kind, ...others] = body.kinds
    expect(others).toEqual([])
    expect(kind?.kind).toBe('comment.given')
    expect(kind?.n).toBe(kind?.days.reduce((sum, { n }) => sum + n, 0))
    expect(kind?.days.every(({ day }) => day > '2026-03-01' && day <= '2026-04-30')).toBe(true)
    expect(kind?.days.map((day) => Object.keys(day))).toEqual(kind?.days.map(() => ['day', 'n']))
  })

  it('has no kinds where a signal is read from the profile', async () => {
    expect((await ask('profile-completeness', '2026-03-01', '2026-04-30')).body.kinds).toEqual([])
  })

  it('refuses unknown signals, days in the wrong order and days that no import covers', async () => {
    const { body } = await api.json<HistoryColumnsJson>('GET', '/api/history')
    const after = `${Number(body.to.slice(0, 4)) + 1}-01-01`
    const refused = await Promise.all([
      ask('praise', '2026-03-01', '2026-04-30'),
      ask('comments-given', '2026-04-30', '2026-03-01'),
      ask('comments-given', '2026-04-30', after),
    ])
    expect(refused.map(({ status }) => status)).toEqual([404, 400, 404])
    expect(JSON.stringify(refused[0])).toContain('comments-given')
  })
})
