import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { testApi, type TestApi } from './api.fixture.ts'
import { expectedBy } from './checked.ts'
import { openApi } from './openapi.ts'
import type { ToldRoute } from './told/route.ts'
import { ROUTES, type RouteName } from './told/routes.ts'

const told: Readonly<Record<string, ToldRoute>> = ROUTES

let api: TestApi
beforeAll(async () => {
  api = await testApi()
  expect((await api.ask('POST', '/api/sample')).status).toBe(201)
})
afterAll(() => api.stop())

const routes = () =>
  new Set(
    api.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && !path.includes('*'))
      .map(({ method, path }) => `${method} ${path}`),
  )

describe('the document of the API', () => {
  it('tells of every route, and of no other', () => {
    expect(Object.keys(ROUTES).toSorted()).toEqual([...routes()].toSorted())
  })

  it('is answered at its address, with the parameters that the routes check', async () => {
    const { status, body } = await api.json<ReturnType<typeof openApi>>('GET', '/api/openapi.json')
    expect(status).toBe(200)
    expect(body).toEqual(openApi(api.app.routes, '1.2.3'))
    expect(body).toMatchObject({
      openapi: '3.1.0',
      paths: {
        '/api/score': {
          get: {
            parameters: expect.arrayContaining([
              {
                name: 'on',
                in: 'query',
                required: false,
                schema: { type: 'string', format: 'date', examples: ['2026-05-18'] },
              },
            ]),
          },
        },
        '/api/imports/{id}': { delete: { parameters: [{ name: 'id', in: 'path', required: true }] } },
        '/api/uploads/{id}/files': {
          put: { requestBody: { content: { 'application/octet-stream': {} } } },
        },
      },
    })
  })

  it('refers to nothing that it does not hold', () => {
    const document = openApi(api.app.routes, '1.2.3')
    const schemas = (document['components'] as { schemas: object }).schemas
    const referred = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map(([, to = '']) => to)
    expect(referred.length).toBeGreaterThan(20)
    expect(referred.filter((to) => !Object.hasOwn(schemas, to.replace('#/components/schemas/', '')))).toEqual(
      [],
    )
  })

  it('names every call differently', () => {
    const ids = [...JSON.stringify(openApi(api.app.routes, '1.2.3')).matchAll(/"operationId":"(\w+)"/g)]
    expect(new Set(ids.map(([, id]) => id)).size).toBe(Object.keys(ROUTES).length)
  })

  it('gives an example of each JSON body, which its route takes', () => {
    for (const { method, path, handler } of api.app.routes) {
      const expected = expectedBy(handler)
      if (expected?.target !== 'json') continue
      const { example } = told[`${method} ${path}`] ?? {}
      expect([path, example === undefined]).toEqual([path, false])
      expect([path, expected.schema.safeParse(example).error]).toEqual([path, undefined])
    }
  })
})

