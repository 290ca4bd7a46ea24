import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { guard } from './guard.ts'
import { SECURITY_HEADERS, securityHeaders } from './headers.ts'
import { answerRefusal, Refusal } from './refusal.ts'

const OURS = new Set(['127.0.0.1:4747', 'localhost:4747', '[::1]:4747'])

const app = new Hono()
  .use(securityHeaders)
  .use(guard(() => OURS))
  .all('*', (context) => context.text('in'))
  .onError((error, context) => {
    if (error instanceof Refusal) return answerRefusal(context, error)
    throw error
  })

const status = async (method: string, path: string, headers: Record<string, string>): Promise<number> =>
  (await app.request(`http://localhost:4747${path}`, { method, headers })).status

describe('guard', () => {
  it('lets in each of its own names, in any case', async () => {
    for (const host of [...OURS, 'LOCALHOST:4747']) expect(await status('GET', '/', { host })).toBe(200)
  })

  it('refuses every other Host: foreign names, other ports, none', async () => {
    const foreign = [
      'evil.example',
      'evil.example:4747',
      '127.0.0.1',
      '127.0.0.1:80',
      'localhost.evil.example:4747',
      '',
    ]
    for (const host of foreign) expect(await status('GET', '/', { host })).toBe(421)
    expect(await status('GET', '/', {})).toBe(421)
  })

  it('refuses a request line that names another host than the header does', async () => {
    const response = await app.request('http://evil.example/', { headers: { host: 'localhost:4747' } })
    expect(response.status).toBe(421)
  })

  it('refuses what another origin wants to change', async () => {
    const host = 'localhost:4747'
    const foreign = [
      'http://evil.example',
      'null',
      'https://localhost:4747',
      'http://localhost:4748',
      'http://127.0.0.1:4747',
    ]
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      for (const origin of foreign) expect(await status(method, '/api/sample', { host, origin })).toBe(403)
      expect(await status(method, '/api/sample', { host, origin: `http://${host}` })).toBe(200)
    }
  })

  it('refuses every call of the API that a browser marks as coming from another site', async () => {
    const host = 'localhost:4747'
    for (const method of ['GET', 'POST', 'DELETE']) {
      for (const site of ['cross-site', 'same-site', 'anything']) {
        expect(await status(method, '/api/export', { host, 'sec-fetch-site': site })).toBe(403)
      }
      for (const site of ['same-origin', 'none']) {
        expect(await status(method, '/api/export', { host, 'sec-fetch-site': site })).toBe(200)
      }
    }
  })

  it('lets a link on another site lead to a page', async () => {
    expect(await status('GET', '/import', { host: 'localhost:4747', 'sec-fetch-site': 'cross-site' })).toBe(
      200,
    )
  })

  it('lets programs in that are no browsers and so name no origin', async () => {
    expect(await status('POST', '/api/sample', { host: '127.0.0.1:4747' })).toBe(200)
  })

  it('says what to open instead, in the shape of all errors and under the same headers', async () => {
    const response = await app.request('http://localhost:4747/', { headers: { host: 'evil.example' } })
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toEqual({
      type: 'urn:fourscore:wrong-host',
      title: 'This server does not go by that name',
      status: 421,
      detail: 'The request is for evil.example.',
      hint: 'Open http://127.0.0.1:4747/, or start with --host NAME to be reached by another name.',
    })
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(response.headers.get(name)).toBe(value)
  })
})
