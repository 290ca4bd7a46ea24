import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOG, PASTED, REPORT, WRONG_PAGE } from '../app/readings/pages.fixture.ts'
import type { ReadingReport } from '../app/readings/reading-report.ts'
import type { ReadingsJson } from '../history/readings-json.ts'
import { testApi, type TestApi } from './api.fixture.ts'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api.stop())

const AT = '2026-05-17T09:30:00Z'
const post = (body: object) => api.json<ReadingReport>('POST', '/api/readings', body)
const stored = async () => (await api.json<ReadingsJson>('GET', '/api/readings')).body

describe('POST /api/readings', () => {
  it('says what it understood and keeps nothing in a dry run, then keeps it, and can be undone', async () => {
    const dry = await post({ text: PASTED, at: AT, dryRun: true })
    expect([dry.status, dry.body.id, dry.body.added]).toEqual([200, null, 1])
    expect((await stored()).readings).toEqual([])
    const kept = await post({ text: PASTED, at: AT })
    expect([kept.status, kept.body.id, kept.body.readings[0]?.total]).toEqual([201, '1', 53])
    expect((await stored()).readings.map(({ at }) => at)).toEqual(['2026-05-17T09:30:00.000Z'])
    const again = await post({ text: PASTED, at: AT, dryRun: true })
    expect([again.body.added, again.body.readings[0]?.known]).toEqual([0, true])
    expect((await api.json('DELETE', '/api/imports/1')).status).toBe(200)
    expect((await stored()).readings).toEqual([])
  })

  it('takes numbers, a day without a moment, and now where no time is told', async () => {
    const numbers = {
      total: 53,
      brand: '21,05',
      people: 12.4,
      insights: 9.2,
      relationships: 10.35,
      industryRank: 12,
    }
    const day = await post({ numbers, at: '2026-05-16' })
    expect(day.body.readings[0]).toMatchObject({ at: null, day: '2026-05-16', total: 53 })
    const now = await post({ numbers, dryRun: true })
    expect(now.body.readings[0]?.day).toBe('2026-05-18')
  })

  it('answers a wrong page with its problems, and a team’s report with its people', async () => {
    const wrong = await post({ text: WRONG_PAGE })
    expect([wrong.status, wrong.body.id, wrong.body.readings]).toEqual([200, null, []])
    expect(wrong.body.problems[0]?.hint).toContain('linkedin.com/sales/ssi')
    const team = await post({ text: REPORT })
    expect(team.body.people.map(({ name }) => name)).toEqual(['Robin Example', 'Ann Lee', 'Ann Lee'])
  })

  it('takes a log of many readings', async () => {
    expect((await post({ text: LOG })).body).toMatchObject({ added: 4, known: 0 })
    expect((await stored()).changes.length).toBeGreaterThan(0)
  })

  it.each([
    [{}],
    [{ text: '' }],
    [{ text: PASTED, numbers: { total: 5 } }],
    [{ text: 5 }],
    [{ text: PASTED, at: 'yesterday' }],
    [{ text: PASTED, at: '2026-02-31' }],
    [{ text: PASTED, at: '2026-05-17T09:30' }],
    [{ text: PASTED, dryRun: 'yes' }],
    [{ numbers: { overall: 5 } }],
    [{ numbers: { total: { $gt: 1 } } }],
    [{ numbers: { total: '5'.repeat(41) } }],
    [{ text: PASTED, member: 'you' }],
  ])('refuses %j and says which field is wrong', async (body) => {
    const { status, body: said } = await api.json('POST', '/api/readings', body)
    expect([status, (said.faults ?? []).length > 0]).toEqual([400, true])
  })

  it('gives no reading of noise, and is not harmed by it', async () => {
    const before = await stored()
    for (const text of [
      '<script>alert(1)</script>',
      '{"__proto__":{"total":53}}',
      '{'.repeat(100_000),
      'Current Social Selling Index\n'.repeat(20_000),
      '\u0000\uD800'.repeat(1000),
      '=1+1,'.repeat(50_000),
    ]) {
      const { status, body } = await post({ text })
      expect([status, body.readings, body.id]).toEqual([200, [], null])
    }
    expect(await stored()).toEqual(before)
    expect(api.faults).toEqual([])
  })

  it('takes pages of almost 1 MB and refuses more, while other requests stay small', async () => {
    expect(
      (await post({ text: PASTED + ' '.repeat(2 ** 20 - 2000), dryRun: true })).body.readings,
    ).toHaveLength(1)
    const large = await api.json('POST', '/api/readings', { text: 'x'.repeat(2 ** 20) })
    expect([large.status, large.body.hint]).toEqual([413, expect.stringContaining('Import') as string])
    const other = await api.json('POST', '/api/imports', { upload: 'x'.repeat(2 ** 16) })
    expect(other.status).toBe(413)
  })

  it('is guarded like the rest', async () => {
    const body = JSON.stringify({ text: PASTED })
    const json = { 'content-type': 'application/json' }
    const asked = [
      { ...json, origin: 'https://evil.example' },
      { ...json, host: 'evil.example' },
      { ...json, 'sec-fetch-site': 'cross-site' },
      { 'content-type': 'text/plain' },
    ]
    const answers = await Promise.all(
      asked.map((headers) => api.ask('POST', '/api/readings', { headers, body })),
    )
    expect(answers.map(({ status }) => status)).toEqual([403, 421, 403, 415])
    expect((await api.ask('PUT', '/api/readings')).status).toBe(405)
  })
})

describe('GET /api/readings', () => {
  it('gives a log that adds nothing when it is read again', async () => {
    const answer = await api.ask('GET', '/api/readings?format=csv')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="ssi-readings.csv"')
    const again = await post({ text: await answer.text(), dryRun: true })
    expect([again.body.added, again.body.known, again.body.problems]).toEqual([0, 5, []])
    expect((await api.json('GET', '/api/readings?format=xml')).status).toBe(400)
  })
})
