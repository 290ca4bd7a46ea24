import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser, type PageOptions } from '../browser.ts'
import { textOf } from '../files.ts'
import { flaws, overhang } from './axe.ts'

/** The first address of each page, out of the list that the navigation is made of. */
const addresses = [...textOf('web/src/pages.tsx').matchAll(/paths: \['([^']+)'/g)].map(
  ([, path = '']) => path,
)

/** Each width, appearance and language at least once, and each with some of the others. */
const LOOKS: readonly (PageOptions & { readonly locale: string })[] = [
  { width: 1280, dark: false, locale: 'en-GB' },
  { width: 390, dark: true, locale: 'de-DE' },
  { width: 320, dark: false, locale: 'es-ES' },
  { width: 1280, dark: true, locale: 'pt-BR' },
  { width: 320, dark: true, locale: 'fr-FR' },
  { width: 390, forcedColors: true, locale: 'en-GB' },
]

const isSettled = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(
    `document.querySelector('h1') !== null && document.title !== 'Fourscore' && document.querySelector('main .patience, .later, [data-served]') === null`,
  )

async function check(page: Page, path: string, language: string): Promise<void> {
  await page.goto(path)
  await expect.poll(() => isSettled(page), { timeout: 60_000, message: path }).toBe(true)
  expect([path, await page.locator('h1').count()]).toEqual([path, 1])
  expect(await page.title()).toMatch(/ · Fourscore$/)
  expect(await page.evaluate<string>('document.documentElement.lang')).toBe(language)
  expect([path, await overhang(page)]).toEqual([path, 0])
  expect([path, await flaws(page)]).toEqual([path, []])
}

/** Besides, `describeInBrowser` fails on requests to other hosts and on errors in the console. */
describeInBrowser('Every page, with the sample data,', (app) => {
  beforeAll(async () => {
    expect(addresses.length).toBeGreaterThan(3)
    await app.fourscore('sample')
  })

  it.each(LOOKS)(
    'is sound at $width px, in $locale',
    async (look) => {
      const page = await app.page({ height: 844, ...look })
      for (const path of addresses) await check(page, path, look.locale.slice(0, 2))
    },
    240_000,
  )
})

describeInBrowser('Every page, where nothing is stored,', (app) => {
  it('is sound, and leads to what to do next', async () => {
    const page = await app.page({ width: 390, height: 844, locale: 'en-GB', expectedErrors: [/404/] })
    for (const path of addresses) {
      await check(page, path, 'en')
      expect([path, await page.locator('main a, main button').count()]).not.toEqual([path, 0])
    }
  }, 240_000)
})
