import type { Page } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import { describeInBrowser } from '../browser.ts'
import { storeNothing } from './nothing-stored.ts'

const focused = (page: Page): Promise<string> =>
  page.evaluate(
    `(() => { const e = document.activeElement; return e.getAttribute('aria-label') ?? e.innerText ?? '' })()`,
  )

/** Presses Tab until what has the focus is named so; says how often, or fails after `most`. */
async function tabTo(page: Page, name: string, most = 60): Promise<number> {
  for (let pressed = 1; pressed <= most; pressed++) {
    await page.keyboard.press('Tab')
    if ((await focused(page)).startsWith(name)) return pressed
  }
  throw new Error(`${name} was not reached with ${most} times Tab; the focus is on ${await focused(page)}`)
}

describeInBrowser('the keyboard alone', (app) => {
  beforeEach(async () => storeNothing(app.url))

  it('leads from the first visit to the sample, through Today, to Import and back to nothing', async () => {
    const page = await app.page()
    await page.goto('/')
    await page.getByText('First visit. Nothing is stored yet.').waitFor()
    expect(await tabTo(page, 'Skip to content')).toBe(1)
    await page.keyboard.press('Enter')
    await tabTo(page, 'Use sample data', 5)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: /in the open index/ }).waitFor()

    await page.reload()
    await page.getByRole('heading', { level: 2, name: /^What moved it/ }).waitFor()
    await tabTo(page, 'Day of the open index')
    await page.keyboard.press('Home')
    expect(await page.getByRole('slider').getAttribute('aria-valuenow')).toBe('0')
    await tabTo(page, 'Show as a table')
    await page.keyboard.press('Enter')
    await tabTo(page, 'History of the open index')
    await tabTo(page, 'Quarter')
    await page.keyboard.press('Space')
    expect(await page.getByRole('button', { name: 'Quarter' }).getAttribute('aria-pressed')).toBe('true')

    await page.reload()
    await tabTo(page, 'Import')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /^The sample data is in/ }).waitFor()
    for (const left of [1, 0]) {
      await tabTo(page, 'Undo: ')
      await page.keyboard.press('Enter')
      expect(await focused(page)).toBe('Keep it')
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Enter')
      await expect.poll(async () => page.locator('.past tbody tr').count()).toBe(left)
    }
    await page.getByRole('heading', { level: 1, name: 'Nothing is stored yet.' }).waitFor()
  })

  it('shows where the focus is', async () => {
    const page = await app.page()
    await page.goto('/')
    await tabTo(page, 'Import')
    expect(await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
  })
})
