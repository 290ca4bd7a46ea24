import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser, type PageOptions } from '../browser.ts'
import { flaws, overhang } from './axe.ts'
import { storeNothing } from './nothing-stored.ts'

describeInBrowser('History', (app) => {
  beforeAll(async () => {
    await app.fourscore('sample')
  })

  const open = async (options: PageOptions = {}, path = '/history'): Promise<Page> => {
    const page = await app.page(options)
    await page.goto(path)
    await page.locator('.calendar').waitFor()
    return page
  }

  it('opens with the change since the baseline, and shows readings, groups, pillars, active days and both errors', async () => {
    const page = await open()
    await page.getByRole('heading', { level: 1, name: /since your baseline|as in your baseline/i }).waitFor()
    expect(await page.getByRole('img', { name: /^Total from / }).count()).toBe(1)
    expect(await page.locator('.course circle.m-dot').count()).toBeGreaterThan(50)
    expect(await page.locator('.groups article').count()).toBeGreaterThanOrEqual(2)
    expect(await page.locator('.four article').count()).toBe(4)
    expect(await page.locator('.calendar [data-point]').count()).toBeGreaterThan(300)
    expect(await page.getByRole('columnheader', { name: 'As shipped' }).count()).toBe(1)
    expect(await page.getByRole('columnheader', { name: 'Calibrated' }).count()).toBe(1)
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

  it('shows a month, a pillar or a signal alone, and keeps that in its address', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Month' }).click()
    expect(await page.getByRole('slider').getAttribute('aria-valuemax')).toBe('29')
    await page.getByRole('button', { name: 'Insights' }).click()
    await page
      .getByRole('img', { name: /^Insights from / })
      .first()
      .waitFor()
    await page.getByLabel('A signal…').selectOption('comments-given')
    await page.getByRole('img', { name: /^Comments given from / }).waitFor()
    expect(new URL(page.url()).search).toBe('?series=comments-given&range=month')
    await page.reload()
    await page.getByRole('img', { name: /^Comments given from / }).waitFor()
    expect(await flaws(page)).toEqual([])
  })

  it('shows the days that the pointer is dragged over, and all again', async () => {
    const page = await open()
    await page.getByRole('slider').scrollIntoViewIfNeeded()
    const box = (await page.getByRole('slider').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2, { steps: 4 })
    await page.getByText(/Let go, or press Enter/).waitFor()
    await page.mouse.up()
    await expect.poll(() => new URL(page.url()).searchParams.has('from')).toBe(true)
    expect(Number(await page.getByRole('slider').getAttribute('aria-valuemax'))).toBeLessThan(120)
    await page.getByRole('button', { name: 'All', exact: true }).click()
    expect(Number(await page.getByRole('slider').getAttribute('aria-valuemax'))).toBeGreaterThan(365)
  })

  it('does the same by the keyboard alone', async () => {
    const page = await open()
    const [day, slider] = [page.locator('.readout dd').first(), page.getByRole('slider')]
    await slider.focus()
    const last = await day.innerText()
    await page.keyboard.press('ArrowLeft')
    expect(await day.innerText()).not.toBe(last)
    await page.keyboard.press('Home')
    for (let pressed = 0; pressed < 9; pressed++) await page.keyboard.press('Shift+ArrowRight')
    await page.getByText(/: 10 days\. Let go/).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.has('to')).toBe(true)
    expect(await page.getByRole('slider').getAttribute('aria-valuemax')).toBe('9')
    await page.getByRole('slider').focus()
    await page.keyboard.press('Escape')
    await expect.poll(() => new URL(page.url()).search).toBe('?range=all')
  })

  it('tells each active day that the arrow keys reach', async () => {
    const page = await open()
    await page.getByRole('heading', { name: 'Calibrated to your readings' }).waitFor()
    const told = page.locator('.calendar .told')
    await page.evaluate(`document.querySelector('.calendar [tabindex="0"]').focus()`)
    await expect.poll(async () => told.innerText()).not.toBe('')
    const first = await told.innerText()
    await page.keyboard.press('ArrowLeft')
    expect(await told.innerText()).not.toBe(first)
  })

  it('refuses days in the wrong order, in words', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Choose days…' }).click()
    await page.getByLabel('from', { exact: true }).fill('2026-05-01')
    await page.getByLabel('to', { exact: true }).fill('2026-04-01')
    await page.getByRole('button', { name: 'Show these days' }).click()
    await page.getByText('The first day must come before the second.').waitFor()
    expect(await flaws(page)).toEqual([])
  })

  it('hands out a table and a CSV of what it shows', async () => {
    const page = await open({}, '/history?range=month')
    await page.getByRole('button', { name: 'Show as a table' }).first().click()
    expect(await page.locator('.days tbody tr').count()).toBe(30)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).first().click(),
    ])
    const csv = await text(await download.createReadStream())
    expect(download.suggestedFilename()).toMatch(/^history-total-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/)
    expect(csv.split('\r\n')[0]).toBe('day,reading,low,points,high,mark')
    expect(csv.trimEnd().split('\r\n')).toHaveLength(31)
  })

  it('draws the calibrated line only when it is asked to, and says so', async () => {
    const page = await open()
    const said = page.getByText(/The line is calibrated/)
    expect(await said.count()).toBe(0)
    await page.getByLabel('Draw the calibrated line').check()
    await said.waitFor()
    expect(new URL(page.url()).searchParams.get('calibrated')).toBe('1')
  })

  it('numbers own notes and tells them below', async () => {
    const answer = await fetch(`${app.url}/api/readings`)
    const { readings } = (await answer.json()) as { readings: readonly { day: string }[] }
    const day = readings.at(-20)?.day ?? ''
    const { ok } = await fetch(`${app.url}/api/notes`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ from: day, text: 'New headline and photo.' }),
    })
    expect(ok).toBe(true)
    const page = await open()
    await page.getByRole('listitem').filter({ hasText: 'New headline and photo.' }).waitFor()
    expect(await page.locator('.course .m-flag').count()).toBe(1)
  })

  it('speaks German', async () => {
    const page = await open({ locale: 'de-DE', width: 320, height: 844 })
    await page.getByRole('button', { name: 'Quartal' }).click()
    await page.getByRole('heading', { name: 'Vier Säulen, ein Maßstab' }).waitFor()
    await expect.poll(async () => overhang(page)).toBe(0)
    expect(await flaws(page)).toEqual([])
  })

  it('says what is wrong where the history cannot be had, and draws it once it can', async () => {
    const page = await app.page({ expectedErrors: [/status of 500/] })
    let isBroken = true
    await page.route('**/api/history', async (route) =>
      isBroken
        ? route.fulfill({ status: 500, json: { title: 'It broke', detail: 'Nothing came.' } })
        : route.continue(),
    )
    await page.goto('/history')
    await page.getByRole('heading', { level: 1, name: 'History cannot be shown.' }).waitFor()
    expect(await flaws(page)).toEqual([])
    isBroken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('img', { name: /^Total from / }).waitFor()
  })

  it('is the first visit where nothing is stored', async () => {
    await app.fourscore('sample', '--remove')
    await storeNothing(app.url)
    const page = await app.page()
    await page.goto('/history')
    await page.getByText('First visit. Nothing is stored yet.').waitFor()
  })
})
