import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser, type PageOptions } from '../browser.ts'
import { flaws, overhang } from './axe.ts'

describeInBrowser('Today', (app) => {
  beforeAll(async () => {
    await app.fourscore('sample')
  })

  const open = async (options: PageOptions = {}, path = '/'): Promise<Page> => {
    const page = await app.page(options)
    await page.goto(path)
    await page.getByRole('heading', { level: 2, name: /^What moved it since/ }).waitFor()
    return page
  }

  it('opens with the finding, and shows ring, history, pillars and what moved it', async () => {
    const page = await open()
    await page
      .getByText(/What is new added|Nothing new was counted/)
      .first()
      .waitFor()
    await expect
      .poll(() => page.getByRole('img', { name: /^Open index of .*: \d+\.\d of 100, span/ }).count())
      .toBe(1)
    expect(await page.getByRole('article').count()).toBe(4)
    expect(await page.locator('.signals tbody tr').count()).toBe(22)
    expect(await page.getByText('not observed: widens the span').count()).toBeGreaterThan(0)
    expect(await page.getByText(/^Between \d+\.\d and \d+\.\d, whatever/).count()).toBe(1)
    expect(await page.getByText(/^The widest part is .* What would narrow it:/).count()).toBe(1)
  })

  it('is the same at the address that the index has on LinkedIn', async () => {
    const page = await open({}, '/sales/ssi')
    expect(await page.getByRole('link', { name: 'Today' }).first().getAttribute('aria-current')).toBe('page')
  })

  it.each([
    { name: 'light', dark: false, width: 1280 },
    { name: 'dark', dark: true, width: 1280 },
    { name: 'on a phone', dark: false, width: 390 },
    { name: 'on a small dark phone', dark: true, width: 320 },
  ])('has no flaws that axe finds and nothing sideways, $name', async ({ dark, width }) => {
    const page = await open({ dark, width, height: 844 })
    expect(await overhang(page)).toBe(0)
    expect(await flaws(page)).toEqual([])
  })

  it('draws its charts anew when the window becomes narrower', async () => {
    const page = await open({ width: 1280 })
    for (const width of [1000, 721, 390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      await expect.poll(async () => overhang(page)).toBe(0)
    }
  })

  it('is dark where the system is', async () => {
    const grounds = await Promise.all(
      [false, true].map(async (dark) => {
        const page = await open({ dark })
        return page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
      }),
    )
    expect(grounds).toEqual(['rgb(250, 251, 251)', 'rgb(17, 20, 22)'])
  })

  it('tells the day that the arrow keys reach, and the last one again afterwards', async () => {
    const page = await open()
    const [day, slider] = [page.locator('.readout dd').first(), page.getByRole('slider')]
    const last = await day.innerText()
    await slider.focus()
    await page.keyboard.press('ArrowLeft')
    const before = await day.innerText()
    expect(before).not.toBe(last)
    await page.keyboard.press('Home')
    expect(await slider.getAttribute('aria-valuenow')).toBe('0')
    await page.keyboard.press('Tab')
    expect(await day.innerText()).toBe(last)
  })

  it('shows fewer years, and the same as a table', async () => {
    const page = await open()
    await page.getByRole('button', { name: '90 days' }).click()
    expect(await page.getByRole('slider').getAttribute('aria-valuemax')).toBe('89')
    await page.getByRole('button', { name: 'Show as a table' }).click()
    expect(await page.locator('.days tbody tr').count()).toBe(90)
    expect(await flaws(page)).toEqual([])
  })

  it('hands the history out as CSV, a line a day', async () => {
    const page = await open()
    await page.getByRole('button', { name: '90 days' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).first().click(),
    ])
    const csv = await text(await download.createReadStream())
    expect(download.suggestedFilename()).toMatch(/^open-index-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/)
    expect(csv.split('\r\n')[0]).toMatch(/^day,reading,total_low,total,total_high,brand_low,brand,/)
    expect(csv.trimEnd().split('\r\n')).toHaveLength(91)
  })

  it('explains a week, a month and a quarter in rows that lead from one total to the other', async () => {
    const page = await open()
    const head = page.getByRole('heading', { level: 2, name: /^What moved it/ })
    const heads = new Set([''])
    for (const name of ['Week', 'Month', 'Quarter']) {
      await page.getByRole('button', { name, exact: true }).click()
      await expect.poll(async () => heads.has(await head.innerText())).toBe(false)
      heads.add(await head.innerText())
      await page.locator('.fall tr.sum').nth(1).waitFor()
      const cells = await page.locator('.fall tbody td:last-child').allInnerTexts()
      const [start = NaN, ...rest] = cells.map((cell) => Number(cell.replace('−', '-')))
      const end = rest.at(-1) ?? NaN
      const moves = rest.slice(0, -1).reduce((sum, move) => sum + move, 0)
      // Each number is rounded by at most 0.05.
      expect(Math.abs(start + moves - end)).toBeLessThanOrEqual(0.05 * cells.length)
    }
  })

  it('names the strongest and the weakest signal and one thing to do, and unfolds all signals', async () => {
    const page = await open()
    expect(await page.locator('.extremes dt').count()).toBe(8)
    await expect.poll(async () => page.locator('.next .strong').count()).toBe(4)
    expect(await page.getByText(/^Worth \d.* in the open index for \d+ minutes?;/).count()).toBeGreaterThan(0)
    expect(await page.locator('.signals:visible').count()).toBe(0)
    await page.getByText('All six signals').first().click()
    expect(await page.locator('.signals:visible').count()).toBe(1)
    expect(await flaws(page)).toEqual([])
  })

  it.each(['de', 'es', 'pt', 'fr'])('speaks %s, in numbers and days too', async (language) => {
    const page = await app.page({ locale: language, width: 390, height: 844 })
    await page.goto('/')
    await page.locator('.fall').waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await page.locator('main').innerText()).not.toMatch(/\b(the|your|since)\b/)
    expect(await page.locator('.pillar .figure').first().innerText()).toMatch(/^\d+,\d\d$/)
    expect(await overhang(page)).toBe(0)
    expect(await flaws(page)).toEqual([])
  })

  it('keeps the language and the theme that are chosen', async () => {
    const page = await open()
    await page.getByRole('combobox', { name: 'Appearance' }).selectOption('dark')
    const ground = async () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    expect(await ground()).toBe('rgb(17, 20, 22)')
    await page.getByRole('combobox', { name: 'Language' }).selectOption('de')
    await page.getByRole('heading', { level: 2, name: /^Was ihn seit dem/ }).waitFor()
    expect(await ground()).toBe('rgb(17, 20, 22)')
    await page.getByRole('combobox', { name: 'Sprache' }).selectOption('')
    await page.getByRole('heading', { level: 2, name: /^What moved it since/ }).waitFor()
  })

  it('keeps its shapes and words in forced colours', async () => {
    const page = await open({ forcedColors: true })
    expect(await page.locator('.sign:visible').count()).toBeGreaterThanOrEqual(8)
    expect(await flaws(page)).toEqual([])
  })
})
