import { once } from 'node:events'
import { mkdirSync, mkdtempSync, openAsBlob, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MOST_READING_BYTES } from '../src/api/readings.ts'
import { MOST_MEMORY_KB, start, takenBy, type Taken } from './hostile/fourscore.ts'
import type { HostileCase } from './hostile/hostile-case.ts'
import { PAGES } from './hostile/pages.ts'
import { READINGS } from './hostile/readings.ts'
import { TABLES } from './hostile/tables.ts'
import { ZIPS } from './hostile/zips.ts'

const folder = mkdtempSync(join(tmpdir(), 'hostile-api-'))
const server = start(['serve', '--port', '0', '--json', '--data', join(folder, 'data')])
const taken: Promise<Taken> = takenBy(server)
const faults = text(server.stdio[2] as Readable)
let url = ''

beforeAll(async () => {
  const [said] = (await once(server.stdio[1] as Readable, 'data')) as [Buffer]
  ;({ url } = JSON.parse(said.toString()) as { url: string })
})
afterAll(() => {
  server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const isRunning = (): boolean => server.exitCode === null && server.signalCode === null

interface Told {
  readonly status: number
  readonly body: {
    readonly id?: string
    readonly job?: string
    readonly title?: string
    readonly detail?: string
    readonly state?: string
    readonly readings?: readonly object[]
    readonly events?: number
    readonly result?: {
      readonly imports: readonly {
        readonly events: { readonly added: number }
        readonly readings: { readonly added: number }
      }[]
    }
    readonly problem?: { readonly title: string; readonly detail: string }
  }
}

async function ask(method: string, path: string, body?: string | Blob): Promise<Told> {
  const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream'
  const answer = await fetch(url + path, {
    method,
    headers: { origin: url, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body }),
  }).catch(async (error: unknown) => {
    if (isRunning()) throw error
    throw new Error(`The server has ended with ${server.exitCode ?? server.signalCode}: ${await faults}`)
  })
  return { status: answer.status, body: (await answer.json()) as Told['body'] }
}

/** Until it is done or has failed; a test that waits for ever is ended by its own limit. */
async function endOf(job: string): Promise<Told['body']> {
  for (;;) {
    const { body } = await ask('GET', `/api/jobs/${job}`)
    if (body.state === 'done' || body.state === 'failed') return body
    await pause(50)
  }
}

/** Larger files say nothing else, and only take long to send. */
const MOST_SENT = 40 * 2 ** 20

let made = 0
async function withCase(
  { make }: HostileCase,
  work: (paths: readonly string[]) => Promise<void>,
): Promise<void> {
  const place = join(folder, String(made++))
  mkdirSync(place)
  const paths = [make(place)].flat()
  if (paths.every((path) => statSync(path).size <= MOST_SENT)) await work(paths)
  rmSync(place, { recursive: true, force: true })
}

async function uploaded(one: HostileCase): Promise<void> {
  await withCase(one, async (paths) => {
    const { body: upload } = await ask('POST', '/api/uploads')
    for (const path of paths) {
      const name = encodeURIComponent(basename(path))
      const { status } = await ask(
        'PUT',
        `/api/uploads/${upload.id}/files?path=${name}`,
        await openAsBlob(path),
      )
      expect(status).toBe(201)
    }
    const begun = await ask('POST', '/api/imports', JSON.stringify({ upload: upload.id }))
    expect(begun.status).toBe(202)
    const { state, problem, result } = await endOf(begun.body.job ?? '')
    const { imports = [] } = result ?? {}
    expect(imports.reduce((sum, { events }) => sum + events.added, 0)).toBeLessThanOrEqual(one.events ?? 0)
    expect(imports.reduce((sum, { readings }) => sum + readings.added, 0)).toBe(0)
    if (state === 'failed') expect([problem?.title, problem?.detail]).toEqual(SENTENCES)
  })
}

const SENTENCES = [expect.stringMatching(/^[A-Z]/), expect.stringMatching(/\w.*\./s)] as readonly unknown[]

async function pasted(one: HostileCase): Promise<void> {
  await withCase(one, async ([path = '']) => {
    const sent = JSON.stringify({ text: readFileSync(path, 'utf8') })
    const answer = await ask('POST', '/api/readings', sent).catch((error: unknown) => {
      // What is far too much is answered at once, and the line is closed while it is still being sent.
      if (sent.length > MOST_READING_BYTES && isRunning()) return undefined
      throw error
    })
    if (answer === undefined) return
    const { status, body } = answer
    if (sent.length > MOST_READING_BYTES) expect(status).toBe(413)
    expect([200, 400, 413]).toContain(status)
    expect(body.readings ?? []).toEqual([])
    if (status !== 200) expect([body.title, body.detail]).toEqual(SENTENCES)
  })
}

const named = (cases: readonly HostileCase[]) => cases.map((one) => [one.name, one] as const)

describe('the server, sent what a wicked hand has made,', () => {
  it.each(named(ZIPS))('refuses or imports harmlessly %s', (_, one) => uploaded(one))
  it.each(named(TABLES))('refuses or imports harmlessly %s', (_, one) => uploaded(one))
  it.each(named(PAGES))('refuses or imports harmlessly %s', (_, one) => uploaded(one))
  it.each(named([...PAGES, ...READINGS]))('finds no reading in a paste of %s', (_, one) => pasted(one))

  it('goes on, has come upon nothing unforeseen, and has taken less than 400 MB', async () => {
    expect((await ask('GET', '/api/status')).status).toBe(200)
    server.kill('SIGTERM')
    const { peak_kb } = await taken
    expect(await faults).toBe('')
    expect(peak_kb).toBeGreaterThan(0)
    expect(peak_kb).toBeLessThan(MOST_MEMORY_KB)
  })
})
