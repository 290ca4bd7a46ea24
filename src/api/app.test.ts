import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOST, testApi, type TestApi } from './api.fixture.ts'
import { SECURITY_HEADERS } from './headers.ts'
import { ROUTES } from './told/routes.ts'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api.stop())

/** Every route of the API that answers by itself, with something in place of its parameters. */
const routes = () =>
  api.app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .map(({ method, path }) => ({ method, path: path.replace(':id', 'nosuch') }))
    .filter(
      (route, i, all) => all.findIndex((one) => one.method === route.method && one.path === route.path) === i,
    )

describe('every route', () => {
  it('is told in the document of the API', () => {
    expect(
      routes()
        .map(({ method, path }) => `${method} ${path}`)
        .toSorted(),
    ).toEqual(
      Object.keys(ROUTES)
        .map((name) => name.replace(':id', 'nosuch'))
        .toSorted(),
    )
  })

  it('carries the security headers and is kept by nobody, whatever it answers', async () => {
    for (const { method, path } of routes()) {
      for (const headers of [{}, { host: 'evil.example' }, { origin: 'http://evil.example' }]) {
        const response = await api.ask(method, path, { headers })
        for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
          expect([method, path, name, response.headers.get(name)]).toEqual([method, path, name, value])
        }
        expect([path, response.headers.get('cache-control')]).toEqual([path, 'no-store'])
        await response.body?.cancel()
      }
    }
  })

  it('refuses foreign names and foreign sites', async () => {
    for (const { method, path } of routes()) {
      expect((await api.ask(method, path, { headers: { host: 'evil.example:4747' } })).status).toBe(421)
      expect((await api.ask(method, path, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
      if (method !== 'GET') {
        expect((await api.ask(method, path, { headers: { origin: 'http://evil.example' } })).status).toBe(403)
      }
    }
  })

  it('that changes something refuses a body of the wrong kind, as a form of another site could send', async () => {
    for (const { method, path } of routes().filter(({ method }) => method !== 'GET')) {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
      ]) {
        const response = await api.ask(method, path, { headers: { 'content-type': type }, body: 'upload=1' })
        expect([method, path, type, response.status]).toEqual([method, path, type, 415])
      }
    }
  })

  it('answers errors in one shape', async () => {
    for (const { method, path } of routes()) {
      const response = await api.ask(method, path, { headers: { host: 'evil.example' } })
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(await response.json()).toEqual({
        type: expect.stringMatching(/^urn:fourscore:[a-z-]+$/),
        title: expect.any(String),
        status: response.status,
        detail: expect.stringMatching(/\.$/),
        hint: expect.any(String),
      })
    }
    expect(api.faults).toEqual([])
  })
})

describe('the API', () => {
  it('has nothing at other addresses below /api, however they are written', async () => {
    for (const path of [
      '/api',
      '/api/',
      '/api/nosuch',
      '/api/score/',
      '/api//score',
      '/api/../api/nosuch',
      '/api/score%2f',
    ]) {
      const { status, body } = await api.json('GET', path)
      expect([path, status, body.type]).toEqual([path, 404, 'urn:fourscore:unknown-address'])
    }
    expect((await api.json('POST', '/api/nosuch')).status).toBe(404)
  })

  it('says by which methods an address answers', async () => {
    const response = await api.ask('PATCH', '/api/imports')
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
    expect((await api.ask('GET', '/api/uploads')).headers.get('allow')).toBe('POST')
    expect((await api.ask('POST', '/import')).headers.get('allow')).toBe('GET, HEAD')
  })

  it('shows the pages at their addresses', async () => {
    const response = await api.ask('GET', '/sales/ssi')
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<',
    ])
  })

  it('answers HEAD as it answers GET, without the body', async () => {
    const response = await api.ask('HEAD', '/api/status')
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  it('says what it does not foresee to its owner, and nothing of it to the client', async () => {
    const broken = await testApi()
    try {
      broken.parts.evidence.of = () => Promise.reject(new Error('secret path /home/ann'))
      const { status, body } = await broken.json('GET', '/api/score')
      expect([status, body.type]).toEqual([500, 'urn:fourscore:fault'])
      expect(JSON.stringify(body)).not.toContain('secret')
      expect(broken.faults).toEqual([new Error('secret path /home/ann')])
    } finally {
      await broken.stop()
    }
  })

  it('refuses a Host that hides behind the right one', async () => {
    for (const host of [`${HOST}@evil.example`, `${HOST}.evil.example`, ` `, `${HOST}:80`, `x${HOST}`]) {
      expect((await api.ask('GET', '/api/status', { headers: { host } })).status).toBe(421)
    }
  })
})
