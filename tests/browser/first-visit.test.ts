import { beforeEach, expect, it } from 'vitest'
import { describeInBrowser } from '../browser.ts'
import { storeNothing } from './nothing-stored.ts'
import { flaws, overhang } from './axe.ts'

describeInBrowser('the first visit', (app) => {
  beforeEach(async () => storeNothing(app.url))

  it('offers three ways in and tells how to ask LinkedIn for the archive', async () => {
    const page = await app.page()
    await page.goto('/')
    await page.getByText('First visit. Nothing is stored yet.').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await page.getByRole('button', { name: 'Choose files…' }).count()).toBe(1)
    expect(await page.getByRole('button', { name: 'Use sample data' }).count()).toBe(1)
    expect(await page.getByLabel('Text of the SSI page').count()).toBe(1)
    expect(await page.locator('.steps li').count()).toBe(4)
    expect(await flaws(page)).toEqual([])
  })

  it('brings the sample data in with one click and takes it out with another', async () => {
    const page = await app.page()
    await page.goto('/')
    await page.getByRole('button', { name: 'Use sample data' }).click()
    await page.getByRole('heading', { level: 2, name: /^\d+\.\d in the open index/ }).waitFor()
    expect(await page.getByText('An estimate, not LinkedIn’s number.').count()).toBe(1)
    expect(await page.getByText('Sample data.').count()).toBe(1)
    await page.getByRole('button', { name: 'Remove the sample data' }).click()
    await page.getByText('First visit. Nothing is stored yet.').waitFor()
    expect(await page.getByText('Sample data.').count()).toBe(0)
  })

  it('fits a phone of 390 and of 320 px without sideways scrolling', async () => {
    for (const width of [390, 320]) {
      const page = await app.page({ width, height: 844 })
      await page.goto('/')
      await page.getByText('First visit. Nothing is stored yet.').waitFor()
      expect(await overhang(page)).toBe(0)
    }
  })

  it('says at an unknown address that there is no page, and leads back', async () => {
    const page = await app.page({ expectedErrors: [/404/] })
    await page.goto('/history-of-everything')
    await page.getByRole('heading', { level: 1, name: 'There is no page at this address.' }).waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByRole('link', { name: 'Go to Import' }).click()
    await page.getByRole('heading', { level: 1, name: 'Nothing is stored yet.' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/import')
    expect(await page.title()).toBe('Import · Fourscore')
  })
})
