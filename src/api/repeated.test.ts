import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApi, type TestApi } from './api.fixture.ts'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
  await api.ask('POST', '/api/sample')
})
afterAll(() => api.stop())

const read = async (total: number): Promise<void> => {
  const { status } = await api.json('POST', '/api/readings', { numbers: { total }, at: '2026-05-17' })
  expect(status).toBe(201)
}

const ask = async (path: string, etag?: string) => {
  const headers = etag === undefined ? {} : { 'if-none-match': etag }
  const answer = await api.ask('GET', path, { headers })
  return { status: answer.status, etag: answer.headers.get('etag') ?? '', text: await answer.text() }
}

describe('an answer that repeats', () => {
  it.each([
    '/api/score',
    '/api/history?signals=1',
    '/api/readings',
    '/api/readings?format=csv',
    '/api/model',
    '/api/explain?from=2026-05-01&to=2026-05-10',
  ])('is told to be known, at %s', async (path) => {
    const first = await ask(path)
    expect([first.status, first.etag]).toEqual([200, expect.stringMatching(/^"[\w-]+"$/)])
    expect(await ask(path)).toEqual(first)
    expect(await ask(path, first.etag)).toEqual({ status: 304, etag: first.etag, text: '' })
    expect((await ask(path, `"other", W/${first.etag}`)).status).toBe(304)
    expect((await ask(path, '"other"')).text).toBe(first.text)
  })

  it('is not mixed up with that of other parameters', async () => {
    const [early, late] = [await ask('/api/score?on=2026-05-01'), await ask('/api/score?on=2026-05-02')]
    expect(early.text).not.toBe(late.text)
    expect(await ask('/api/score?on=2026-05-01')).toEqual(early)
  })

  it('is packed where it is long and the reader can unpack it, kept or not', async () => {
    const path = '/api/history?signals=1'
    const packed = async (accept: string) => {
      const answer = await api.ask('GET', path, { headers: { 'accept-encoding': accept } })
      const bytes = Buffer.from(await answer.arrayBuffer())
      return [answer.headers.get('content-encoding'), answer.headers.get('etag') ?? '', bytes] as const
    }
    const [, etag, whole] = await packed('br')
    for (const [encoding, weak, bytes] of [await packed('gzip, br'), await packed('gzip')]) {
      expect([encoding, weak]).toEqual(['gzip', `W/${etag}`])
      expect(bytes.length).toBeLessThan(whole.length / 2)
      expect(gunzipSync(bytes).equals(whole)).toBe(true)
    }
    expect((await ask(path, `W/${etag}`)).status).toBe(304)
    expect((await api.ask('GET', '/api/model', { headers: { 'accept-encoding': 'gzip;q=0' } })).headers.get('content-encoding')).toBeNull() // prettier-ignore
  })

  it('is no refusal', async () => {
    const refused = await ask('/api/score?on=soon')
    expect([refused.status, refused.etag]).toEqual([400, ''])
    expect((await ask('/api/score?on=soon')).status).toBe(400)
  })

  it('is made anew once something was committed', async () => {
    const before = await ask('/api/readings')
    await read(41)
    const after = await ask('/api/readings', before.etag)
    expect(after.status).toBe(200)
    expect(after.etag).not.toBe(before.etag)
    expect(after.text).toContain('"total":41')
  })
})
