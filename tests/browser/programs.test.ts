import type { Locator, Page } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import { addDays, dayText, instant, utcDay } from '../../src/kernel/day.ts'
import { describeInBrowser } from '../browser.ts'
import { flaws, overhang } from './axe.ts'
import { forgetEverything, told } from './told.ts'

interface Programs {
  readonly programs: readonly {
    readonly id: string
    readonly name: string
    readonly state: string
    readonly pillars: readonly string[]
    readonly hypothesis: { readonly text: string; readonly gain: number }
    readonly decided: { readonly decision: string; readonly because: string } | null
  }[]
}

const today = () => utcDay(instant(Date.now()))
const ago = (days: number): string => dayText(addDays(today(), -days))

async function post<T>(url: string, path: string, body: object): Promise<T> {
  const headers = { 'Content-Type': 'application/json', Origin: url }
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}

/** A program that began so many days ago, of two comments a week. */
async function begun(url: string, name: string, days: number): Promise<string> {
  const { id } = await post<{ id: string }>(url, '/api/programs', {
    name,
    pillars: ['insights'],
    activities: [{ activity: 'comment', weekly: 2 }],
    start: ago(days),
    weeks: 8,
  })
  await post(url, `/api/programs/${id}/actions`, { action: 'start', on: ago(days) })
  return id
}

/** Readings of days ago, `from` down to `to`: insights stand at `level`, give or take a tenth. */
async function read(url: string, from: number, to: number, level: (days: number) => number): Promise<void> {
  for (let days = from; days >= to; days--) {
    const insights = (level(days) + 0.1 * Math.sin(days * 2.4)).toFixed(2)
    const numbers = { brand: '15', people: '10', insights, relationships: '12' }
    await post(url, '/api/readings', { numbers, at: ago(days) })
  }
}

const opened = async (page: Page, path = '/programs'): Promise<Page> => {
  await page.goto(path)
  await page.getByRole('heading', { level: 2, name: 'Doing' }).waitFor()
  return page
}
const card = (page: Page, name: string): Locator => page.getByRole('article', { name })
const next = (page: Page) => page.getByRole('button', { name: 'Next' })

