import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportsReport } from '../app/import-paths.ts'
import type { ImportReport } from '../app/import-report.ts'
import type { Undone } from '../app/undo-import.ts'
import { testApi, type RequestBody, type TestApi } from './api.fixture.ts'
import type { Job } from './jobs.ts'
import type { ImportStep } from './parts.ts'

type ImportJob = Job<ImportStep, ImportsReport>
interface Listed {
  readonly imports: readonly ImportReport[]
}

const CONNECTIONS = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ann,Lee,https://www.linkedin.com/in/ann-lee,,Acme,CEO,02 Mar 2026
Bob,Roe,https://www.linkedin.com/in/bob-roe,,Acme,Engineer,05 Apr 2026
Cy,Doe,https://www.linkedin.com/in/cy-doe,,Initech,Director,31 Feb 2026
`
const BYTES = { 'content-type': 'application/octet-stream' }

let api: TestApi
beforeAll(async () => {
  api = await testApi({ bytes: 10_000 })
})
afterAll(() => api.stop())

const opened = async (): Promise<string> => (await api.json<{ id: string }>('POST', '/api/uploads')).body.id

const put = (
  id: string,
  path: string,
  body: RequestBody = CONNECTIONS,
  headers: Record<string, string> = BYTES,
) => api.ask('PUT', `/api/uploads/${id}/files?path=${encodeURIComponent(path)}`, { headers, body })

const started = async (upload: string): Promise<string> =>
  (await api.json<{ job: string }>('POST', '/api/imports', { upload })).body.job

/** What the stream of a job's events says, until it ends. */
async function eventsOf(job: string): Promise<readonly ImportJob[]> {
  const response = await api.ask('GET', `/api/jobs/${job}/events`)
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const data = (await response.text()).split('\n\n').filter((event) => event.startsWith('data: '))
  return data.map((event) => JSON.parse(event.slice('data: '.length)) as ImportJob)
}

describe('an import', () => {
  let id: string

  it('begins with an upload, runs as a job and ends with its report', async () => {
    const upload = await opened()
    const stored = await put(upload, 'Basic_LinkedInDataExport_05-18-2026/Connections.csv')
    expect([stored.status, await stored.json()]).toEqual([201, { bytes: CONNECTIONS.length }])
    const begun = await api.ask('POST', '/api/imports', {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ upload }),
    })
    const { job } = (await begun.json()) as { readonly job: string }
    expect([begun.status, begun.headers.get('location')]).toEqual([202, `/api/jobs/${job}`])

    const events = await eventsOf(job)
    const last = events.at(-1)!
    expect([last.state, last.problem]).toEqual(['done', null])
    const [report] = last.result!.imports
    id = report!.id!
    expect(report).toMatchObject({
      name: 'Basic_LinkedInDataExport_05-18-2026',
      snapshotDay: '2026-05-18',
      events: { added: 2, known: 0 },
      failed: null,
    })
    expect(report!.files[0]!.problems).toEqual([
      expect.objectContaining({ line: 4, column: 'Connected On', found: '31 Feb 2026' }),
    ])
    expect((await api.json('GET', `/api/jobs/${job}`)).body).toEqual(last)
  })

  it('is listed and found with its report, and when it was', async () => {
    const { body } = await api.json<Listed>('GET', '/api/imports')
    expect(body.imports.map((one) => one.id)).toEqual([id])
    const one = (await api.json<ImportReport>('GET', `/api/imports/${id}`)).body
    expect(one).toEqual(body.imports[0])
    expect(one).toMatchObject({ at: '2026-05-18T12:00:00.000Z', sample: false, edition: 'basic' })
  })

  it('of the same again says that all was known', async () => {
    const upload = await opened()
    await put(upload, 'Basic_LinkedInDataExport_05-18-2026/Connections.csv')
    const last = (await eventsOf(await started(upload))).at(-1)!
    expect(last.result!.imports[0]!.events).toEqual({ added: 0, known: 2 })
    const again = last.result!.imports[0]!.id!
    expect((await api.json<Undone>('DELETE', `/api/imports/${again}`)).body.events).toEqual({
      removed: 0,
      kept: 2,
    })
  })

  it('is taken back exactly, and then is not there', async () => {
    const undone = await api.json<Undone>('DELETE', `/api/imports/${id}`)
    expect([undone.status, undone.body.events]).toEqual([200, { removed: 2, kept: 0 }])
    expect((await api.json('GET', '/api/status')).body).toMatchObject({
      hasData: false,
      events: 0,
      imports: 0,
    })
    expect((await api.json('DELETE', `/api/imports/${id}`)).status).toBe(404)
    expect((await api.json('GET', `/api/imports/${id}`)).status).toBe(404)
  })

  it('of which nothing can be kept fails, says why, and shows what became of each file', async () => {
    const upload = await opened()
    await put(upload, 'Nobody knows.csv', 'a,b\n1,2\n')
    const last = (await eventsOf(await started(upload))).at(-1)!
    expect([last.state, last.result]).toEqual(['failed', null])
    expect(last.problem).toMatchObject({ type: 'urn:fourscore:nothing-imported', status: 422 })
    expect(last.problem!.imports![0]!.files[0]!.status).toBe('unknown')
  })

  it('leaves nothing of its upload behind, whether it went well or not', () => {
    const uploads = join(api.folder, 'uploads')
    expect(existsSync(uploads) ? readdirSync(uploads) : []).toEqual([])
    expect(api.faults).toEqual([])
  })

  it('waits for its turn', async () => {
    const uploads = [await opened(), await opened()]
    for (const upload of uploads) await put(upload, 'Connections.csv')
    const jobs = [await started(uploads[0]!), await started(uploads[1]!)]
    expect((await api.json<ImportJob>('GET', `/api/jobs/${jobs[1]}`)).body.state).toBe('waiting')
    const [first, second] = await Promise.all(jobs.map(eventsOf))
    expect(first!.at(-1)!.result!.imports[0]!.events).toEqual({ added: 2, known: 0 })
    expect(second!.at(-1)!.result!.imports[0]!.events).toEqual({ added: 0, known: 2 })
  })
})

describe('an upload', () => {
  it('is refused where its name leads elsewhere or is none', async () => {
    const upload = await opened()
    const names = [
      '../../evil.csv',
      '/etc/passwd',
      'a/../b.csv',
      '',
      'a\\b.csv',
      'a\u0000b.csv',
      '.',
      'C:/x.csv',
    ]
    for (const name of names) {
      const response = await put(upload, name)
      expect([name, response.status]).toEqual([name, 400])
      expect(await response.json()).toMatchObject({ faults: [{ field: 'query.path' }] })
    }
    expect((await api.ask('PUT', `/api/uploads/${upload}/files`, { headers: BYTES, body: 'x' })).status).toBe(
      400,
    )
  })

  it('is refused where it is too much, told or not', async () => {
    const upload = await opened()
    expect((await put(upload, 'a.csv', 'x'.repeat(10_001))).status).toBe(413)
    const announced = await put(upload, 'a.csv', 'x', { ...BYTES, 'content-length': '10001' })
    expect([announced.status, await announced.json()]).toEqual([
      413,
      expect.objectContaining({ title: 'Too much for one upload' }),
    ])
    const endless = ReadableStream.from(
      (function* () {
        for (;;) yield new Uint8Array(1000)
      })(),
    )
    expect((await put(upload, 'a.csv', endless)).status).toBe(413)
    expect(readdirSync(join(api.folder, 'uploads', upload))).toEqual([])
  })

  it('is refused where nobody opened it, and cannot be imported then', async () => {
    for (const id of ['nosuch', 'x'.repeat(64)]) expect((await put(id, 'a.csv')).status).toBe(404)
    for (const id of ['..', 'a.b', 'x'.repeat(65)])
      expect([400, 404]).toContain((await put(id, 'a.csv')).status)
    expect((await api.json('POST', '/api/imports', { upload: 'nosuch' })).status).toBe(404)
    expect((await api.json('POST', '/api/imports', { upload: await opened() })).body.type).toBe(
      'urn:fourscore:empty-upload',
    )
  })

  it('is imported once', async () => {
    const upload = await opened()
    await put(upload, 'Connections.csv')
    const job = await started(upload)
    expect((await api.json('POST', '/api/imports', { upload })).status).toBe(404)
    await eventsOf(job)
  })
})

describe('a request to import', () => {
  it('that is not as it must be is refused with the field and what was expected', async () => {
    for (const body of [{}, { upload: 7 }, { upload: '../x' }, []]) {
      const { status, body: said } = await api.json('POST', '/api/imports', body)
      expect([JSON.stringify(body), status]).toEqual([JSON.stringify(body), 400])
      expect(said.faults!.length).toBeGreaterThan(0)
    }
  })

  it('that is no JSON, or far too much of it, is refused', async () => {
    const ask = async (body: string) =>
      (await api.ask('POST', '/api/imports', { headers: { 'content-type': 'application/json' }, body }))
        .status
    expect(await ask('{"upload"')).toBe(400)
    expect(await ask(JSON.stringify({ upload: 'x'.repeat(70_000) }))).toBe(413)
  })
})

describe('a job', () => {
  it('that nobody started is not there', async () => {
    expect((await api.json('GET', '/api/jobs/nosuch')).status).toBe(404)
    expect((await api.json('GET', '/api/jobs/nosuch/events')).status).toBe(404)
  })
})
