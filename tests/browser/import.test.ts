import type { Page } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import { describeInBrowser, type BrowserApp } from '../browser.ts'
import { flaws, overhang } from './axe.ts'
import { storeNothing } from './nothing-stored.ts'
import { sampleZip, zipOf, type Zip } from './sample-zip.ts'

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

describeInBrowser('Import', (app) => {
  beforeEach(async () => storeNothing(app.url))

  it('reads a chosen ZIP, reports every file and can be undone', async () => {
    const page = await imported(app)
    expect(
      await page.getByText(/Complete_LinkedInDataExport_05-18-2026\.zip\. Complete edition/).count(),
    ).toBe(1)
    expect(await page.getByRole('row', { name: /^Connections\.csv/ }).count()).toBe(1)
    expect(await page.getByText(/^\d+ files? never opened/).count()).toBe(1)
    await page.getByRole('heading', { name: 'What is known now' }).waitFor()
    expect(await page.locator('.cover svg[role=img]').count()).toBe(22)
    expect(await flaws(page)).toEqual([])
    await page.getByRole('button', { name: /^Undo this import/ }).click()
    await page.getByRole('button', { name: 'Undo it' }).click()
    await page.getByRole('heading', { level: 1, name: 'Nothing is stored yet.' }).waitFor()
    await page.getByRole('link', { name: 'Today' }).first().click()
    await page.getByText('First visit. Nothing is stored yet.').waitFor()
  })

  it('asks before it undoes, and keeps everything on Escape', async () => {
    const page = await imported(app)
    await page.getByRole('button', { name: /^Undo this import/ }).click()
    await page.getByText(/^Undo removes exactly these [\d,]+ events and nothing else\./).waitFor()
    expect(await flaws(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Undo it' }).waitFor({ state: 'detached' })
    expect(await page.evaluate<string>('document.activeElement.innerText')).toBe('Undo this import')
    expect(await page.getByRole('heading', { level: 1, name: /events? added/ }).count()).toBe(1)
  })

  it('adds nothing from the same archive again, and says so', async () => {
    const page = await imported(app)
    await choose(page, await sampleZip())
    await page.getByRole('heading', { level: 1, name: 'Nothing new: all of it was known.' }).waitFor()
    expect(await page.getByRole('button', { name: /^Undo: / }).count()).toBe(2)
  })

  it('says of a file that is no archive what is wrong, and goes on', async () => {
    const page = await app.page({ expectedErrors: [/422/] })
    await page.goto('/import')
    await choose(page, { name: 'holiday.zip', mimeType: 'application/zip', buffer: Buffer.from('not a ZIP') })
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('holiday.zip was not imported.')
    expect(await page.getByRole('alert').innerText()).toContain('holiday.zip')
    await choose(page, await sampleZip())
    await page.getByRole('heading', { level: 1, name: /events added/ }).waitFor()
  })

  it('says where a row could not be read, what was expected and what was done', async () => {
    const page = await app.page()
    await page.goto('/import')
    const text = [
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
      'Ada,Ruhl,https://www.linkedin.com/in/adaruhl,,Acme,Clerk,05 Feb 2024',
      'Ben,Ohm,https://www.linkedin.com/in/benohm,,Acme,Clerk,#N/A',
      '',
    ].join('\n')
    await choose(
      page,
      await zipOf('Basic_LinkedInDataExport_02-06-2024.zip', [{ path: 'Connections.csv', text }]),
    )
    await page
      .getByRole('heading', { level: 1, name: '1 event added. One place could not be read as written.' })
      .waitFor()
    const row = page.getByRole('row', { name: 'Connections.csv, line 3, column Connected On' })
    expect(await row.getByRole('cell').allInnerTexts()).toEqual([
      'a day such as 05 Feb 2024',
      '#N/A',
      'Row skipped.',
    ])
    expect(await flaws(page)).toEqual([])
  })

  it('takes files that are dropped, and names those that a complete archive would bring', async () => {
    const page = await app.page()
    await page.goto('/import')
    const { buffer } = await sampleZip((path) => path.endsWith('Connections.csv'))
    const name = 'Basic_LinkedInDataExport_05-18-2026.zip'
    await page.locator('.drop').waitFor()
    await page.evaluate(`(${DROP})(${JSON.stringify({ name, base64: buffer.toString('base64') })})`)
    await page.getByRole('heading', { level: 1, name: /events added/ }).waitFor()
    expect(await page.getByText(/A complete archive would also bring .*Comments\.csv/).count()).toBe(1)
  })

  it.each([390, 320])('fits a phone of %d px without sideways scrolling, report and all', async (width) => {
    const page = await app.page({ width, height: 844, dark: width === 320 })
    await page.goto('/import')
    await choose(page, await sampleZip())
    await page.getByRole('heading', { level: 1, name: /events added/ }).waitFor()
    await page.getByRole('heading', { name: 'What is known now' }).waitFor()
    expect(await overhang(page)).toBe(0)
    expect(await flaws(page)).toEqual([])
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
