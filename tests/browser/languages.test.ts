import { expect, it } from 'vitest'
import { describeInBrowser } from '../browser.ts'
import { flaws, overhang } from './axe.ts'

/** Words that no other of the languages has, and that every English page would have. */
const ENGLISH = /\b(the|and|your|which|with)\b/

describeInBrowser('the pages in other languages', (app) => {
  const languages = ['de', 'es', 'pt', 'fr']

  it.each(languages)('are all in %s where nothing is stored, on a small phone', async (language) => {
    for (const path of ['/', '/import', '/nowhere']) {
      const page = await app.page({ locale: language, width: 320, height: 844, expectedErrors: [/404/] })
      await page.goto(path)
      await page.locator('main h1').waitFor()
      await page.locator('.foot select').first().waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect(await page.locator('main').innerText(), path).not.toMatch(ENGLISH)
      expect(await overhang(page), path).toBe(0)
      expect(await flaws(page), path).toEqual([])
    }
  })

  it.each(['en', ...languages])('have room for the navigation beside the name, in %s', async (language) => {
    const page = await app.page({ locale: language, width: 1280, height: 800 })
    await page.goto('/')
    await page.locator('.mast nav a').last().waitFor()
    const reach = await page.evaluate<number>(
      `document.querySelector('.mast .search').getBoundingClientRect().right - document.querySelector('main').getBoundingClientRect().right`,
    )
    expect(reach).toBeLessThanOrEqual(-80 + 1)
    expect(await page.evaluate<number>(`document.querySelector('.mast').offsetHeight`)).toBeLessThan(70)
  })

  it('are in English for a reader whose languages they do not speak', async () => {
    const page = await app.page({ locale: 'fi-FI' })
    await page.goto('/')
    await page.getByText('First visit. Nothing is stored yet.').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  it.each(languages)('tell an import in %s', async (language) => {
    await app.fourscore('sample')
    const page = await app.page({ locale: language })
    await page.goto('/import')
    await page.locator('.past th a').last().click()
    await page.locator('.files tfoot').waitFor()
    expect(await page.locator('h1').innerText()).toMatch(/\d[.\s\u202F]?\d{3}/)
    expect(await page.locator('main h1, main h2, main .lead').allInnerTexts()).not.toContain('')
    expect((await page.locator('main h1, main h2, main .lead').allInnerTexts()).join(' ')).not.toMatch(
      ENGLISH,
    )
    expect(await flaws(page)).toEqual([])
  })
})
