import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser, type PageOptions } from '../browser.ts'
import { flaws, overhang } from './axe.ts'

const field = (page: Page) => page.locator('dialog').getByRole('combobox')

describeInBrowser('The search', (app) => {
  beforeAll(async () => {
    await app.fourscore('sample')
  })

  const open = async (options: PageOptions = {}): Promise<Page> => {
    const page = await app.page(options)
    await page.goto('/import')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Control+K')
    await field(page).waitFor()
    return page
  }
  const chosen = (page: Page) => page.locator('[role=option][aria-selected=true]')

  it('opens with Control and K, lists pages and actions, and goes where Enter says', async () => {
    const page = await open()
    expect(await page.getByRole('option', { name: 'Today' }).count()).toBe(1)
    expect(await page.getByRole('option', { name: 'Export everything as CSV' }).count()).toBe(1)
    await page.keyboard.type('tod')
    expect(await chosen(page).allInnerTexts()).toEqual(['Today'])
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(
      await chosen(page).getAttribute('id'),
    )
    await page.keyboard.press('Enter')
    await page.waitForURL('/')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('is walked with the arrow keys, round at its ends', async () => {
    const page = await open()
    const names = await page.locator('dialog').getByRole('option').allInnerTexts()
    await page.keyboard.press('ArrowUp')
    expect(await chosen(page).innerText()).toBe(names.at(-1))
    await page.keyboard.press('ArrowDown')
    expect(await chosen(page).innerText()).toBe(names[0])
  })

  it('finds signals, and says where nothing is called so', async () => {
    const page = await open()
    await page.keyboard.type('comments giv')
    await page.getByRole('option', { name: 'Comments given' }).waitFor()
    await field(page).fill('xyzzy')
    await page.getByRole('status').getByText('Nothing is called so.', { exact: false }).waitFor()
    expect(await flaws(page)).toEqual([])
  })

  it('changes appearance and language', async () => {
    const page = await open()
    await page.keyboard.type('dark')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate<string>('getComputedStyle(document.body).backgroundColor'))
      .toBe('rgb(17, 20, 22)')
    await field(page).waitFor({ state: 'detached' })
    await page.keyboard.press('Control+K')
    await field(page).waitFor()
    await page.keyboard.type('deutsch')
    await page.keyboard.press('Enter')
    await page.locator('html[lang=de]').waitFor()
    await page.keyboard.press('Control+K')
    await page.getByRole('option', { name: 'Beispieldaten entfernen' }).waitFor()
  })

  it('keeps the keyboard inside, leaves on Escape and gives the focus back', async () => {
    const page = await app.page()
    await page.goto('/import')
    await page.getByRole('button', { name: /^Search/ }).click()
    await field(page).waitFor()
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab')
    expect(
      await page.evaluate<boolean>(
        'document.activeElement === document.body || document.activeElement.closest("dialog") !== null',
      ),
    ).toBe(true)
    await page.keyboard.press('Escape')
    await field(page).waitFor({ state: 'detached' })
    expect(await page.evaluate<string>('document.activeElement.className')).toBe('search')
  })

  it('fits a phone, in the dark, without flaws', async () => {
    const page = await open({ width: 320, height: 640, dark: true })
    expect(await flaws(page)).toEqual([])
    expect(await overhang(page)).toBe(0)
  })
})

describeInBrowser('The list of keys', (app) => {
  it('opens with ?, not while one writes, and not where single keys are turned off', async () => {
    const page = await app.page()
    await page.goto('/import')
    await page.getByRole('heading', { level: 1 }).waitFor()
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await page.locator('main textarea').first().focus()
    await page.keyboard.type('?')
    expect(await dialog.count()).toBe(0)
    await page.locator('main').focus()
    await page.keyboard.press('?')
    await dialog.waitFor()
    expect(await flaws(page)).toEqual([])
    await dialog.getByRole('checkbox').uncheck()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.keyboard.press('?')
    await page.keyboard.press('Control+K')
    await field(page).waitFor()
    expect(await dialog.count()).toBe(0)
  })
})
