import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser, type PageOptions } from '../browser.ts'
import { flaws, overhang } from './axe.ts'
import { storeNothing } from './nothing-stored.ts'

describeInBrowser('What moved it', (app) => {
  beforeAll(async () => {
    await app.fourscore('sample')
  })

  const open = async (options: PageOptions = {}, path = '/moved'): Promise<Page> => {
    const page = await app.page(options)
    await page.goto(path)
    await page.locator('.fall tr.sum').nth(1).waitFor()
    return page
  }
  const numbers = (cells: readonly string[]): readonly number[] =>
    cells.map((cell) => Number(cell.replace('−', '-')))

  it('explains any two days in rows that lead from one total to the other', async () => {
    const page = await open()
    const head = page.getByRole('heading', { level: 1 })
    const heads = new Set([''])
    for (const name of ['Day', 'Quarter', 'Year']) {
      await page.getByRole('button', { name, exact: true }).click()
      await expect.poll(async () => heads.has(await head.innerText())).toBe(false)
      heads.add(await head.innerText())
      await expect.poll(async () => page.locator('.part[aria-busy="true"]').count()).toBe(0)
      const cells = numbers(await page.locator('.fall tbody tr:not(.behind) td:last-child').allInnerTexts())
      const [start = NaN, end = NaN] = [cells[0], cells.at(-1)]
      const moves = cells.slice(1, -1).reduce((sum, move) => sum + move, 0)
      // Each number is rounded by at most 0.05.
      expect(Math.abs(start + moves - end)).toBeLessThanOrEqual(0.05 * cells.length)
    }
  })

  it('opens a row to its events, by the keyboard alone', async () => {
    const page = await open({}, '/moved')
    await page.getByRole('button', { name: 'Quarter', exact: true }).click()
    // A row that is opened before the quarter is known closes with the week.
    await page
      .locator('.when')
      .filter({ hasText: /9\d days/ })
      .waitFor()
    await page.getByRole('button', { name: 'Comments given' }).focus()
    await page.keyboard.press('Enter')
    const behind = page.locator('.events-behind')
    await behind
      .getByText(/^Since .*: comments [\d,]+, before that [\d,]+\. Each counts half after 14 days\.$/)
      .first()
      .waitFor()
    const told = behind.locator('.told')
    await page.evaluate(`document.querySelector('.strip [tabindex="0"]').focus()`)
    await expect.poll(async () => told.innerText()).not.toBe('')
    const first = await told.innerText()
    await page.keyboard.press('ArrowLeft')
    expect(await told.innerText()).not.toBe(first)
    await behind.getByRole('button', { name: 'Show as a table' }).click()
    expect(await behind.getByRole('row').count()).toBeGreaterThan(1)
    expect(await flaws(page)).toEqual([])
    await page.getByRole('button', { name: 'Comments given' }).click()
    expect(await behind.count()).toBe(0)
  })

  it('keeps the two days in its address, and refuses those that are not known', async () => {
    const page = await open()
    const to = new URL(page.url()).searchParams.get('to')
    expect(to).toBeNull()
    const latest = (await (await fetch(`${app.url}/api/history`)).json()) as { to: string }
    await page.getByLabel('from', { exact: true }).fill(`${Number(latest.to.slice(0, 4)) - 1}-12-01`)
    await page.getByRole('button', { name: 'Compare these days' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('to')).toBe(latest.to)
    await page.getByLabel('from', { exact: true }).fill('2001-01-01')
    await page.getByRole('button', { name: 'Compare these days' }).click()
    await page.getByText(/^Choose days from /).waitFor()
    expect(await flaws(page)).toEqual([])
  })

  it.each([
    { name: 'light', dark: false, width: 1280 },
    { name: 'dark', dark: true, width: 1280 },
    { name: 'on a phone', dark: false, width: 390 },
    { name: 'on a small dark phone', dark: true, width: 320 },
  ])('has no flaws that axe finds and nothing sideways, $name', async ({ dark, width }) => {
    const page = await open({ dark, width, height: 844 })
    await page.getByRole('button', { name: 'Active days' }).click()
    await page.locator('.strip').waitFor()
    expect(await overhang(page)).toBe(0)
    expect(await flaws(page)).toEqual([])
  })

  it('speaks German', async () => {
    const page = await open({ locale: 'de-DE', width: 390, height: 844 })
    await page.getByRole('button', { name: 'Jahr' }).click()
    await page.getByRole('heading', { name: 'Signal für Signal' }).waitFor()
    expect(await overhang(page)).toBe(0)
  })

  it('hands the waterfall out as CSV', async () => {
    const page = await open()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).first().click(),
    ])
    const csv = await text(await download.createReadStream())
    expect(csv.split('\r\n')[0]).toBe('pillar,signal,faded,new,change')
  })

  it('says what is wrong where the days cannot be compared', async () => {
    const page = await app.page({ expectedErrors: [/status of 500/] })
    await page.route('**/api/explain*', async (route) =>
      route.fulfill({ status: 500, json: { title: 'It broke', detail: 'Nothing came.' } }),
    )
    await page.goto('/moved')
    await page.getByRole('alert').filter({ hasText: 'Nothing came.' }).waitFor()
    expect(await page.getByRole('button', { name: 'Compare these days' }).count()).toBe(1)
    expect(await flaws(page)).toEqual([])
  })

  it('is the first visit where nothing is stored', async () => {
    await app.fourscore('sample', '--remove')
    await storeNothing(app.url)
    const page = await app.page()
    await page.goto('/moved')
    await page.getByText('First visit. Nothing is stored yet.').waitFor()
  })
})
