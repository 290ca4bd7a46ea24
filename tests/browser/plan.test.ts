import type { Page } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import { describeInBrowser } from '../browser.ts'
import { flaws, overhang } from './axe.ts'
import { forgetEverything, told } from './told.ts'

interface Programs {
  readonly programs: readonly { readonly name: string; readonly hypothesis: string }[]
}

const names = async (url: string): Promise<readonly string[]> =>
  (await told<Programs>(url, '/api/programs')).programs.map(({ name }) => name)

/** The page, once the first plan is made and the button would act. */
const opened = async (page: Page, search = ''): Promise<Page> => {
  await page.goto(`/plan${search}`)
  await ready(page, 'Make it a program')
  return page
}
const ready = (page: Page, button: string) =>
  page.locator('button[aria-disabled=false]').filter({ hasText: button }).waitFor()

const problem = { type: 'urn:fourscore:x', title: 'Busy', status: 503, detail: 'It is busy.' }
const busy = { status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) }

describeInBrowser('Plan', (app) => {
  beforeEach(() => forgetEverything(app.url))

  it('finds the cheapest week, draws where it leads, and makes a program of it by one click', async () => {
    await app.fourscore('sample')
    const earlier = await names(app.url)
    const page = await opened(await app.page())
    const finding = await page
      .getByRole('heading', { level: 1, name: /by .* takes \d+ minutes? a week\.$/ })
      .innerText()
    await page.getByRole('heading', { level: 2, name: 'The week' }).waitFor()
    await page.getByRole('row', { name: /^In all/ }).waitFor()
    await page.getByRole('group', { name: /^Where this may lead by .*: Open index/ }).waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByRole('button', { name: 'Make it a program' }).click()
    await page.waitForURL('**/programs')
    const made = (await names(app.url)).filter((name) => !earlier.includes(name))
    expect(made).toHaveLength(1)
    expect(finding.startsWith(`${made[0]} takes`)).toBe(true)
    await page.getByRole('heading', { name: made[0]! }).first().waitFor()
  })

  it('follows what is asked for, and keeps it in the address', async () => {
    await app.fourscore('sample')
    const page = await opened(await app.page())
    await page.getByRole('combobox', { name: /^Of/ }).selectOption('brand')
    await page.waitForURL('**/plan?of=brand')
    await page.getByRole('heading', { level: 1, name: /at \d+ by / }).waitFor()
    await page.getByLabel('Points', { exact: true }).fill('25')
    await page.getByLabel('Minutes a week, at most', { exact: true }).fill('5')
    await page.waitForURL('**/plan?of=brand&goal=25&minutes=5')
    await page.getByRole('heading', { level: 1, name: /is out of reach with 5 minutes a week\.$/ }).waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: /is out of reach with 5 minutes a week\.$/ }).waitFor()
    await page.getByText(/^The best week gets you to [\d.]+ by then, [\d.]+ short\./).waitFor()
    for (const one of await page.getByRole('checkbox').all()) await one.uncheck()
    await page.getByText('Choose at least one thing that you are willing to do.').waitFor()
    expect(await page.getByRole('button', { name: 'Make it a program' }).count()).toBe(0)
    expect(await flaws(page)).toEqual([])
  })

  it('shows the forecast as a table, a day a row', async () => {
    await app.fourscore('sample')
    const page = await opened(await app.page())
    await page.getByRole('button', { name: 'Show as a table' }).click()
    const table = page.getByRole('region', { name: 'Days of the forecast' })
    await table.getByRole('columnheader', { name: 'this plan' }).waitFor()
    await expect.poll(() => table.getByRole('row').count()).toBe(58)
  })

  it('leads to the import where nothing is stored', async () => {
    const page = await app.page()
    await page.goto('/plan')
    await page.getByRole('heading', { level: 1, name: 'A plan begins with what you do.' }).waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByRole('main').getByRole('link', { name: 'Import it' }).click()
    await page.waitForURL('**/import')
  })

  it('says what is wrong where no plan can be had or no program be made, and stays usable', async () => {
    await app.fourscore('sample')
    const earlier = await names(app.url)
    const page = await app.page({ expectedErrors: [/503/] })
    await page.route('**/api/plan', (route) => route.fulfill(busy))
    await page.goto('/plan')
    const alert = page.getByRole('alert').filter({ hasText: 'It is busy.' })
    await alert.waitFor()
    await page.getByLabel('Points', { exact: true }).waitFor()
    await page.unroute('**/api/plan')
    await page.getByRole('button', { name: 'Try again' }).click()
    await ready(page, 'Make it a program')
    await page.route('**/api/programs', (route) =>
      route.request().method() === 'POST' ? route.fulfill(busy) : route.continue(),
    )
    await page.getByRole('button', { name: 'Make it a program' }).click()
    await alert.waitFor()
    await ready(page, 'Make it a program')
    expect(await names(app.url)).toEqual(earlier)
    expect(await flaws(page)).toEqual([])
    await page.unroute('**/api/programs')
    await page.getByRole('button', { name: 'Make it a program' }).click()
    await page.waitForURL('**/programs')
  })

  it('comes back once the server does', async () => {
    await app.fourscore('sample')
    const page = await app.page({ expectedErrors: [/503/] })
    await page.route('**/api/status', (route) => route.fulfill(busy))
    await page.goto('/plan')
    await page.getByRole('main').getByRole('alert').filter({ hasText: 'It is busy.' }).waitFor()
    await page.unroute('**/api/status')
    await page.getByRole('main').getByRole('button', { name: 'Try again' }).click()
    await ready(page, 'Make it a program')
  })

  it('is done by the keyboard alone', async () => {
    await app.fourscore('sample')
    const page = await opened(await app.page())
    const reach = async (name: string, role: 'button' | 'slider') => {
      const wanted = page.getByRole(role, { name, exact: true }).and(page.locator(':focus'))
      for (let i = 0; i < 90 && (await wanted.count()) === 0; i++) await page.keyboard.press('Tab')
      await wanted.waitFor()
    }
    await reach('Minutes a week, at most, as a slider', 'slider')
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL('**/plan?minutes=115')
    await ready(page, 'Make it a program')
    await reach('Make it a program', 'button')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/programs')
  })

  it.each([390, 320])('fits %d px, in the dark', async (width) => {
    await app.fourscore('sample')
    const page = await opened(await app.page({ width, height: 844, dark: true }))
    await page.getByRole('group', { name: /^Where this may lead by/ }).waitFor()
    expect(await overhang(page)).toBe(0)
    expect(await flaws(page)).toEqual([])
  })

  it.each([
    ['de-DE', /kostet \d+ Minuten? pro Woche\.$/, 'Zum Programm machen'],
    ['es-ES', /cuesta \d+ minutos? por semana\.$/, 'Convertir en programa'],
    ['pt-BR', /custa \d+ minutos? por semana\.$/, 'Transformar em programa'],
    ['fr-FR', /demande \d+ minutes? par semaine\.$/, 'En faire un programme'],
  ])('speaks %s', async (locale, finding, button) => {
    await app.fourscore('sample')
    const page = await app.page({ locale })
    await page.goto('/plan')
    await page.getByRole('heading', { level: 1, name: finding }).waitFor()
    await ready(page, button)
    expect(await flaws(page)).toEqual([])
    await page.getByRole('button', { name: button }).click()
    await page.waitForURL('**/programs')
  })
})
