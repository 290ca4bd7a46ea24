import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startServer, type RunningServer } from './start-server.ts'

let folder: string
let server: RunningServer
const faults: unknown[] = []

const start = (port = 0): Promise<RunningServer> =>
  startServer({ folder, port, host: '127.0.0.1', version: '1.2.3', onFault: (error) => faults.push(error) })

beforeEach(async () => {
  faults.length = 0
  folder = mkdtempSync(join(tmpdir(), 'fourscore-server-'))
  server = await start()
})
afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
  expect(faults).toEqual([])
})

const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
  fetch(server.url + path, { method, headers, ...(body === undefined ? {} : { body }) })

/** The status of a request as only a program would write it. */
async function rawStatus(path: string, headers: Record<string, string>): Promise<number | undefined> {
  const asked = request(server.url, { path, headers })
  asked.end()
  const [response] = (await once(asked, 'response')) as [{ statusCode?: number; resume(): void }]
  response.resume()
  return response.statusCode
}

describe('the server', () => {
  it('takes an upload, imports it and tells of it while it does', async () => {
    const { id } = (await (await ask('POST', '/api/uploads')).json()) as { id: string }
    const file =
      'First Name,Last Name,URL,Connected On\nAnn,Lee,https://www.linkedin.com/in/ann,02 Mar 2026\n'
    const type = { 'Content-Type': 'application/octet-stream' }
    expect((await ask('PUT', `/api/uploads/${id}/files?path=Connections.csv`, type, file)).status).toBe(201)
    const json = { 'Content-Type': 'application/json' }
    const begun = await ask('POST', '/api/imports', json, JSON.stringify({ upload: id }))
    const { job } = (await begun.json()) as { job: string }
    const said = await (await ask('GET', `/api/jobs/${job}/events`)).text()
    expect(said).toContain('"state":"done"')
    expect(await (await ask('GET', '/api/status')).json()).toMatchObject({ hasData: true, events: 1 })
    expect(readdirSync(folder).filter((name) => name.startsWith('uploads-'))).toEqual([
      `uploads-${process.pid}`,
    ])
  })

  it('is open to its own names only, whatever the request looks like', async () => {
    const { host } = new URL(server.url)
    expect(await rawStatus('/api/status', { host })).toBe(200)
    expect(await rawStatus('/api/status', { host: 'evil.example' })).toBe(421)
    expect(await rawStatus('/api/status', { host: `evil.example:${new URL(server.url).port}` })).toBe(421)
    expect(await rawStatus('http://evil.example/api/status', { host })).toBe(421)
    expect(await rawStatus('/api/../../etc/passwd', { host })).toBe(404)
    expect(await rawStatus('/..%2f..%2fetc%2fpasswd', { host })).toBe(404)
  })

  it('refuses what another page sends', async () => {
    expect((await ask('POST', '/api/sample', { Origin: 'http://evil.example' })).status).toBe(403)
    expect((await ask('DELETE', '/api/sample', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  })

  it('says what is wrong with a body of the wrong kind', async () => {
    const response = await ask('POST', '/api/imports', { 'Content-Type': 'text/plain' }, 'hello')
    expect([response.status, response.headers.get('content-type')]).toEqual([415, 'application/problem+json'])
  })

  it('backs up at its start what has no backup yet, and nothing where there is nothing', async () => {
    const backups = (): readonly string[] =>
      existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')) : []
    await ask('POST', '/api/sample')
    expect(backups()).toEqual([])
    await server.close()
    server = await start()
    const endings = (): readonly string[] => backups().map((name) => name.replace(/.*sqlite/, ''))
    await expect.poll(endings, { timeout: 20_000 }).toEqual(['', '.sha256'])
    await server.close()
    server = await start()
    expect(backups()).toHaveLength(2)
  })

  it('cannot listen where another does', async () => {
    const { port } = new URL(server.url)
    await expect(start(Number(port))).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('closes though a file is still arriving, and leaves nothing of it behind', async () => {
    const { id } = (await (await ask('POST', '/api/uploads')).json()) as { id: string }
    expect(id).toMatch(/^[\w-]{16}$/)
    const endless = new ReadableStream<Uint8Array>({ start: (to) => to.enqueue(new Uint8Array(1000)) })
    const sending = fetch(`${server.url}/api/uploads/${id}/files?path=a.csv`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: endless,
      duplex: 'half',
    }).catch((error: unknown) => error)
    await expect.poll(() => readdirSync(join(folder, `uploads-${process.pid}`, id))).toEqual(['0'])
    const began = performance.now()
    await server.close()
    expect(performance.now() - began).toBeLessThan(5000)
    expect(await sending).toBeInstanceOf(TypeError)
    expect(existsSync(join(folder, `uploads-${process.pid}`))).toBe(false)
    server = await start()
  })

  it('throws away what a server that was killed has left', async () => {
    await server.close()
    const nobody = 2 ** 22 + 1
    for (const pid of [nobody, process.ppid]) mkdirSync(join(folder, `uploads-${pid}`))
    server = await start()
    expect(existsSync(join(folder, `uploads-${nobody}`))).toBe(false)
    expect(existsSync(join(folder, `uploads-${process.ppid}`))).toBe(true)
  })
})
