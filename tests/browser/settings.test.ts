import type { Page } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import { describeInBrowser } from '../browser.ts'
import { flaws, overhang } from './axe.ts'
import { forgetEverything, told } from './told.ts'

interface Facts {
  readonly facts: readonly { readonly fact: string; readonly holds: boolean | null }[]
}
interface Scored {
  readonly pillars: readonly {
    readonly signals: readonly { readonly signal: string; readonly observed: boolean }[]
  }[]
}
interface Notes {
  readonly notes: readonly { readonly from: string; readonly text: string }[]
}

const opened = async (page: Page): Promise<Page> => {
  await page.goto('/settings')
  await page.getByRole('heading', { level: 2, name: 'Forget everything' }).waitFor()
  await page.getByRole('group', { name: 'Photo on your profile' }).waitFor()
  return page
}
const status = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).waitFor()

describeInBrowser('Settings', (app) => {
  beforeEach(() => forgetEverything(app.url))

  it('counts days in another zone at once, says what moved, and takes it back', async () => {
    await app.fourscore('sample')
    const page = await opened(await app.page({ timezoneId: 'Asia/Tokyo' }))
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      'Days are as LinkedIn’s files tell them; changes are told against your first 28 days.',
    )
    await page.getByRole('button', { name: 'Use this browser’s: Asia/Tokyo' }).click()
    await status(page, /^Saved\. [\d,]+ of [\d,]+ events and \d+ of \d+ readings are on another day now\.$/)
    await page.getByRole('heading', { level: 1, name: /^Days are those of Asia\/Tokyo/ }).waitFor()
    expect(await page.getByLabel('Count days in').inputValue()).toBe('Asia/Tokyo')
    await page.getByRole('button', { name: 'Undo' }).click()
    await status(page, 'Undone: it is as it was.')
    await page.getByRole('heading', { level: 1, name: /^Days are as LinkedIn’s files tell them/ }).waitFor()
    expect(await told(app.url, '/api/settings')).toEqual({ timeZone: null, baseline: null })
    expect(await flaws(page)).toEqual([])
  })

  it('counts by hand from a day on, which the open index then knows, and stops', async () => {
    await app.fourscore('sample')
    const page = await opened(await app.page())
    const views = page.getByRole('button', { name: 'Count from then: Profiles that you looked at' })
    await page.getByLabel('All of them from').first().fill('2026-01-05')
    await views.click()
    await status(page, 'Saved: Profiles that you looked at.')
    await page.getByText('Counted since 5 January 2026').waitFor()
    await page.getByLabel('How many more').fill('12')
    await page.getByRole('button', { name: 'Add them' }).click()
    await status(page, 'Added: 12. Profiles that you looked at.')
    const { pillars } = await told<Scored>(app.url, '/api/score')
    const signals = pillars.flatMap((pillar) => pillar.signals)
    expect(signals.find(({ signal }) => signal === 'profile-views-made')).toMatchObject({ observed: true })
    expect(await flaws(page)).toEqual([])
    await page.getByRole('button', { name: 'Stop counting: Profiles that you looked at' }).click()
    await views.waitFor()
  })

  it('keeps facts that no file tells, and a company without its name', async () => {
    const page = await opened(await app.page())
    const photo = page.getByRole('group', { name: 'Photo on your profile' })
    await photo.getByRole('button', { name: 'Yes' }).click()
    await status(page, 'Saved: Photo on your profile.')
    await expect
      .poll(() => photo.getByRole('button', { name: 'Yes' }).getAttribute('aria-pressed'))
      .toBe('true')
    await page.getByRole('button', { name: 'Undo' }).click()
    await status(page, 'Undone: it is as it was.')
    await expect
      .poll(() => photo.getByRole('button', { name: 'Not said' }).getAttribute('aria-pressed'))
      .toBe('true')
    await page.getByLabel('Company that you work at').fill('Acme Ropes')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText(/^Said, as of/).waitFor()
    const { facts } = await told<Facts>(app.url, '/api/facts')
    expect(facts.slice(0, 4).map(({ fact, holds }) => [fact, holds])).toEqual([
      ['photo', null],
      ['cover', null],
      ['custom-address', null],
      ['company', true],
    ])
  })

  it('writes notes, changes and removes them, and brings a removed one back', async () => {
    const page = await opened(await app.page())
    await page.getByLabel('Day', { exact: true }).fill('2026-05-04')
    await page.getByLabel('What happened').fill('New job')
    await page.getByRole('button', { name: 'Add the note' }).click()
    await status(page, 'The note is added.')
    await page.getByRole('button', { name: 'Change: New job' }).click()
    await page.getByLabel('What happened').first().fill('New work')
    await page.getByRole('button', { name: 'Keep it so' }).click()
    await page.getByRole('button', { name: 'Remove: New work' }).click()
    await status(page, 'Removed: New work')
    await page.getByText(/^No notes yet\./).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Remove: New work' }).waitFor()
    const { notes } = await told<Notes>(app.url, '/api/notes')
    expect(notes.map(({ from, text }) => [from, text])).toEqual([['2026-05-04', 'New work']])
    expect(await flaws(page)).toEqual([])
  })

  it('compares readings with days of one’s choice, and says where there is none in them', async () => {
    await app.fourscore(
      'read',
      '--brand',
      '20',
      '--people',
      '10',
      '--insights',
      '10',
      '--relationships',
      '10',
      '--at',
      '2026-05-04',
    )
    const page = await opened(await app.page({ expectedErrors: [/404/] }))
    await page.getByRole('button', { name: 'Days of your choice' }).click()
    await page.getByLabel('From', { exact: true }).fill('2020-01-01')
    await page.getByLabel('To', { exact: true }).fill('2020-01-31')
    await page.getByRole('button', { name: 'Use these days' }).click()
    await page.getByRole('alert').filter({ hasText: '2020-01-31' }).waitFor()
    await page.getByLabel('From', { exact: true }).fill('2026-05-01')
    await page.getByLabel('To', { exact: true }).fill('2026-05-31')
    await page.getByRole('button', { name: 'Use these days' }).click()
    await page.getByRole('heading', { level: 1, name: /against 1 May 2026 to 31 May 2026\.$/ }).waitFor()
  })

  it('makes a backup, and brings the sample in and out', async () => {
    const page = await opened(await app.page())
    await page.getByText('There is none yet.').waitFor()
    await page.getByRole('button', { name: 'Use sample data' }).click()
    await status(page, 'The sample data is in.')
    await page.getByRole('button', { name: 'Make one now' }).click()
    await status(page, /^Made: fourscore-.*\.sqlite$/)
    await page.getByText(/^The last was made on/).waitFor()
    await page.getByRole('button', { name: 'Take the sample data out' }).click()
    await status(page, 'The sample data is out.')
  })

  it('forgets everything, once the word is typed', async () => {
    await app.fourscore('sample')
    const page = await opened(await app.page())
    expect(await page.getByRole('button', { name: 'Delete everything' }).isDisabled()).toBe(true)
    await page.getByLabel('To agree, type: forget').fill('forget')
    await page.getByRole('button', { name: 'Delete everything' }).click()
    await status(page, 'Everything is deleted. Nothing is stored now.')
    await page.getByRole('link', { name: 'Today' }).first().click()
    await page.getByText('First visit. Nothing is stored yet.').waitFor()
  })

  it('says what is wrong where it cannot load or save, and stays usable', async () => {
    const page = await app.page({ expectedErrors: [/503/] })
    const problem = {
      type: 'urn:fourscore:x',
      title: 'Busy',
      status: 503,
      detail: 'It is busy.',
      hint: 'Wait.',
    }
    const body = JSON.stringify(problem)
    let isBusy = true
    await page.route('**/api/settings', (route) =>
      isBusy
        ? route.fulfill({ status: 503, contentType: 'application/problem+json', body })
        : route.continue(),
    )
    await page.goto('/settings')
    await page.getByRole('alert').filter({ hasText: 'It is busy.' }).waitFor()
    isBusy = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 2, name: 'Forget everything' }).waitFor()
    isBusy = true
    await page.getByLabel('Count days in').selectOption('Europe/Paris')
    await page.getByRole('alert').filter({ hasText: 'It is busy.' }).waitFor()
    expect(await page.getByLabel('Count days in').inputValue()).toBe('')
    expect(await flaws(page)).toEqual([])
  })

  it('is done by the keyboard alone', async () => {
    const page = await opened(await app.page())
    const yes = page.getByRole('group', { name: 'Cover picture' }).getByRole('button', { name: 'Yes' })
    for (let i = 0; i < 60 && (await yes.and(page.locator(':focus')).count()) === 0; i++) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await status(page, 'Saved: Cover picture.')
    await expect.poll(() => yes.getAttribute('aria-pressed')).toBe('true')
    expect(await yes.and(page.locator(':focus')).count()).toBe(1)
  })

  it('gives the focus to a note’s form, back to its button, and to what is said where a note has gone', async () => {
    await app.fourscore('note', 'add', 'New job', '--on', '2026-05-04')
    const page = await opened(await app.page())
    const focused = page.locator(':focus')
    const change = page.getByRole('button', { name: 'Change: New job' })
    await change.press('Enter')
    await page.getByLabel('What happened').first().and(focused).waitFor()
    await page.keyboard.type(' in town')
    await page.keyboard.press('Enter')
    await status(page, 'Saved.')
    const changed = page.getByRole('button', { name: /^Change: .*in town/ })
    await changed.press('Enter')
    await page.getByRole('button', { name: 'Leave it as it was' }).press('Enter')
    expect(await changed.and(focused).count()).toBe(1)
    await page.getByRole('button', { name: /^Remove: / }).press('Enter')
    await status(page, /^Removed: /)
    await page.locator('.saved-line:focus').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await changed.waitFor()
  })

  it.each([390, 320])('fits %d px, in the dark, with notes and backups', async (width) => {
    await app.fourscore(
      'note',
      'add',
      'A very long note on aVeryLongWordThatNobodyEverBreaksAnywhereAtAll',
      '--on',
      '2026-05-04',
    )
    await app.fourscore('backup')
    const page = await opened(await app.page({ width, height: 844, dark: true }))
    await page.getByText('Where it lies').click()
    expect(await overhang(page)).toBe(0)
    expect(await flaws(page)).toEqual([])
  })

  it.each([
    [
      'de-DE',
      'Alles vergessen',
      'Zur Bestätigung eingeben: vergessen',
      'vergessen',
      'Alles löschen',
      'Alles ist gelöscht.',
    ],
    [
      'es-ES',
      'Olvidarlo todo',
      'Para aceptar, escribe: olvidar',
      'olvidar',
      'Borrarlo todo',
      'Todo está borrado.',
    ],
    [
      'pt-BR',
      'Esquecer tudo',
      'Para concordar, digite: esquecer',
      'esquecer',
      'Apagar tudo',
      'Tudo foi apagado.',
    ],
    [
      'fr-FR',
      'Tout oublier',
      'Pour accepter, tapez : oublier',
      'oublier',
      'Tout effacer',
      'Tout est effacé.',
    ],
  ])('speaks %s', async (locale, head, label, word, button, done) => {
    const page = await app.page({ locale })
    await page.goto('/settings')
    await page.getByRole('heading', { level: 2, name: head }).waitFor()
    await page.getByLabel(label).fill(word)
    await page.getByRole('button', { name: button }).click()
    await status(page, done)
    expect(await flaws(page)).toEqual([])
  })
})
