import { Hono } from 'hono'
import { beforeEach, describe, expect, it } from 'vitest'
import { drawnPages, languagesOf } from './drawn-pages.ts'
import type { Draw } from './drawing.ts'
import type { PageFile } from './pages.ts'
import { servePages } from './serve-pages.ts'

const DOCUMENT =
  '<!doctype html><html lang="en"><head><title>Fourscore</title></head><body><div id="app"></div></body></html>'

const document: PageFile = {
  type: 'text/html; charset=utf-8',
  etag: '"e"',
  hashed: false,
  plain: new Uint8Array(Buffer.from(DOCUMENT)),
  packed: [],
}

/** Refused by the API, as the pages' own scripts say it. */
const refused = Object.assign(new Error('Not now'), { status: 503 })

let stamp = 1
let drawn = 0
let faults: unknown[] = []
const draw: Draw = async ({ path, search, languages }, asking) => {
  drawn++
  if (search === '?slow') await new Promise((resolve) => void setTimeout(resolve, 1500))
  if (search === '?refused') throw refused
  if (search === '?broken') throw new TypeError('no such thing')
  const answer = await (await asking('/api/status')).text()
  return {
    html: `<h1>${path} ${answer}</h1>`,
    title: 'Today & more',
    language: languages[0] ?? 'en',
    served: [[['status', '"'], '/api/status']],
  }
}

const parts = {
  draw,
  evidence: { of: async () => Promise.reject(new Error('nobody asks')), stamp: () => stamp },
  now: () => new Date(2026, 4, 19),
  onFault: (fault: unknown) => faults.push(fault),
}
const app = new Hono()
app.get('/api/status', (context) => context.text(`known to ${context.req.header('host') ?? 'nobody'}`))
app.get(
  '*',
  servePages(
    { files: new Map([['/index.html', document]]) },
    drawnPages(parts, (request) => app.fetch(request)),
  ),
)
const open = (path: string, language = 'en') =>
  app.request(`http://localhost:4747${path}`, { headers: { 'accept-language': language } })

beforeEach(() => {
  stamp++
  drawn = 0
  faults = []
})

describe('a page that is drawn where it is served', () => {
  it('stands in the document, in the reader’s language, with what it was made from', async () => {
    const response = await open('/', 'pt-BR,pt;q=0.9')
    expect(await response.text()).toBe(
      '<!doctype html><html lang="pt"><head><title>Today &amp; more</title>' +
        '<link rel="expect" href="#whole" blocking="render" /></head><body>' +
        '<div id="app" data-served="[[[&quot;status&quot;,&quot;\\&quot;&quot;],&quot;/api/status&quot;]]">' +
        '<h1>/ known to localhost:4747</h1></div></body></html>',
    )
    expect([response.status, response.headers.get('cache-control'), response.headers.get('etag')]).toEqual([
      200,
      'no-store',
      null,
    ])
  })

  it('is drawn once until something is committed', async () => {
    await open('/')
    await open('/')
    await open('/', 'en-GB,en;q=0.8')
    expect(drawn).toBe(1)
    await open('/', 'fr')
    await open('/?range=all')
    expect(drawn).toBe(3)
    stamp++
    await open('/')
    expect(drawn).toBe(4)
  })

  it.each(['/index.html', '/?refused', '/?slow', `/?${'x'.repeat(300)}`])(
    'is left to the browser at %s',
    async (path) => {
      const response = await open(path)
      expect([response.status, await response.text(), response.headers.get('cache-control'), faults]).toEqual(
        [200, DOCUMENT, 'no-cache', []],
      )
    },
  )

  it('is left to the browser where drawing fails, which somebody is told of', async () => {
    expect(await (await open('/?broken')).text()).toBe(DOCUMENT)
    expect(faults).toEqual([expect.any(TypeError)])
  })
})

describe('the languages of a reader', () => {
  it('are those of the header, the ones of more weight first, without regions', () => {
    expect(languagesOf('de-CH, fr;q=0.5, pt-BR;q=0.9, en;q=0, *;q=0.1, <x>')).toEqual(['de', 'pt', 'fr'])
    expect(languagesOf('')).toEqual([])
  })
})
