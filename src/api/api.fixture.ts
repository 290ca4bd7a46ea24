import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EvidenceCache } from '../app/evidence-cache.ts'
import type { ImportsReport } from '../app/import-paths.ts'
import { openStore } from '../store/open-store.ts'
import { foreseen, unforeseen } from './answer-error.ts'
import { createApi, type Api } from './app.ts'
import { Jobs } from './jobs.ts'
import type { ApiParts, ImportStep } from './parts.ts'
import type { RefusalDocument } from './refusal.ts'
import { threadWriter } from './thread-writer.ts'
import { UPLOAD_LIMITS, Uploads } from './uploads.ts'

export const HOST = '127.0.0.1:4747'
export const ORIGIN = `http://${HOST}`

/** The API on a store of its own, and the ways in which a test asks it. */
export interface TestApi {
  readonly app: Api
  readonly parts: ApiParts
  readonly folder: string
  /** What nobody foresaw, so far. */
  readonly faults: unknown[]
  /** As the pages ask: the right Host and Origin, unless said otherwise; `undefined` leaves a header away. */
  ask(method: string, path: string, init?: AskInit): Promise<Response>
  /** The same, for JSON in and out; `T` is what the test expects to be told. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a test says what shape it looks into
  json<T = RefusalDocument>(
    method: string,
    path: string,
    body?: object,
  ): Promise<{ readonly status: number; readonly body: T }>
  stop(): Promise<void>
}

export type RequestBody = string | ReadableStream<Uint8Array>

export interface AskInit {
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: RequestBody
}

export async function testApi(limits: Partial<typeof UPLOAD_LIMITS> = {}): Promise<TestApi> {
  const folder = mkdtempSync(join(tmpdir(), 'fourscore-api-'))
  const store = await openStore(folder)
  const evidence = new EvidenceCache(store)
  const now = () => new Date(2026, 4, 18, 12)
  const writer = threadWriter(folder, now)
  const faults: unknown[] = []
  let ids = 0
  const newId = () => `id-${++ids}`
  const uploads = new Uploads(join(folder, 'uploads'), newId, Date.now, { ...UPLOAD_LIMITS, ...limits })
  const jobs = new Jobs<ImportStep, ImportsReport>(
    newId,
    (error) => (foreseen(error) ?? unforeseen()).document,
  )
  const page = {
    type: 'text/html; charset=utf-8',
    etag: '"e"',
    hashed: false,
    plain: new Uint8Array([60]),
    packed: [],
  }
  const parts: ApiParts = {
    version: '1.2.3',
    store,
    evidence,
    writer,
    uploads,
    jobs,
    pages: { files: new Map([['/index.html', page]]) },
    draw: null,
    hosts: () => new Set([HOST]),
    now,
    onFault: (error) => faults.push(error),
  }
  const app = createApi(parts)
  const ask: TestApi['ask'] = async (method, path, { headers = {}, body } = {}) => {
    const all = { host: HOST, ...(method === 'GET' ? {} : { origin: ORIGIN }), ...headers }
    const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
    const init = { method, headers: given, ...(body === undefined ? {} : { body, duplex: 'half' }) }
    return app.request(new Request(`${ORIGIN}${path}`, init as RequestInit))
  }
  return {
    app,
    parts,
    folder,
    faults,
    ask,
    json: async (method, path, body) => {
      const type = body === undefined ? {} : { headers: { 'content-type': 'application/json' } }
      const answer = await ask(method, path, {
        ...type,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return { status: answer.status, body: (await answer.json()) as never }
    },
    stop: async () => {
      await jobs.settled()
      await writer.close()
      evidence.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