describe('what is answered', () => {
  /** An address for each GET that answers JSON at once; those with a parameter in their path need one of this store. */
  const addresses = async (): Promise<Readonly<Record<string, string>>> => {
    const { body } = await api.json<{ imports: readonly { id: string }[] }>('GET', '/api/imports')
    const { body: status } = await api.json<{ last: string }>('GET', '/api/status')
    const { id } = body.imports.find((one) => 'files' in one && Array.isArray(one.files)) ?? { id: '' }
    const begun = { template: 'insights-comments', startNow: true, start: '2026-03-02', end: '2026-05-24' }
    const { body: program } = await api.json<{ id: string }>('POST', '/api/programs', begun)
    const days = `from=2026-05-01&to=${status.last}`
    return {
      'GET /api/imports/:id': `/api/imports/${id}`,
      'GET /api/explain': `/api/explain?${days}`,
      'GET /api/events': `/api/events?signal=comments-given&${days}`,
      'GET /api/history': `/api/history?${days}&signals=1`,
      'GET /api/programs/:id': `/api/programs/${program.id}`,
      'GET /api/lag': '/api/lag?outcome=connections',
    }
  }

  it('is as the document tells, for each GET on the sample data', async () => {
    const known = await addresses()
    const asked = Object.entries(told).filter(
      ([name, { stream }]) => name.startsWith('GET ') && stream === undefined && name !== 'GET /api/jobs/:id',
    )
    for (const [name, { answer }] of asked) {
      const { status, body } = await api.json<unknown>('GET', known[name] ?? name.slice('GET '.length))
      expect([name, status, faults(answer, body)]).toEqual([name, 200, []])
    }
  })

  it('is as the document tells, for what is sent', async () => {
    const sent = async (name: RouteName, path: string, body?: object) => {
      const [method = ''] = name.split(' ')
      const answer = await api.json<unknown>(method, path, body)
      expect([name, faults(ROUTES[name].answer, answer.body)]).toEqual([name, []])
      return answer
    }
    const { body } = await sent('POST /api/uploads', '/api/uploads')
    const { id } = ROUTES['POST /api/uploads'].answer.parse(body)
    const file = await api.ask('PUT', `/api/uploads/${id}/files?path=Connections.csv`, {
      headers: { 'content-type': 'application/octet-stream' },
      body: 'nothing that can be read',
    })
    expect(faults(ROUTES['PUT /api/uploads/:id/files'].answer, await file.json())).toEqual([])
    const { body: job } = await sent('POST /api/imports', '/api/imports', { upload: id })
    await api.parts.jobs.settled()
    await sent('GET /api/jobs/:id', `/api/jobs/${ROUTES['POST /api/imports'].answer.parse(job).job}`)
    const { body: note } = await sent('POST /api/notes', '/api/notes', ROUTES['POST /api/notes'].example)
    const { id: noteId } = ROUTES['POST /api/notes'].answer.parse(note)
    await sent('PATCH /api/notes/:id', `/api/notes/${noteId}`, ROUTES['PATCH /api/notes/:id'].example)
    await sent('GET /api/notes', '/api/notes')
    await sent('DELETE /api/notes/:id', `/api/notes/${noteId}`)
    await sent('DELETE /api/sample', '/api/sample')
    const { body: upload } = await sent('POST /api/uploads', '/api/uploads')
    const { id: handed } = ROUTES['POST /api/uploads'].answer.parse(upload)
    const headers = { 'content-type': 'application/octet-stream' }
    await api.ask('PUT', `/api/uploads/${handed}/files?path=threads.csv`, { headers, body: TABLE })
    const account = { network: 'threads', upload: handed, account: 'ann' }
    const { body: added } = await sent('POST /api/influence/accounts', '/api/influence/accounts', account)
    const { id: own } = ROUTES['POST /api/influence/accounts'].answer.parse(added)
    await sent('GET /api/influence', '/api/influence')
    await sent('POST /api/influence/refresh', '/api/influence/refresh')
    await sent('DELETE /api/influence/accounts/:id', `/api/influence/accounts/${own}`)
    const { body: read } = await sent('POST /api/readings', '/api/readings', { text: LOG })
    await sent('GET /api/readings', '/api/readings')
    await sent(
      'DELETE /api/imports/:id',
      `/api/imports/${ROUTES['POST /api/readings'].answer.parse(read).id}`,
    )
  })

  it('is one shape where it is an error', async () => {
    const refusals = ['/api/score?on=soon', '/api/nosuch', '/api/jobs/nosuch', '/api/imports/nosuch']
    for (const path of refusals) {
      const { body } = await api.json<unknown>('GET', path)
      expect([path, faults(told['GET /api/jobs/:id']!.answer, { ...NO_JOB, problem: body })]).toEqual([
        path,
        [],
      ])
    }
  })
})

const LOG = `date,total,brand,people,insights,relationships,industry_rank
2026-05-10,52.5,14,10,8.5,20,12
2026-05-11,53.2,14,10,9.2,20,11
2026-05-18,54,14.8,10,9.2,20,11
`

const TABLE =
  'Permalink,Publish time,Likes,Replies,Reposts\nhttps://www.threads.net/@ann/post/A,2026-05-01T10:00:00Z,4,1,2\n'

const NO_JOB = { id: 'x', state: 'failed', progress: null, result: null }

const faults = (schema: z.ZodType, value: unknown): readonly string[] =>
  schema
    .safeParse(value)
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    .slice(0, 5) ?? []
