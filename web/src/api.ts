import type * as shapes from './shapes.ts'

/** What the server said when it could not do what was asked (RFC 9457), or why it could not be asked; status 0 then. */
export class Trouble extends Error {
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly hint: string | undefined

  constructor(status: number, title: string, detail: string, hint?: string) {
    super(`${title}: ${detail}`)
    this.status = status
    this.title = title
    this.detail = detail
    this.hint = hint
  }
}

/** Everything that these pages ask of the server. Each call rejects with a `Trouble`. */
export const api = {
  status: () => get<shapes.Status>('/api/status'),
  score: () => get<shapes.Score>('/api/score'),
  history: () => get<shapes.History>('/api/history'),
  explain: (from: string, to: string) =>
    get<shapes.Explained>(`/api/explain?${new URLSearchParams({ from, to })}`),
  readings: () => get<shapes.Readings>('/api/readings'),
  read: (order: shapes.ReadOrder) => ask<shapes.ReadReport>('POST', '/api/readings', order),
  imports: () => get<{ imports: readonly shapes.Import[] }>('/api/imports'),
  import: (id: string) => get<shapes.Import>(`/api/imports/${encodeURIComponent(id)}`),
  undo: (id: string) => ask<unknown>('DELETE', `/api/imports/${encodeURIComponent(id)}`),
  addSample: () => ask<unknown>('POST', '/api/sample'),
  removeSample: () => ask<unknown>('DELETE', '/api/sample'),
  beginUpload: () => ask<{ id: string }>('POST', '/api/uploads'),
  upload: (id: string, path: string, file: Blob) =>
    ask<unknown>(
      'PUT',
      `/api/uploads/${encodeURIComponent(id)}/files?${new URLSearchParams({ path })}`,
      file,
    ),
  startImport: (upload: string) => ask<{ job: string }>('POST', '/api/imports', { upload }),
  job: (id: string) => get<shapes.Job>(`/api/jobs/${encodeURIComponent(id)}`),
}

export const jobEvents = (id: string): string => `/api/jobs/${encodeURIComponent(id)}/events`

export const readingsLog = '/api/readings?format=csv'

export const exportAddress = (format: 'json' | 'csv'): string => `/api/export?format=${format}`

const get = <T>(path: string): Promise<T> => ask<T>('GET', path)

async function ask<T>(method: string, path: string, body?: Blob | object): Promise<T> {
  const response = await fetch(path, { method, ...packed(body) }).catch(unreachable)
  if (!response.ok) throw await troubleOf(response)
  return (response.status === 204 ? undefined : await response.json()) as T
}

function packed(body: Blob | object | undefined): RequestInit {
  if (body === undefined) return {}
  if (body instanceof Blob) return { body, headers: { 'Content-Type': 'application/octet-stream' } }
  return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
}

function unreachable(): never {
  throw new Trouble(
    0,
    'Fourscore does not answer',
    'The program on this machine that these pages belong to is not running, or it is busy.',
    'Start it again (npm start), then reload this page.',
  )
}

async function troubleOf(response: Response): Promise<Trouble> {
  const problem = (await response.json().catch(() => ({}))) as Partial<Record<string, unknown>>
  const text = (key: string) => (typeof problem[key] === 'string' ? problem[key] : undefined)
  return new Trouble(
    response.status,
    text('title') ?? `The server answered ${response.status}`,
    text('detail') ?? `It could not do what ${new URL(response.url).pathname} asks.`,
    text('hint'),
  )
}
