import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser, type BrowserApp } from '../browser.ts'
import { flaws, overhang } from './axe.ts'
import { sampleZip, type Zip } from './sample-zip.ts'

async function choose(page: Page, ...files: readonly Zip[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files…' }).click(),
  ])
  await chooser.setFiles([...files])
}

async function imported(app: BrowserApp): Promise<Page> {
  const page = await app.page()
  await page.goto('/')
  await choose(page, await sampleZip())
  await page.getByRole('heading', { level: 1, name: /events? added|Nothing new/ }).waitFor()
  return page
}

const undo = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Undo this import/ }).click()
  await page.getByRole('button', { name: 'Undo it' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nothing is stored yet.' }).waitFor()
}

describeInBrowser('Import', (app) => {
  it('reads a chosen ZIP, reports every file and can be undone', async () => {
    const page = await imported(app)
    expect(
      await page.getByText(/Complete_LinkedInDataExport_05-18-2026\.zip\. Complete edition/).count(),
    ).toBe(1)
    expect(await page.getByRole('row', { name: /^Connections\.csv/ }).count()).toBe(1)
    expect(await page.getByText(/^\d+ files? never opened/).count()).toBe(1)
    expect(await page.getByRole('heading', { name: 'What is known now' }).count()).toBe(1)
    expect(await page.locator('.cover .lane[class*="e"] svg[role=img]').count()).toBe(22)
    expect(await flaws(page)).toEqual([])
    await undo(page)
    await page.getByRole('link', { name: 'Today' }).first().click()
    await page.getByText('First visit. Nothing is stored yet.').waitFor()
  })

  it('asks before it undoes, and keeps everything on Escape', async () => {
    const page = await imported(app)
    const button = page.getByRole('button', { name: /^Undo this import/ })
    await button.click()
    await page.getByText(/^Undo removes exactly these [\d,]+ events and nothing else\./).waitFor()
    expect(await flaws(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await button.evaluate('element => element === document.activeElement')).toBe(true)
    expect(await page.getByRole('heading', { level: 1, name: /events? added/ }).count()).toBe(1)
    await undo(page)
  })

  it('adds nothing from the same archive again, and says so', async () => {
    const page = await imported(app)
    await page.goto('/import')
    await choose(page, await sampleZip())
    await page.getByRole('heading', { level: 1, name: 'Nothing new: all of it was known.' }).waitFor()
    for (let left = await page.getByRole('button', { name: 'Undo: ' }).count(); left > 0; left--) {
      await page
        .getByRole('button', { name: /^Undo: / })
        .first()
        .click()
      await page.getByRole('button', { name: 'Undo it' }).click()
      await page.getByRole('button', { name: 'Undo it' }).waitFor({ state: 'detached' })
    }
  })

  it('says of a file that is no archive what is wrong and what to do', async () => {
    const page = await app.page({ expectedErrors: [/4\d\d|5\d\d/] })
    await page.goto('/import')
    await choose(page, { name: 'holiday.zip', mimeType: 'application/zip', buffer: Buffer.from('not a ZIP') })
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Nothing was imported.')
    expect(await page.getByRole('button', { name: 'Choose files…' }).isEnabled()).toBe(true)
  })

  it('takes files that are dropped', async () => {
    const page = await app.page()
    await page.goto('/import')
    const { name, buffer } = await sampleZip((path) => path.endsWith('Connections.csv'))
    await page.locator('.drop').waitFor()
    await page.evaluate(DROP, { name, base64: buffer.toString('base64') })
    await page.getByRole('heading', { level: 1, name: /events added/ }).waitFor()
    await page.getByText(/A complete archive would also bring/).waitFor()
    await undo(page)
  })

  it('fits a phone without sideways scrolling, report and all', async () => {
    const zip = await sampleZip()
    for (const width of [390, 320]) {
      const page = await app.page({ width, height: 844, dark: width === 320 })
      await page.goto('/import')
      await choose(page, zip)
      await page.getByRole('heading', { level: 1, name: /events added/ }).waitFor()
      expect(await overhang(page)).toBe(0)
      expect(await flaws(page)).toEqual([])
      await undo(page)
    }
  })

  it('takes everything out as JSON and as CSV', async () => {
    const page = await imported(app)
    for (const format of ['JSON', 'CSV']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: `Everything as ${format}` }).click(),
      ])
      expect(await download.failure()).toBeNull()
    }
    await undo(page)
  })
})

/** Runs in the page: drops a file on the zone. */
const DROP = `({ name, base64 }) => {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
  const data = new DataTransfer()
  data.items.add(new File([bytes], name, { type: 'application/zip' }))
  const zone = document.querySelector('.drop')
  for (const type of ['dragover', 'drop']) zone.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
}`
