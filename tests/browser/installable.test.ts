import { describe, expect, it } from 'vitest'
import { startApp } from '../app.ts'
import { describeInBrowser } from '../browser.ts'
import { launchChromium } from '../chromium.ts'

interface Manifest {
  readonly name: string
  readonly start_url: string
  readonly display: string
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[]
}

/** Whether the worker that keeps the shell is at work; it takes pages over from their next load on. */
const ACTIVE = `navigator.serviceWorker.ready.then(({ active }) => active.scriptURL)`
const KEPT = `caches.keys().then(async (names) => {
  const caches_ = await Promise.all(names.map((name) => caches.open(name)))
  const requests = (await Promise.all(caches_.map((cache) => cache.keys()))).flat()
  return requests.map(({ url }) => new URL(url).pathname)
})`

describeInBrowser('Fourscore in a browser', (app) => {
  it('can be installed: its manifest is whole, and its icons are as large as they say', async () => {
    const page = await app.page()
    await page.goto('/')
    const href = await page.locator('link[rel=manifest]').getAttribute('href')
    const response = await page.request.get(href ?? '')
    expect(response.headers()['content-type']).toBe('application/manifest+json')
    const manifest = (await response.json()) as Manifest
    expect(manifest).toMatchObject({ name: 'Fourscore', start_url: '/', display: 'standalone' })
    for (const [size, purpose] of [
      ['192x192', undefined],
      ['512x512', undefined],
      ['512x512', 'maskable'],
    ]) {
      const icon = manifest.icons.find((one) => one.sizes === size && one.purpose === purpose)
      const measured = await page.evaluate<string>(
        `new Promise((resolve, reject) => {
          const image = new Image()
          image.onload = () => resolve(image.naturalWidth + 'x' + image.naturalHeight)
          image.onerror = reject
          image.src = ${JSON.stringify(icon?.src)}
        })`,
      )
      expect(measured).toBe(size)
    }
    const client = await page.context().newCDPSession(page)
    const { errors } = await client.send('Page.getAppManifest')
    expect(errors).toEqual([])
  })

  it('keeps its shell, and nothing that the API answered', async () => {
    const page = await app.page({ worker: true })
    await page.goto('/')
    expect(await page.evaluate<string>(ACTIVE)).toBe(`${app.url}/sw.js`)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    const kept = await page.evaluate<readonly string[]>(KEPT)
    expect(kept).toContain('/index.html')
    // What the server draws at that address holds the reader's numbers.
    expect(kept).not.toContain('/')
    expect(kept.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(1)
    expect(kept.filter((path) => path.startsWith('/api'))).toEqual([])
  })
})

const off = process.env['FOURSCORE_NO_BROWSER'] === '1'
describe.skipIf(off)('the pages, while Fourscore does not run,', () => {
  it('open all the same and say so', async () => {
    const [app, browser] = [await startApp(), await launchChromium()]
    try {
      const page = await (await browser.newContext({ baseURL: app.url, locale: 'en-GB' })).newPage()
      await page.goto('/')
      await page.evaluate(ACTIVE)
      await app.stop()
      await page.goto('/import')
      await page.getByText('Fourscore does not answer').first().waitFor()
      expect(await page.getByRole('link', { name: 'Today' }).count()).toBeGreaterThan(0)
    } finally {
      await browser.close()
      await app.stop()
    }
  })
})
