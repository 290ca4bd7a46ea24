import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { startApp, type App } from './app.ts'
import { launchChromium } from './chromium.ts'

export interface PageOptions {
  /** In CSS pixels; 1280 by 800 where not told. A phone is 390 by 844. */
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly locale?: string
  readonly timezoneId?: string
  readonly forcedColors?: boolean
  /** Whether the service worker may be installed, which keeps the shell. */
  readonly worker?: boolean
  /** What the console may say as an error: of a page that is meant to be refused something. */
  readonly expectedErrors?: readonly RegExp[]
}

export interface BrowserApp extends Pick<App, 'url' | 'data' | 'fourscore'> {
  /** A page of its own, with no cookies or storage; `page.goto('/')` opens the app. It closes after the test. */
  page(options?: PageOptions): Promise<Page>
}

/**
 * Tests of the built app in a real browser: one server and one empty data folder for all tests inside. A test fails when a
 * page asks another host for anything, throws, or writes an error to the console.
 */
export function describeInBrowser(name: string, tests: (app: BrowserApp) => void): void {
  const off = process.env['FOURSCORE_NO_BROWSER'] === '1'
  describe.skipIf(off)(off ? `${name} (left out: FOURSCORE_NO_BROWSER=1)` : name, () => {
    let app: App | undefined
    let browser: Browser | undefined
    let contexts: BrowserContext[] = []
    let wrongs: string[] = []

    beforeAll(async () => {
      browser = await launchChromium()
      app = await startApp()
    })
    afterEach(async () => {
      const [open, found] = [contexts, wrongs]
      contexts = []
      wrongs = []
      await Promise.all(open.map(async (context) => context.close()))
      expect(found, 'what the pages did wrong').toEqual([])
    })
    afterAll(async () => {
      await browser?.close()
      await app?.stop()
    })

    const running = (): App => {
      if (app !== undefined) return app
      throw new Error('the app runs only while a test does')
    }
    tests({
      get url() {
        return running().url
      },
      get data() {
        return running().data
      },
      fourscore: async (...args) => running().fourscore(...args),
      page: async (options = {}) => {
        if (browser === undefined) throw new Error('the browser runs only while a test does')
        const context = await browser.newContext({ baseURL: running().url, ...contextOptions(options) })
        contexts.push(context)
        await watch(context, running().url, options.expectedErrors ?? [], (wrong) => wrongs.push(wrong))
        return patient(await context.newPage())
      },
    })
  })
}

/** A page whose `goto` and `reload` come back once the scripts have taken over what the server drew. */
function patient(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
  const takenOver = async () => page.locator('#app:not([data-served])').waitFor({ state: 'attached' })
  page.goto = async (...asked) => {
    const response = await goto(...asked)
    await takenOver()
    return response
  }
  page.reload = async (...asked) => {
    const response = await reload(...asked)
    await takenOver()
    return response
  }
  return page
}

const contextOptions = ({
  width = 1280,
  height = 800,
  dark = false,
  forcedColors = false,
  worker = false,
  ...rest
}: PageOptions) => ({
  viewport: { width, height },
  colorScheme: dark ? ('dark' as const) : ('light' as const),
  forcedColors: forcedColors ? ('active' as const) : ('none' as const),
  reducedMotion: 'reduce' as const,
  serviceWorkers: worker ? ('allow' as const) : ('block' as const),
  ...(rest.locale === undefined ? {} : { locale: rest.locale }),
  ...(rest.timezoneId === undefined ? {} : { timezoneId: rest.timezoneId }),
})

async function watch(
  context: BrowserContext,
  own: string,
  expected: readonly RegExp[],
  tell: (wrong: string) => void,
): Promise<void> {
  await context.route(
    (url) => url.origin !== own,
    async (route) => {
      tell(`asked another host: ${route.request().url()}`)
      await route.abort()
    },
  )
  context.on('weberror', (error) => tell(`threw: ${error.error().message}`))
  context.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !expected.some((pattern) => pattern.test(text)))
      tell(`console: ${text}`)
  })
}
