import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser, type BrowserApp } from '../browser.ts'
import { textOf } from '../files.ts'
import { watchShift } from './shift.ts'

/** The first address of each page, out of the list that the navigation is made of. */
const addresses = [...textOf('web/src/pages.tsx').matchAll(/paths: \['([^']+)'/g)].map(
  ([, path = '']) => path,
)

const documentOf = async (app: BrowserApp, path: string, language = 'en'): Promise<Response> => {
  const response = await fetch(`${app.url}${path}`, { headers: { 'accept-language': language } })
  expect([path, response.status]).toEqual([path, 200])
  return response
}

/** The first to ask may find that it takes longer than one waits: whoever asks again does not. */
async function drawnDocumentOf(app: BrowserApp, path: string): Promise<void> {
  while (!(await (await documentOf(app, path)).text()).includes('<h1')) await setTimeout(200)
}

describeInBrowser('A page with the sample data', (app) => {
  beforeAll(async () => {
    await app.fourscore('sample')
    for (const path of ['/', '/history']) await drawnDocumentOf(app, path)
  })

  it.each(['/', '/history'])('stands in its document before any script runs, at %s', async (path) => {
    const open = async () => documentOf(app, path, 'de-DE,de;q=0.9,en;q=0.8')
    await expect
      .poll(async () => (await open()).text())
      .toMatch(
        /<html lang="de">[^]*<title>(Heute|Verlauf) · Fourscore<\/title>[^]*<h1 class="finding">[^<]*\d/,
      )
    // It holds the reader's numbers.
    expect((await open()).headers.get('cache-control')).toBe('no-store')
  })

  it('is taken over, not drawn once more', async () => {
    const page = await app.page({ locale: 'en-GB' })
    await page.addInitScript(`addEventListener('DOMContentLoaded', () => {
      window.first = document.querySelector('h1')
    })`)
    for (const path of ['/', '/history']) {
      await page.goto(path)
      expect(
        await page.evaluate(`window.first !== null && window.first === document.querySelector('h1')`),
      ).toBe(true)
      await page.locator('.course svg[role=img]').first().waitFor()
    }
  })

  it('is drawn anew in the language that was chosen, and never shown in another', async () => {
    const page = await app.page({ locale: 'en-GB' })
    await page.addInitScript(`localStorage.setItem('fourscore.language', 'fr')
      addEventListener('DOMContentLoaded', () => {
        window.shownAs = getComputedStyle(document.getElementById('app')).visibility
      })`)
    await page.goto('/')
    expect(await page.evaluate('window.shownAs')).toBe('hidden')
    await page.getByRole('link', { name: 'Aujourd’hui' }).first().waitFor()
    expect(await page.evaluate(`document.documentElement.lang`)).toBe('fr')
  })

  it('says what is wrong where the answers that it was drawn from cannot be had again', async () => {
    const page = await app.page({ locale: 'en-GB', expectedErrors: [/500/] })
    await page.route('**/api/score', (route) => route.fulfill({ status: 500, json: { title: 'Broken', detail: 'It broke.' } })) // prettier-ignore
    await page.goto('/')
    await page.getByText('It broke.').first().waitFor()
  })

  it('is drawn anew where what it was drawn from is no longer so', async () => {
    const page = await app.page({ locale: 'en-GB' })
    await page.route('**/api/outcomes', (route) => route.fulfill({ status: 200, json: { outcomes: [] } }))
    await page.goto('/outcomes')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByRole('heading', { level: 2, name: 'meetings' }).count()).toBe(0)
    expect(await page.locator('main').count()).toBe(1)
  })

  it('keeps what was typed, ticked and chosen before the scripts had taken it over', async () => {
    const page = await app.page({ locale: 'en-GB' })
    const held = Promise.withResolvers<null>()
    await drawnDocumentOf(app, '/outcomes')
    await page.route('**/api/outcomes', async (route) => {
      await held.promise
      await route.continue()
    })
    const opening = page.goto('/outcomes')
    await page.locator('#app[data-served]').getByLabel('What', { exact: true }).fill('deals')
    await page.locator('#app[data-served]').getByLabel('Appearance').selectOption('dark')
    held.resolve(null)
    await opening
    await page.getByLabel('How many').fill('3')
    expect(await page.getByLabel('What', { exact: true }).inputValue()).toBe('deals')
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.getByRole('heading', { level: 2, name: 'deals' }).waitFor()
    expect(await page.evaluate<string>('document.documentElement.dataset.theme')).toBe('dark')
  })

  it('presses once more what was pressed before the scripts had taken it over', async () => {
    const page = await app.page({ locale: 'en-GB' })
    await drawnDocumentOf(app, '/')
    const held = Promise.withResolvers<null>()
    await page.route('**/api/score', async (route) => {
      await held.promise
      await route.continue()
    })
    const opening = page.goto('/')
    await page.locator('#app[data-served] button.search').click()
    held.resolve(null)
    await opening
    await page.getByRole('dialog').waitFor()
  })
})

const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]

describeInBrowser('Today and History, with the sample data,', (app) => {
  beforeAll(async () => {
    await app.fourscore('sample')
  })

  it.each(SIZES)('shift nothing at $width px', async (size) => {
    for (const path of ['/', '/history']) {
      await drawnDocumentOf(app, path)
      const page = await app.page({ ...size, locale: 'en-GB' })
      const shifted = await watchShift(page)
      await page.goto(path)
      await page.locator('.course svg[role=img]').first().waitFor()
      expect([path, await shifted()]).toEqual([path, []])
    }
  })
})

describeInBrowser('Every page, where nothing is stored,', (app) => {
  it.each(SIZES)('shifts nothing at $width px', async (size) => {
    for (const path of addresses) {
      await documentOf(app, path)
      const page = await app.page({ ...size, locale: 'en-GB', expectedErrors: [/404/] })
      const shifted = await watchShift(page)
      await page.goto(path)
      expect([path, await shifted()]).toEqual([path, []])
    }
  })
})
