import type { AnswerOf, RouteName } from '../../src/api/told/routes.ts'
import type * as shapes from './shapes.ts'
import { say } from './words/say.ts'

/** What the server said when it could not do what was asked (RFC 9457), or why it could not be asked; status 0 then. */
export class Trouble extends Error {
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly hint: string | undefined
  /** What kind of problem it is, as the server names it: `too-many-files`. */
  readonly problem: string | undefined

  constructor(status: number, title: string, detail: string, hint?: string, problem?: string) {
    super(`${title}: ${detail}`)
    this.status = status
    this.title = title
    this.detail = detail
    this.hint = hint
    this.problem = problem
  }
}

/** Everything that these pages ask of the server. Each call rejects with a `Trouble`. */
export const api = {
  status: () => ask('GET /api/status'),
  score: () => ask('GET /api/score') as Promise<shapes.Score>,
  history: () => ask('GET /api/history') as Promise<shapes.History>,
  explain: (from: string, to: string) =>
    ask('GET /api/explain', { query: { from, to } }) as Promise<shapes.Explained>,
  model: () => ask('GET /api/model'),
  signals: () => ask('GET /api/history', { query: { signals: '1' } }),
  signalsBetween: (from: string, to: string) =>
    ask('GET /api/history', { query: { signals: '1', from, to } }),
  events: (signal: string, from: string, to: string) =>
    ask('GET /api/events', { query: { signal, from, to } }),
  calibration: () => ask('GET /api/calibration', { query: { series: '1' } }),
  notes: () => ask('GET /api/notes'),
  addNote: (note: shapes.NoteWords) => ask('POST /api/notes', { body: note }),
  removeNote: (id: string) => ask('DELETE /api/notes/:id', { id }),
  programs: () => ask('GET /api/programs'),
  programTemplates: () => ask('GET /api/program-templates'),
  newProgram: (order: shapes.ProgramOrder) => ask('POST /api/programs', { body: order }),
  dropProgram: (id: string) => ask('DELETE /api/programs/:id', { id }),
  act: (id: string, action: shapes.ProgramAction) =>
    ask('POST /api/programs/:id/actions', { id, body: action }),
  did: (done: shapes.Did) => ask('POST /api/activities', { body: done }),
  series: () => ask('GET /api/series'),
  effects: (source: string, measure: string) => ask('GET /api/effects', { query: { source, measure } }),
  settings: () => ask('GET /api/settings'),
  readings: () => ask('GET /api/readings'),
  read: (order: shapes.ReadOrder) => ask('POST /api/readings', { body: order }),
  imports: () => ask('GET /api/imports'),
  import: (id: string) => ask('GET /api/imports/:id', { id }),
  undo: (id: string) => ask('DELETE /api/imports/:id', { id }),
  addSample: () => ask('POST /api/sample'),
  removeSample: () => ask('DELETE /api/sample'),
  beginUpload: () => ask('POST /api/uploads'),
  upload: (id: string, path: string, file: Blob) =>
    ask('PUT /api/uploads/:id/files', { id, query: { path }, body: file }),
  startImport: (upload: string) => ask('POST /api/imports', { body: { upload } }),
  backUp: () => ask('POST /api/backups'),
  changeSettings: (change: shapes.SettingsChange) => ask('PATCH /api/settings', { body: change }),
  facts: () => ask('GET /api/facts'),
  sayFact: (said: shapes.FactSaid) => ask('POST /api/facts', { body: said }),
  unsayFact: (fact: shapes.FactName) => ask('DELETE /api/facts/:fact', { id: fact }),
  changeNote: (id: string, note: Partial<shapes.NoteWords>) =>
    ask('PATCH /api/notes/:id', { id, body: note }),
  backups: () => ask('GET /api/backups'),
  forgetEverything: () => ask('DELETE /api/everything', { body: { word: 'forget' } }),
  standing: () => ask('GET /api/state'),
  plan: (order: object) => ask('POST /api/plan', { body: order }),
  addProgram: (program: object) => ask('POST /api/programs', { body: program }),
  outcomes: () => ask('GET /api/outcomes'),
  addOutcome: (outcome: object) => ask('POST /api/outcomes', { body: outcome }),
  removeOutcome: (name: string) => ask('DELETE /api/outcomes', { query: { name } }),
  lag: (outcome: string, source: shapes.LagSource) =>
    ask('GET /api/lag', { query: { outcome, ...(source === 'influence' ? { source } : {}) } }),
  nextActions: () => ask('GET /api/next-actions'),
  influence: (from: string | null) => ask('GET /api/influence', from === null ? {} : { query: { from } }),
  accounts: () => ask('GET /api/influence/accounts'),
  addAccount: (order: shapes.AccountOrder) => ask('POST /api/influence/accounts', { body: order }),
  removeAccount: (id: string) => ask('DELETE /api/influence/accounts/:id', { id }),
  refreshAccounts: () => ask('POST /api/influence/refresh'),
  openApi: () => ask('GET /api/openapi.json'),
  job: (id: string) => ask('GET /api/jobs/:id', { id }),
}

export const jobEvents = (id: string): string => `/api/jobs/${encodeURIComponent(id)}/events`

export const readingsLog = '/api/readings?format=csv'

export const exportAddress = (format: 'json' | 'csv'): string => `/api/export?format=${format}`

let through: (address: string, request?: RequestInit) => Promise<Response> = async (...asked) =>
  fetch(...asked)

/** Sends what is asked from now on another way: where pages are drawn outside of a browser. */
export function askThrough(way: typeof through): void {
  through = way
}

/** What a GET answers at an address of the API, as its text: `/api/explain?from=2026-05-01&to=2026-05-18`. */
export async function textAt(address: string): Promise<string> {
  const response = await sent(address)
  if (!response.ok) throw await troubleOf(response)
  return response.text()
}

interface Asked {
  /** What stands for `:id`, or another name, in the path. */
  readonly id?: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Blob | object
}

/** Asks a route of the API; the answer is of the type that the server's own document tells of it. */
async function ask<R extends RouteName>(
  route: R,
  { id = '', query, body }: Asked = {},
): Promise<AnswerOf<R>> {
  const [method = '', pattern = ''] = route.split(' ')
  const path = pattern.replace(/:\w+/, encodeURIComponent(id))
  const address = query === undefined ? path : `${path}?${new URLSearchParams(query)}`
  return (await answerOf(await sent(address, { method, ...packed(body) }))) as AnswerOf<R>
}

const sent = async (address: string, request?: RequestInit): Promise<Response> =>
  through(address, request).catch(unreachable)

async function answerOf(response: Response): Promise<unknown> {
  if (!response.ok) throw await troubleOf(response)
  return response.json()
}

function packed(body: Blob | object | undefined): RequestInit {
  if (body === undefined) return {}
  if (body instanceof Blob) return { body, headers: { 'Content-Type': 'application/octet-stream' } }
  return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
}

function unreachable(): never {
  throw new Trouble(
    0,
    say('trouble.no-answer'),
    say('trouble.no-answer-detail'),
    say('trouble.no-answer-hint'),
  )
}

async function troubleOf(response: Response): Promise<Trouble> {
  const problem = (await response.json().catch(() => ({}))) as Partial<Record<string, unknown>>
  const text = (key: string) => (typeof problem[key] === 'string' ? problem[key] : undefined)
  return new Trouble(
    response.status,
    text('title') ?? say('trouble.answered', { status: response.status }),
    text('detail') ?? say('trouble.answered-detail', { path: new URL(response.url).pathname }),
    text('hint'),
    text('type')?.replace('urn:fourscore:', ''),
  )
}
