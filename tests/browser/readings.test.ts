import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import { LOG, PASTED, WRONG_PAGE } from '../../src/app/readings/pages.fixture.ts'
import { describeInBrowser } from '../browser.ts'
import { flaws, overhang } from './axe.ts'
import { storeNothing } from './nothing-stored.ts'
import { sampleZip } from './sample-zip.ts'

/** Pastes a text where the focus is, as Ctrl+V does. */
const paste = async (page: Page, text: string): Promise<void> =>
  page.evaluate(`{
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ${JSON.stringify(text)})
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }`)

describeInBrowser('readings', (app) => {
  beforeEach(async () => storeNothing(app.url))

  const stored = async (): Promise<number> => {
    const answer = await fetch(`${app.url}/api/readings`)
    return ((await answer.json()) as { readings: readonly unknown[] }).readings.length
  }
  const keep = async (text: string, at?: string): Promise<void> => {
    const { ok } = await fetch(`${app.url}/api/readings`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text, ...(at === undefined ? {} : { at }) }),
    })
    expect(ok).toBe(true)
  }

  it('are pasted anywhere, shown before they are saved, saved, and undone', async () => {
    const page = await app.page()
    await page.goto('/')
    await page.getByText('First visit. Nothing is stored yet.').waitFor()
    await paste(page, PASTED)
    const dialog = page.getByRole('dialog', { name: 'This was understood.' })
    await dialog.waitFor()
    expect(await dialog.getByRole('row', { name: 'Total 53 of 100' }).count()).toBe(1)
    expect(await dialog.getByRole('row', { name: 'Insights 9.2 of 25' }).count()).toBe(1)
    expect(await dialog.getByRole('row', { name: 'your industry top 12% 31' }).count()).toBe(1)
    expect(await flaws(page)).toEqual([])
    expect(await stored()).toBe(0)
    await dialog.getByLabel('Read on').fill('2026-05-17T09:30')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Saved.' }).waitFor()
    expect(await stored()).toBe(1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('First visit. Nothing is stored yet.').waitFor()
    expect(await stored()).toBe(0)
  })

  it('lead Today where there is no archive', async () => {
    await keep(LOG)
    for (const options of [{}, { width: 390, height: 844, dark: true }]) {
      const page = await app.page(options)
      await page.goto('/')
      await page.getByRole('heading', { level: 1, name: '53, up 0.7 in a day.' }).waitFor()
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      expect(await page.getByText('Learning your baseline: 3 of 28 days.').count()).toBe(1)
      expect(await page.getByRole('img', { name: /^Reading of 12 May 2026: 53\.20 of 100/ }).count()).toBe(1)
      expect(await page.getByText('Computing').count()).toBe(0)
      expect(await flaws(page)).toEqual([])
      expect(await overhang(page)).toBe(0)
    }
  })

  it('stand before the open index, and as dots in its history', async () => {
    const { name, buffer } = await sampleZip()
    const zip = join(app.data, name)
    writeFileSync(zip, buffer)
    await app.fourscore('import', zip)
    await keep(PASTED, '2026-05-01')
    const page = await app.page()
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: '53 of 100.' }).waitFor()
    await page.getByRole('heading', { level: 2, name: /in the open index/ }).waitFor()
    expect(await page.locator('.course circle.m-dot').count()).toBe(1)
    await page.getByRole('button', { name: 'Show as a table' }).click()
    expect(await page.getByRole('row', { name: /^1 May 2026 53 / }).count()).toBe(1)
    expect(await flaws(page)).toEqual([])
  })

  it('are typed by hand', async () => {
    const page = await app.page()
    await page.goto('/import')
    await page.getByText('Type the numbers instead').click()
    await page.getByRole('textbox', { name: /^Total/ }).fill('53')
    await page.getByRole('textbox', { name: /^Industry rank/ }).fill('12')
    await page.getByRole('button', { name: 'Look at it' }).click()
    await page.getByRole('dialog', { name: 'This was understood.' }).waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'See where you stand' }).click()
    await page.getByRole('heading', { level: 1, name: '53 of 100.' }).waitFor()
  })

  it('are none on another page, which says what to do', async () => {
    const page = await app.page()
    await page.goto('/import')
    await page.getByLabel('Text of the SSI page').focus()
    await paste(page, WRONG_PAGE)
    const dialog = page.getByRole('dialog', { name: 'There is no reading in it.' })
    await dialog.waitFor()
    expect(await dialog.getByText('Open linkedin.com/sales/ssi').count()).toBe(1)
    expect(await dialog.getByRole('button', { name: 'Save' }).count()).toBe(0)
    expect(await flaws(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await stored()).toBe(0)
  })
})
