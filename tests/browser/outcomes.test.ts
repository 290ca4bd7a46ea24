import type { Page } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import { addDays, dayText, parseDay } from '../../src/kernel/day.ts'
import { describeInBrowser } from '../browser.ts'
import { flaws, overhang } from './axe.ts'
import { forgetEverything, told } from './told.ts'

interface Outcomes {
  readonly outcomes: readonly {
    readonly name: string
    readonly total: number
    readonly days: readonly unknown[]
  }[]
}

const opened = async (page: Page): Promise<Page> => {
  await page.goto('/outcomes')
  await page.getByRole('heading', { level: 1, name: /outcome/i }).waitFor()
  await page.getByText('Reading the outcomes').waitFor({ state: 'detached' })
  return page
}
const status = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).waitFor()
const known = async (url: string) =>
  (await told<Outcomes>(url, '/api/outcomes')).outcomes.map(
    ({ name, total, days }) => [name, total, days.length] as const,
  )

const csvOf = (text: string) => ({ name: 'meetings.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
const THREE_DAYS = csvOf('day,value\n2026-05-04,2\n2026-05-05,1\n2026-05-08,3\n')

/** A meeting or some on each day of the weeks before the last day that the app knows of. */
async function weeksOf(url: string, weeks: number): Promise<ReturnType<typeof csvOf>> {
  const last = parseDay((await told<{ day: string }>(url, '/api/score')).day)!
  const rows = Array.from({ length: 7 * weeks }, (_, i) => `${dayText(addDays(last, -i))},${(i * i) % 5}`)
  return csvOf(['day,value', ...rows].join('\n'))
}

const problem = { type: 'urn:fourscore:x', title: 'Busy', status: 503, detail: 'It is busy.' }
const busy = { status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) }

describeInBrowser('Outcomes', (app) => {
  beforeEach(() => forgetEverything(app.url))

  it('takes an outcome by hand, adds to its day, and takes it out once that is sure', async () => {
    const page = await opened(await app.page())
    await page.getByRole('heading', { level: 1, name: 'No outcome is known yet.' }).waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByLabel('What', { exact: true }).fill('Meetings')
    await page.getByLabel('Day', { exact: true }).fill('2026-05-04')
    await page.getByLabel('How many').fill('2')
    await page.getByRole('button', { name: 'Add it' }).click()
    await status(page, 'Added: Meetings.')
    await page.getByRole('heading', { level: 1, name: 'One outcome stands beside your score.' }).waitFor()
    await page.getByLabel('How many').fill('1.5')
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.getByText(/^One day, .*; 3\.5 in all$/).waitFor()
    expect(await known(app.url)).toEqual([['Meetings', 3.5, 1]])
    await page.getByRole('button', { name: 'Remove: Meetings' }).click()
    await page.getByText('All that was logged or read from CSV of Meetings is taken out.').waitFor()
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('button', { name: 'Remove: Meetings' }).click()
    await page.getByRole('button', { name: 'Take it out' }).click()
    await status(page, 'Removed: Meetings.')
    await page.getByRole('heading', { level: 1, name: 'No outcome is known yet.' }).waitFor()
    expect(await known(app.url)).toEqual([])
  })

  it('imports a CSV that has a name, at once, and twice without counting twice', async () => {
    const page = await opened(await app.page())
    await page.getByLabel('What', { exact: true }).fill('Meetings')
    for (let i = 0; i < 2; i++) {
      await page.getByLabel('Or a CSV file').setInputFiles(THREE_DAYS)
      await status(page, '3 days of Meetings imported.')
    }
    await page.getByText(/^3 days, .*; 6 in all$/).waitFor()
    expect(await known(app.url)).toEqual([['Meetings', 6, 3]])
  })

  it('keeps a CSV that was chosen first until it has a name', async () => {
    const page = await opened(await app.page())
    await page.getByLabel('Or a CSV file').setInputFiles(THREE_DAYS)
    await page.getByText('Say above what meetings.csv holds.').waitFor()
    await page.getByLabel('What', { exact: true }).and(page.locator(':focus')).waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByLabel('What', { exact: true }).fill('Leads')
    await page.getByRole('button', { name: 'Import meetings.csv as Leads' }).click()
    await status(page, '3 days of Leads imported.')
    await page.getByRole('button', { name: /^Import meetings\.csv/ }).waitFor({ state: 'detached' })
    await page.getByLabel('What', { exact: true }).fill('')
    await page.getByLabel('Or a CSV file').setInputFiles(THREE_DAYS)
    await page.getByLabel('What', { exact: true }).and(page.locator(':focus')).waitFor()
    await page.keyboard.type('Deals')
    await page.keyboard.press('Enter')
    await status(page, '3 days of Deals imported.')
    expect(await known(app.url)).toEqual([
      ['Deals', 6, 3],
      ['Leads', 6, 3],
    ])
  })

  it('says which line of a CSV is wrong, and keeps nothing of it', async () => {
    const page = await opened(await app.page({ expectedErrors: [/4\d\d/] }))
    await page.getByLabel('What', { exact: true }).fill('Meetings')
    await page.getByLabel('Or a CSV file').setInputFiles(csvOf('day,value\n2026-05-04,2\n2026-05-05,many\n'))
    await page
      .getByRole('alert')
      .filter({ hasText: /meetings\.csv.*3/ })
      .waitFor()
    expect(await known(app.url)).toEqual([])
    expect(await flaws(page)).toEqual([])
  })

  it('says whether the score moves before an outcome, and draws what that rests on', async () => {
    await app.fourscore('sample')
    const page = await opened(await app.page())
    await page.getByLabel('What', { exact: true }).fill('Talks')
    await page.getByLabel('Or a CSV file').setInputFiles(await weeksOf(app.url, 50))
    await status(page, '350 days of Talks imported.')
    const part = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Talks' }) })
    const chart = part.getByRole('group', {
      name: /^Correlation of the score with Talks, by weeks of lag/,
    })
    await chart.waitFor()
    await chart.getByRole('img', { name: /^Same week: / }).waitFor()
    await part
      .getByText(/score .*Talks|Talks .*score/)
      .first()
      .waitFor()
    await part.getByRole('button', { name: 'Show as a table' }).click()
    const bars = await chart.getByRole('img').count()
    await expect.poll(() => part.getByRole('row').count()).toBe(bars + 1)
    expect(await flaws(page)).toEqual([])
  })

  it('says where it is too early for a verdict', async () => {
    await app.fourscore('sample')
    const page = await opened(await app.page())
    await page.getByLabel('What', { exact: true }).fill('Talks')
    await page.getByLabel('Or a CSV file').setInputFiles(await weeksOf(app.url, 8))
    const part = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Talks' }) })
    await part.getByText(/^Too early: \d+ weeks? in common, and \d+ more (is|are) needed\.$/).waitFor()
  })

  it('says what is wrong where it cannot load or save, and stays usable', async () => {
    const page = await app.page({ expectedErrors: [/503/] })
    await page.route('**/api/outcomes', (route) => route.fulfill(busy))
    await page.goto('/outcomes')
    const alert = page.getByRole('alert').filter({ hasText: 'It is busy.' })
    await alert.waitFor()
    await page.unroute('**/api/outcomes')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 1, name: 'No outcome is known yet.' }).waitFor()
    await alert.waitFor({ state: 'detached' })
    await page.route('**/api/outcomes', (route) =>
      route.request().method() === 'POST' ? route.fulfill(busy) : route.continue(),
    )
    await page.getByLabel('Or a CSV file').setInputFiles(THREE_DAYS)
    await page.getByLabel('What', { exact: true }).fill('Meetings')
    await page.getByRole('button', { name: 'Import meetings.csv as Meetings' }).click()
    await alert.waitFor()
    expect(await flaws(page)).toEqual([])
    await page.unroute('**/api/outcomes')
    await page.getByRole('button', { name: 'Import meetings.csv as Meetings' }).click()
    await status(page, '3 days of Meetings imported.')
  })

  it('is done by the keyboard alone', async () => {
    const page = await opened(await app.page())
    const focused = page.locator(':focus')
    const name = page.getByLabel('What', { exact: true }).and(focused)
    for (let i = 0; i < 60 && (await name.count()) === 0; i++) await page.keyboard.press('Tab')
    await page.keyboard.type('Leads')
    const value = page.getByLabel('How many').and(focused)
    for (let i = 0; i < 10 && (await value.count()) === 0; i++) await page.keyboard.press('Tab')
    await page.keyboard.type('4')
    await page.keyboard.press('Enter')
    await status(page, 'Added: Leads.')
    const remove = page.getByRole('button', { name: 'Remove: Leads' }).and(focused)
    for (let i = 0; i < 20 && (await remove.count()) === 0; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Keep it' }).and(focused).waitFor()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await status(page, 'Removed: Leads.')
    await page.locator('.saved-line:focus').waitFor()
  })

  it.each([390, 320])(
    'fits %d px, in the dark, with what waits for a name and what is drawn',
    async (width) => {
      await app.fourscore('sample')
      const page = await opened(await app.page({ width, height: 844, dark: true }))
      await page.getByLabel('What', { exact: true }).fill('aVeryLongWordThatNobodyEverBreaksAnywhereAtAll')
      await page.getByLabel('Or a CSV file').setInputFiles(await weeksOf(app.url, 50))
      await page.getByRole('group', { name: /^Correlation of the score with aVery/ }).waitFor()
      await page.getByLabel('What', { exact: true }).fill('')
      await page.getByLabel('Or a CSV file').setInputFiles(THREE_DAYS)
      await page.getByText('Say above what meetings.csv holds.').waitFor()
      expect(await overhang(page)).toBe(0)
      expect(await flaws(page)).toEqual([])
    },
  )

  it.each([
    [
      'de-DE',
      ['Was', 'Wie viele', 'Hinzufügen', 'Hinzugefügt: A.', 'Entfernen: A', 'Entfernen', 'Entfernt: A.'],
    ],
    ['es-ES', ['Qué', 'Cuántos', 'Añadir', 'Añadido: A.', 'Quitar: A', 'Quitarlo', 'Quitado: A.']],
    ['pt-BR', ['O quê', 'Quantos', 'Adicionar', 'Adicionado: A.', 'Remover: A', 'Retirar', 'Removido: A.']],
    ['fr-FR', ['Quoi', 'Combien', 'Ajouter', 'Ajouté : A.', 'Retirer : A', 'Le retirer', 'Retiré : A.']],
  ])('speaks %s', async (locale, words) => {
    const [what = '', many = '', add = '', added = '', remove = '', yes = '', removed = ''] = words
    const page = await app.page({ locale })
    await page.goto('/outcomes')
    await page.getByLabel(what, { exact: true }).fill('A')
    await page.getByLabel(many, { exact: true }).fill('1')
    await page.getByRole('button', { name: add, exact: true }).click()
    await status(page, added)
    await page.getByRole('button', { name: remove, exact: true }).click()
    await page.getByRole('group', { name: remove }).getByRole('button', { name: yes, exact: true }).click()
    await status(page, removed)
    expect(await flaws(page)).toEqual([])
  })
})
