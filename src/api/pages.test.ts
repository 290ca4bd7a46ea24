import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPages, type Pages } from './pages.ts'
import { answerRefusal, Refusal } from './refusal.ts'
import { servePages } from './serve-pages.ts'

const DOCUMENT = '<!doctype html><title>Fourscore</title>'
const SECRET = 'what no address leads to'
const SCRIPT = 'console.log("hello")\n'.repeat(100)
let root: string
let app: Hono

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'pages-'))
  mkdirSync(join(root, 'dist', 'assets'), { recursive: true })
  writeFileSync(join(root, 'secret.txt'), SECRET)
  writeFileSync(join(root, 'dist', 'index.html'), DOCUMENT)
  writeFileSync(join(root, 'dist', 'favicon.svg'), '<svg/>')
  writeFileSync(join(root, 'dist', 'assets', 'index-4f2a.js'), SCRIPT)
  app = appOf(await readPages(join(root, 'dist')))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

function appOf(pages: Pages): Hono {
  return new Hono().get('*', servePages(pages)).onError((error, context) => {
    if (error instanceof Refusal) return answerRefusal(context, error)
    throw error
  })
}

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://localhost${path}`, { headers })

describe('pages', () => {
  it('are one document at each of their addresses, asked for anew each time', async () => {
    for (const path of ['/', '/sales/ssi', '/import', '/index.html', '/import?from=x']) {
      const response = await get(path)
      expect([
        response.status,
        response.headers.get('content-type'),
        response.headers.get('cache-control'),
      ]).toEqual([200, 'text/html; charset=utf-8', 'no-cache'])
      expect(await response.text()).toBe(DOCUMENT)
    }
  })

  it('say to a person who mistyped an address that there is no such page, with the document to say it in', async () => {
    const response = await get('/no/such-page', { accept: 'text/html,*/*;q=0.8' })
    expect([response.status, await response.text()]).toEqual([404, DOCUMENT])
  })

  it('keep files with hashed names for ever, and others until they change', async () => {
    expect((await get('/assets/index-4f2a.js')).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    )
    expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache')
  })

  it('are packed as the reader can unpack them', async () => {
    const packed = async (accept: string) => {
      const response = await get('/assets/index-4f2a.js', { 'accept-encoding': accept })
      return [response.headers.get('content-encoding'), Buffer.from(await response.arrayBuffer())] as const
    }
    const [br, brotli] = await packed('gzip, deflate, br')
    const [gz, gzipped] = await packed('gzip;q=0.5, br;q=0')
    const [none, plain] = await packed('')
    expect([br, gz, none]).toEqual(['br', 'gzip', null])
    expect(brotli.length).toBeLessThan(SCRIPT.length / 4)
    expect([brotliDecompressSync(brotli), gunzipSync(gzipped), plain].map(String)).toEqual([
      SCRIPT,
      SCRIPT,
      SCRIPT,
    ])
  })

  it('are not sent again to who has them', async () => {
    const etag = (await get('/favicon.svg')).headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
    expect((await get('/favicon.svg', { 'if-none-match': `"other", ${etag}` })).status).toBe(304)
    expect((await get('/favicon.svg', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('lead to no other file, however the address is written', async () => {
    const tricks = [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
      '//secret.txt',
      '/assets//index-4f2a.js',
      '/assets%2findex-4f2a.js',
      '/assets/..%5c..%5csecret.txt',
      '/assets/index-4f2a.js%00.html',
      '/assets/',
      '/assets/nosuch.js',
      '/__proto__',
      '/%',
    ]
    for (const path of tricks) {
      const response = await get(path)
      expect([path, response.status, response.headers.get('content-type')]).toEqual([
        path,
        404,
        'application/problem+json',
      ])
      expect(await response.text()).not.toContain(SECRET)
    }
  })

  it('say how to build them where they are not built', async () => {
    const response = await appOf(await readPages(join(root, 'nosuch'))).request('/')
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ hint: 'Run npm run build, then start again.' })
  })
})