describeInBrowser('Programs', (app) => {
  beforeEach(() => forgetEverything(app.url))

  it('lead in eight steps to a program and a plan to print', async () => {
    const page = await app.page()
    await page.goto('/programs')
    await page.getByRole('heading', { level: 1, name: 'No program yet.' }).waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByRole('link', { name: 'New program' }).click()
    await page.getByLabel('What is it for?').fill('two talks a month')
    await next(page).click()
    await page.getByRole('radio', { name: /^Relationships/ }).check()
    await next(page).click()
    await page.getByLabel('Expected gain, points').fill('1.5')
    await next(page).click()
    await page.getByLabel('Whom do you want to reach?').fill('ship owners')
    await next(page).click()
    await page.getByLabel('Minutes a week').fill('30')
    await next(page).click()
    await page.getByRole('radio', { name: /^Five invitations and a talk a week/ }).check()
    await page.getByText(/^At most 100 invitations in 7 days/).waitFor()
    await page.getByRole('status').filter({ hasText: '30 of your 30 minutes a week.' }).waitFor()
    expect(await flaws(page)).toEqual([])
    await next(page).click()
    await page.getByLabel('Stop early if').fill('Nobody answers for two weeks.')
    await next(page).click()
    await page.getByText('What for: two talks a month. For whom: ship owners.').waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByRole('button', { name: 'Make the program' }).click()
    await page.getByRole('heading', { level: 1, name: 'Five invitations and a talk a week' }).waitFor()
    await page.getByText('Stop if: Nobody answers for two weeks.').waitFor()
    const { programs } = await told<Programs>(app.url, '/api/programs')
    expect(programs.map(({ pillars, hypothesis }) => [pillars, hypothesis.gain])).toEqual([
      [['relationships'], 1.5],
    ])
    expect(await flaws(page)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
    expect(await page.getByRole('row').count()).toBe(9)
  })

  it('are tapped off on a phone, each tap at once, and a tap is taken back', async () => {
    await begun(app.url, 'Two comments a week', 3)
    const page = await opened(await app.page({ width: 390, height: 844 }))
    const one = card(page, 'Two comments a week')
    const tap = one.getByRole('button', { name: '+1: Comments' })
    await tap.click()
    await one.getByRole('status').filter({ hasText: 'Today counts 1' }).waitFor()
    await tap.click()
    await one.getByRole('status').filter({ hasText: 'Today counts 2' }).waitFor()
    await one.getByText(/^2 of \d/).waitFor()
    await one.getByRole('button', { name: 'Undo: Comments' }).click()
    await one.getByRole('status').filter({ hasText: 'Today counts 1' }).waitFor()
    await one.getByText(/^1 of \d/).waitFor()
    await page.reload()
    await one.getByText(/^1 of \d/).waitFor()
    expect(await overhang(page)).toBe(0)
    expect(await flaws(page)).toEqual([])
  })

  it(
    'say that there is too little data, and a verdict once there is enough',
    { timeout: 120_000 },
    async () => {
      await begun(app.url, 'Comments', 40)
      await read(app.url, 45, 38, () => 10)
      const page = await opened(await app.page())
      await card(page, 'Comments')
        .getByText(/^Too little data/)
        .waitFor()
      await page.getByRole('heading', { level: 1, name: 'It is too early to say what works.' }).waitFor()
      await read(app.url, 90, 46, () => 10)
      await read(app.url, 37, 1, (days) => 13 + 0.01 * days)
      await page.reload()
      await card(page, 'Comments')
        .getByText(/^Helped: \+/)
        .waitFor()
      await page.getByRole('heading', { level: 1, name: 'Comments helped.' }).waitFor()
      await page.getByText(/without the program it would most likely have stood at \d+\.\d\.$/).waitFor()
      expect(await flaws(page)).toEqual([])
    },
  )

  it('pause and go on, and a day is skipped and done after all', async () => {
    const id = await begun(app.url, 'Comments', 10)
    const state = async () => (await told<Programs['programs'][number]>(app.url, `/api/programs/${id}`)).state
    const page = await opened(await app.page())
    const one = card(page, 'Comments')
    await one.getByRole('button', { name: 'Skip today: Comments' }).click()
    await one.getByRole('button', { name: 'Do today after all: Comments' }).click()
    await one.getByRole('button', { name: 'Skip today: Comments' }).waitFor()
    await one.getByRole('button', { name: 'Pause: Comments' }).click()
    await one.getByRole('status').filter({ hasText: 'Paused: Comments.' }).waitFor()
    expect(await state()).toBe('paused')
    await one.getByRole('button', { name: 'Go on: Comments' }).click()
    await one.getByRole('button', { name: 'Pause: Comments' }).waitFor()
    expect(await state()).toBe('running')
  })

  it('are decided with a reason, and changing one leads to the next', async () => {
    await begun(app.url, 'Comments', 70)
    const page = await opened(await app.page())
    await card(page, 'Comments').getByRole('button', { name: 'Change: Comments' }).click()
    await page.getByLabel('Why, and what will be different?').fill('Fewer, longer ones.')
    await page.getByRole('button', { name: 'Change it' }).click()
    await page.getByRole('heading', { level: 1, name: 'A program in eight steps.' }).waitFor()
    const { programs } = await told<Programs>(app.url, '/api/programs')
    expect(programs[0]?.decided).toMatchObject({ decision: 'change', because: 'Fewer, longer ones.' })
    await opened(page)
    await page.getByText('Your reason: “Fewer, longer ones.”').waitFor()
    expect(await flaws(page)).toEqual([])
  })

  it('find what is built into the sample, in any series that is chosen', async () => {
    await app.fourscore('sample')
    const page = await opened(await app.page())
    await page
      .getByRole('heading', {
        level: 1,
        name: 'Two posts a week helped. Reactions instead of comments hurt.',
      })
      .waitFor()
    await page.getByText('Twenty searches a week: no clear effect.').waitFor()
    const verdicts = page.locator('.forest tbody .verdict')
    expect(await verdicts.allInnerTexts()).toEqual(['Helped.', 'No clear effect.', 'Hurt.'])
    await page.getByRole('combobox', { name: 'Program' }).selectOption('Reactions instead of comments')
    await page
      .getByRole('heading', { level: 2, name: 'What happened: Reactions instead of comments' })
      .waitFor()
    await page.getByRole('button', { name: 'Open index' }).click()
    await page.getByRole('combobox', { name: 'Number' }).selectOption('Comments given')
    await page.getByText('The line is the open index, an estimate', { exact: false }).waitFor()
    await page.getByText('Method, assumptions, power').click()
    await page.getByText('What else began on the same day as a program is not told from it.').waitFor()
    expect(await flaws(page)).toEqual([])
  })

  it('are made and kept by the keyboard alone', async () => {
    const page = await app.page()
    await page.goto('/programs?new')
    await page.getByLabel('What is it for?').focus()
    await page.keyboard.type('talks')
    for (const step of ['Where you stand', 'Goal', 'Audience', 'Time', 'Activities']) {
      await page.getByRole('button', { name: 'Next' }).press('Enter')
      await page.getByRole('heading', { level: 2, name: step }).and(page.locator(':focus')).waitFor()
    }
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Next' }).press('Enter')
    await page.getByRole('button', { name: 'Next' }).press('Enter')
    await page.getByRole('button', { name: 'Make the program' }).press('Enter')
    await page.getByRole('button', { name: 'Print' }).waitFor()
    const { programs } = await told<Programs>(app.url, '/api/programs')
    expect(programs.map(({ name }) => name)).toEqual(['Twenty-five comments a week'])
  })

  it('say what is wrong where they cannot be loaded, and are there again', async () => {
    const page = await app.page({ expectedErrors: [/503/] })
    const problem = {
      type: 'urn:fourscore:x',
      title: 'Busy',
      status: 503,
      detail: 'It is busy.',
      hint: 'Wait.',
    }
    let isBusy = true
    await page.route('**/api/programs', (route) =>
      isBusy
        ? route.fulfill({
            status: 503,
            contentType: 'application/problem+json',
            body: JSON.stringify(problem),
          })
        : route.continue(),
    )
    await page.goto('/programs')
    await page.getByRole('alert').filter({ hasText: 'It is busy.' }).waitFor()
    isBusy = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 1, name: 'No program yet.' }).waitFor()
  })

  it('speak German, on a phone in the dark', async () => {
    await app.fourscore('sample')
    const page = await app.page({ locale: 'de-DE', width: 390, height: 844, dark: true })
    await page.goto('/programs')
    await page
      .getByRole('heading', {
        level: 1,
        name: 'Two posts a week hat geholfen. Reactions instead of comments hat geschadet.',
      })
      .waitFor()
    await page.getByRole('button', { name: '+1: Personensuchen' }).waitFor()
    await page.getByRole('heading', { level: 2, name: 'Was gewirkt hat' }).waitFor()
    expect(await overhang(page)).toBe(0)
    expect(await flaws(page)).toEqual([])
    await page.goto('/programs?new')
    await page.getByRole('heading', { level: 1, name: 'Ein Programm in acht Schritten.' }).waitFor()
  })
})
