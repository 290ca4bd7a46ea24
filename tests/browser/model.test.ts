import type { Page } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import { describeInBrowser } from '../browser.ts'
import { flaws, overhang } from './axe.ts'
import { forgetEverything, told } from './told.ts'

interface ModelTold {
  readonly pillars: readonly {
    readonly signals: readonly { readonly label: string; readonly weight: number }[]
  }[]
}

const opened = async (page: Page, search = ''): Promise<Page> => {
  await page.goto(`/model${search}`)
  await page.getByRole('slider', { name: 'Comments' }).waitFor()
  return page
}

/** A row of the result, as numbers: today, as now, with these, difference. */
async function row(page: Page, name: string): Promise<readonly number[]> {
  const cells = await page
    .getByRole('row', { name: new RegExp(`^${name}`) })
    .getByRole('cell')
    .allInnerTexts()
  return cells.map((text) => Number(text.replace('−', '-')))
}

describeInBrowser('Model', (app) => {
  beforeEach(() => forgetEverything(app.url))

  it('shows each signal of the model that runs, with its curve, its numbers and their ground', async () => {
    await app.fourscore('sample')
    const page = await opened(await app.page())
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      'LinkedIn names 20 of these 22 signals; how much they count is assumed.',
    )
    const { pillars } = await told<ModelTold>(app.url, '/api/model')
    const labels = pillars.flatMap(({ signals }) =>
      signals.toSorted((a, b) => b.weight - a.weight).map(({ label }) => label),
    )
    expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(labels)
    const comments = page.getByRole('article').filter({ hasText: 'Comments given' })
    const words = await comments.innerText()
    expect(words).toMatch(/You: [\d.]+ comments a week, full at 15\. It gives [\d.]+ of 6\.5\./)
    expect(words).toMatch(
      /26%, 6\.5 points[\s\S]*14 days[\s\S]*That it counts is published: [\s\S]*How much is assumed: /,
    )
    expect(await comments.getByRole('img', { name: 'How Comments given counts' }).count()).toBe(1)
    expect(await flaws(page)).toEqual([])
  })

  it('tells what sliders are worth, as the server would, keeps them in the address and lets them go', async () => {
    await app.fourscore('sample')
    const page = await opened(await app.page())
    const { points } = await told<{ points: number }>(app.url, '/api/score')
    const [today, asNow] = await row(page, 'Total')
    expect(today).toBe(Number(points.toFixed(1)))
    expect(await row(page, 'Total')).toEqual([today, asNow, asNow, 0])
    await page.getByRole('slider', { name: 'Comments' }).fill('12')
    await page.getByText(/ in the open index in twelve weeks: [\d.]+ more than as things go now\.$/).waitFor()
    const [, , withThese, difference] = await row(page, 'Total')
    expect(withThese).toBeGreaterThan(asNow!)
    expect(difference).toBeGreaterThan(0)
    await page.waitForURL('**/model?comment=12')
    await page.reload()
    await page.getByRole('slider', { name: 'Comments' }).waitFor()
    expect(await row(page, 'Total')).toEqual([today, asNow, withThese, difference])
    await page.getByRole('slider', { name: 'Posts' }).fill('3')
    await page.getByRole('button', { name: 'As now: Comments' }).click()
    await page.waitForURL('**/model?post=3')
    await page.getByRole('button', { name: 'All as now' }).click()
    expect(await row(page, 'Total')).toEqual([today, asNow, asNow, 0])
    await page.waitForURL('**/model')
  })

  it('moves by the keyboard alone, and says where it stands', async () => {
    await app.fourscore('sample')
    const page = await opened(await app.page(), '?comment=4')
    const slider = page.getByRole('slider', { name: 'Comments' })
    for (let i = 0; i < 40 && (await slider.and(page.locator(':focus')).count()) === 0; i++) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('ArrowRight')
    await page.waitForURL('**/model?comment=5')
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^5 a week: \+[\d.]+$/)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/model')
  })

  it('shows the model without data, and says what the sandbox needs', async () => {
    const page = await app.page()
    await page.goto('/model')
    await page.getByText(/^With an archive in, sliders here tell/).waitFor()
    expect(await page.getByRole('article').count()).toBe(22)
    expect(await page.getByRole('slider').count()).toBe(0)
    expect(await flaws(page)).toEqual([])
    await page.getByRole('link', { name: 'Bring an archive in' }).click()
    await page.waitForURL('**/import')
  })

  it('says what is wrong where the model or the standing cannot be had', async () => {
    await app.fourscore('sample')
    const page = await app.page({ expectedErrors: [/503/] })
    const problem = { type: 'urn:fourscore:x', title: 'Busy', status: 503, detail: 'It is busy.' }
    const busy = { status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) }
    await page.route('**/api/model', (route) => route.fulfill(busy))
    await page.route('**/api/state', (route) => route.fulfill(busy))
    await page.goto('/model')
    await page.getByRole('alert').filter({ hasText: 'It is busy.' }).waitFor()
    await page.unroute('**/api/model')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 3, name: 'Comments given' }).waitFor()
    await page.getByRole('alert').filter({ hasText: 'It is busy.' }).waitFor()
    await page.unroute('**/api/state')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('slider', { name: 'Comments' }).waitFor()
  })

  it.each([390, 320])('fits %d px, in the dark', async (width) => {
    await app.fourscore('sample')
    const page = await opened(await app.page({ width, height: 844, dark: true }), '?comment=12&post=3')
    await page.getByRole('button', { name: 'All as now' }).waitFor()
    expect(await overhang(page)).toBe(0)
    expect(await flaws(page)).toEqual([])
  })

  it.each([
    ['de-DE', 'Was wäre es wert?', 'Kommentare', 'Alles wie jetzt'],
    ['es-ES', '¿Cuánto valdría?', 'Comentarios', 'Todo como ahora'],
    ['pt-BR', 'Quanto valeria?', 'Comentários', 'Tudo como agora'],
    ['fr-FR', 'Qu’est-ce que cela vaudrait ?', 'Commentaires', 'Tout comme maintenant'],
  ])('speaks %s', async (locale, head, slider, reset) => {
    await app.fourscore('sample')
    const page = await app.page({ locale })
    await page.goto('/model')
    await page.getByRole('heading', { level: 2, name: head }).waitFor()
    await page.getByRole('slider', { name: slider }).fill('12')
    await page.getByRole('button', { name: reset }).click()
    await page.waitForURL('**/model')
    expect(await flaws(page)).toEqual([])
  })
})
