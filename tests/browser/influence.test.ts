import type { Page, Route } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import { dayOf } from '../../src/kernel/day.ts'
import { sampleArchives } from '../../src/sample/networks.ts'
import { describeInBrowser, type PageOptions } from '../browser.ts'
import { flaws, overhang } from './axe.ts'
import { sampleZip, zipOf, type Zip } from './sample-zip.ts'
import { forgetEverything, told } from './told.ts'

interface Accounts {
  readonly accounts: readonly { readonly network: string; readonly account: string }[]
}

const UNTIL = dayOf(2026, 5, 18)!
const known = async (url: string) =>
  (await told<Accounts>(url, '/api/influence/accounts')).accounts.map(
    ({ network, account }) => `${network}:${account}`,
  )

/** What X would have sent the sample member. */
function archiveOfX(): Promise<Zip> {
  const found = sampleArchives({ until: UNTIL }).find(({ network }) => network === 'x')!
  return zipOf(found.name, found.files)
}

const MINE = 'This account is mine.'

/** Chooses a network, hands over its archive and says that it is one's own; nothing is sent yet. */
async function choose(page: Page, network: string, zip: Zip): Promise<void> {
  await page.getByRole('combobox', { name: 'Network', exact: true }).selectOption({ label: network })
  await page.getByLabel(`Files of ${network}`).setInputFiles(zip)
}

async function addX(page: Page): Promise<void> {
  await choose(page, 'X', await archiveOfX())
  await page.getByLabel(MINE).check()
  await page.getByRole('button', { name: 'Add it' }).click()
  await status(page, /^X mirelle_tarnow, as of 18 May 2026: \d+ posts and 1,240 followers\.$/)
}

const status = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).waitFor()
const part = (page: Page, name: string | RegExp) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name }) })
const answer = (route: Route, code: number, body: object) =>
  route.fulfill({ status: code, contentType: 'application/json', body: JSON.stringify(body) })

const added = {
  id: '9',
  network: 'mastodon',
  account: 'ann@mastodon.example',
  isNew: true,
  asOf: '2026-05-18',
  posts: 31,
  days: 0,
  followers: 120,
  left: { 'boosts of others, whose counts are theirs': 4 },
  problems: ['outbox.json, line 3: no post'],
  problemsInAll: 1,
  sampleRemoved: false,
}

describeInBrowser('Influence', (app) => {
  beforeEach(() => forgetEverything(app.url))

  const opened = async (options: PageOptions = {}): Promise<Page> => {
    const page = await app.page(options)
    await page.goto('/influence')
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }

  it('says what it is where no account is known, and takes one by the file that its network sent', async () => {
    const page = await opened()
    await page.getByRole('heading', { level: 1, name: 'No account is known yet.' }).waitFor()
    expect(await flaws(page)).toEqual([])
    await choose(page, 'X', await archiveOfX())
    await page.getByText('Chosen: twitter-2026-05-18-mirelle.zip').waitFor()
    await page.getByText('nobody is asked anything').waitFor()
    // Not said to be one's own: the browser holds it back.
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.getByLabel(MINE).and(page.locator(':invalid')).waitFor()
    expect(await known(app.url)).toEqual([])
    await addX(page)
    await page.getByRole('heading', { level: 1, name: /^Your influence is [\d.]+ of 100/ }).waitFor()
    expect(await known(app.url)).toEqual(['x:mirelle_tarnow'])
    expect(await flaws(page)).toEqual([])
  })

  it('says that nothing changed where the same comes once more, and removes an account once that is sure', async () => {
    const page = await opened()
    await addX(page)
    await choose(page, 'X', await archiveOfX())
    await page.getByLabel(MINE).check()
    await page.getByRole('button', { name: 'Add it' }).click()
    await status(page, 'X mirelle_tarnow: the same was told before, so nothing changed.')
    await page.getByRole('button', { name: 'Remove: X mirelle_tarnow' }).click()
    await page.getByText('all that was told of it are deleted here').waitFor()
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('button', { name: 'Remove: X mirelle_tarnow' }).click()
    await page.getByRole('button', { name: 'Remove it' }).click()
    await status(page, 'X mirelle_tarnow is removed, with all that was told of it.')
    await page.getByRole('heading', { level: 1, name: 'No account is known yet.' }).waitFor()
    expect(await known(app.url)).toEqual([])
  })

  it('says why a file tells nothing, and keeps nothing of it', async () => {
    const page = await opened({ expectedErrors: [/422|409/] })
    await choose(page, 'X', await zipOf('notes.zip', [{ path: 'notes.txt', text: 'none' }]))
    await page.getByLabel(MINE).check()
    await page.getByRole('button', { name: 'Add it' }).click()
    await page
      .getByRole('alert')
      .filter({ hasText: 'notes.zip holds none of the files of X that tell of an account.' })
      .waitFor()
    expect(await known(app.url)).toEqual([])
    expect(await flaws(page)).toEqual([])
  })

  it('names the host before it is asked, and asks none that is no public one', async () => {
    const page = await opened({ expectedErrors: [/422|409/] })
    await page.getByText('only that server will be asked').waitFor()
    await page.getByLabel('Account, such as').fill('ann@printer.local')
    await page.getByText(/^printer\.local will be asked for what is public/).waitFor()
    await page.getByLabel(MINE).check()
    await page.getByRole('button', { name: 'Ask printer.local and add it' }).click()
    await page.getByRole('alert').filter({ hasText: 'is no account with a public instance' }).waitFor()
    expect(await known(app.url)).toEqual([])
    await page.getByRole('combobox', { name: 'Network', exact: true }).selectOption({ label: 'Wikipedia' })
    await page.getByLabel('Page about you').fill('en:Ann Example')
    await page.getByText(/^wikimedia\.org and en\.wikipedia\.org will be asked/).waitFor()
    await page.getByRole('combobox', { name: 'Network', exact: true }).selectOption({ label: 'YouTube' })
    await page.getByLabel('Your own key').waitFor()
  })

  it('tells what a public server said, what was left out, and whom it could not ask again', async () => {
    const page = await opened()
    let sent: unknown
    await page.route('**/api/influence/accounts', async (route) => {
      if (route.request().method() === 'POST') {
        sent = route.request().postDataJSON()
        return answer(route, 201, added)
      }
      const { id, network, account, asOf, followers } = added
      const at = '2026-05-18T08:00:00.000Z'
      const one = { id, network, account, asOf, followers, came: 'endpoint', snapshots: 1 }
      return answer(route, 200, { accounts: [{ ...one, addedAt: at, saidMineAt: at }] })
    })
    await page.reload()
    await page.getByLabel('Account, such as').fill('ann@mastodon.example')
    await page.getByLabel(MINE).check()
    await page.getByRole('button', { name: 'Ask mastodon.example and add it' }).click()
    await status(page, 'Mastodon ann@mastodon.example, as of 18 May 2026: 31 posts and 120 followers.')
    expect(sent).toEqual({ network: 'mastodon', account: 'ann@mastodon.example', mine: true })
    await page.getByText('Left out: 4 boosts of others, whose counts are theirs.').waitFor()
    await page.getByText('One place could not be read').click()
    await page.getByText('outbox.json, line 3: no post').waitFor()
    await page.route('**/api/influence/refresh', (route) =>
      answer(route, 200, {
        refreshed: [],
        failed: [{ account: 'Mastodon ann@mastodon.example', why: 'It did not answer within 20 seconds.' }],
        byFile: [],
      }),
    )
    await page.getByRole('button', { name: 'Ask them again' }).click()
    await status(page, 'No account answered; one could not be asked.')
    await page
      .getByRole('alert')
      .filter({ hasText: 'ann@mastodon.example: It did not answer within 20 seconds.' })
      .waitFor()
    expect(await flaws(page)).toEqual([])
  })

  it('shows the sample’s line, networks, moments and what if, each as a table too', async () => {
    await app.fourscore('sample')
    const page = await opened()
    await page.getByRole('heading', { level: 1, name: /^Your influence is [\d.]+ of 100/ }).waitFor()
    const course = part(page, 'Over time')
    await course.getByRole('img', { name: /^Influence from .* an estimate/ }).waitFor()
    await course.getByText(/^Highest [\d.]+ on .*, lowest [\d.]+ on .*\.$/).waitFor()
    await course.getByRole('button', { name: 'Show as a table' }).click()
    expect(await course.getByRole('row').count()).toBe(91)
    await course.getByRole('button', { name: '30 days' }).click()
    await expect.poll(() => course.getByRole('row').count()).toBe(31)
    await course.getByRole('button', { name: 'Year' }).click()
    await expect.poll(() => course.getByRole('row').count()).toBe(54)
    const networks = part(page, 'Networks')
    expect(await networks.getByRole('rowheader').allInnerTexts()).toEqual([
      expect.stringMatching(/^Instagram/),
      expect.stringMatching(/^X/),
    ])
    const shares = await networks.locator('td[data-name=Share]').allInnerTexts()
    expect(shares.reduce((sum, text) => sum + parseInt(text, 10), 0)).toBe(100)
    await part(page, /^What moved it since/).waitFor()
    const links = part(page, 'Moments').getByRole('link')
    expect(await links.count()).toBe(5)
    for (const link of await links.all()) {
      expect(await link.getAttribute('rel')).toContain('noopener')
      expect(await link.getAttribute('href')).toMatch(/^https:\/\//)
    }
    await part(page, 'What if').getByText('A week’s pause').waitFor()
    const together = part(page, 'Where you stand, and how you are doing')
    await together.getByText(/^In \d+ days your index .* and your influence .*\.$/).waitFor()
    await together.getByRole('button', { name: 'Show as a table' }).click()
    await together.getByRole('columnheader', { name: 'Influence' }).waitFor()
    expect(await flaws(page)).toEqual([])
  })

  it('marks the day on which another version of the formula began, and says what the day was before', async () => {
    await app.fourscore('sample')
    const page = await app.page()
    await page.route(/\/api\/influence$/, async (route) => {
      const told = (await (await route.fetch()).json()) as { readonly line: { readonly days: string[] } }
      const day = told.line.days.at(-30)
      const breaks = [{ day, from: 1, to: 2, before: 41.5, after: 44 }]
      await answer(route, 200, { ...told, line: { ...told.line, breaks } })
    })
    await page.goto('/influence')
    const course = part(page, 'Over time')
    await course
      .getByText(
        /On .* version 2 of the formula took the place of version 1, .*: 41\.5 by the old one, 44\.0 by the new\./,
      )
      .waitFor()
    await course.locator('svg text').filter({ hasText: 'version 2' }).waitFor()
  })

  it('can be set beside an outcome, and programs looked for in it', async () => {
    await app.fourscore('sample')
    const page = await app.page()
    await page.goto('/outcomes')
    const asked = page.waitForResponse(/\/api\/lag\?.*source=influence/)
    await page.getByRole('button', { name: 'Influence', exact: true }).click()
    expect((await asked).status()).toBe(200)
    expect(await flaws(page)).toEqual([])
    await page.goto('/programs?source=influence&measure=x')
    await page.getByRole('combobox', { name: 'Number', exact: true }).waitFor()
    expect(
      await page.getByRole('combobox', { name: 'Number', exact: true }).locator('option:checked').innerText(),
    ).toBe('X')
  })

  it('takes an own account in place of the sample, and says so', async () => {
    await app.fourscore('sample')
    const page = await opened()
    await page.getByRole('button', { name: 'Remove the sample data' }).waitFor()
    await addX(page)
    await page.getByText('The sample data went: your own takes its place.').waitFor()
    await page.getByRole('button', { name: 'Remove the sample data' }).waitFor({ state: 'detached' })
    expect(await known(app.url)).toEqual(['x:mirelle_tarnow'])
  })

  it('goes with the sample in one click', async () => {
    await app.fourscore('sample')
    const page = await opened()
    await page.getByRole('button', { name: 'Remove the sample data' }).click()
    await page.getByRole('heading', { level: 1, name: 'No account is known yet.' }).waitFor()
    expect(await known(app.url)).toEqual([])
  })

  it('is what an archive of a network leads to that is dropped on Import', async () => {
    const page = await app.page()
    await page.goto('/import')
    await page.getByLabel('Files to import').setInputFiles([await archiveOfX(), await sampleZip()])
    await page.getByRole('heading', { level: 2, name: /^X mirelle_tarnow, as of 18 May 2026/ }).waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByRole('link', { name: 'See your influence' }).click()
    await page.getByRole('heading', { level: 1, name: /^Your influence is/ }).waitFor()
    expect(await known(app.url)).toEqual(['x:mirelle_tarnow'])
  })

  it('stands on Today, or is offered there in a line', async () => {
    const page = await app.page()
    await page.goto('/import')
    await page.getByLabel('Files to import').setInputFiles(await sampleZip())
    await page.getByRole('link', { name: 'See where you stand' }).waitFor()
    await page.goto('/')
    await page.getByRole('link', { name: 'Add an account of yours' }).click()
    await page.getByRole('heading', { level: 1, name: 'No account is known yet.' }).waitFor()
    await addX(page)
    await page.goto('/')
    await part(page, 'Influence')
      .getByText(/^[\d.]+ of 100 over X/)
      .waitFor()
    await page.getByRole('img', { name: /^Influence from [\d.]+ to [\d.]+, an estimate$/ }).waitFor()
    await page.getByRole('link', { name: 'What it is made of' }).click()
    await page.waitForURL('/influence')
  })

  it('stands on the first page too where nothing else is stored', async () => {
    const page = await opened()
    await addX(page)
    await page.goto('/')
    await page.getByText('No archive and no reading is stored yet. Your influence is known.').waitFor()
    await part(page, 'Influence')
      .getByText(/^[\d.]+ of 100 over X/)
      .waitFor()
    expect(await page.getByRole('button', { name: 'Use sample data' }).count()).toBe(0)
    await page.goto('/import')
    await page.getByRole('heading', { level: 1, name: /your accounts on networks are\.$/ }).waitFor()
  })

  it('says what is wrong where it cannot be computed, and stays usable', async () => {
    await app.fourscore('sample')
    const page = await app.page({ expectedErrors: [/503/] })
    const problem = { type: 'urn:fourscore:x', title: 'Busy', status: 503, detail: 'It is busy.' }
    await page.route('**/api/influence', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify(problem),
      }),
    )
    await page.goto('/influence')
    const alert = page.getByRole('alert').filter({ hasText: 'It is busy.' })
    await alert.waitFor()
    await page.getByRole('button', { name: 'Remove: X mirelle_tarnow' }).waitFor()
    expect(await flaws(page)).toEqual([])
    await page.unroute('**/api/influence')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 1, name: /^Your influence is/ }).waitFor()
    await alert.waitFor({ state: 'detached' })
  })

  it('is looked through and changed by the keyboard alone', async () => {
    await app.fourscore('sample')
    const page = await opened()
    await part(page, 'Where you stand, and how you are doing').waitFor()
    const tabTo = async (wanted: ReturnType<Page['locator']>): Promise<void> => {
      const it = wanted.and(page.locator(':focus'))
      for (let i = 0; i < 80 && (await it.count()) === 0; i++) await page.keyboard.press('Tab')
      await it.waitFor({ timeout: 2000 })
    }
    await tabTo(page.getByRole('button', { name: '30 days' }))
    await page.keyboard.press('Enter')
    const slider = page.getByRole('slider', { name: 'Day of the influence' })
    await tabTo(slider)
    await page.keyboard.press('Home')
    expect(await slider.getAttribute('aria-valuenow')).toBe('0')
    await page.keyboard.press('ArrowUp')
    expect(Number(await slider.getAttribute('aria-valuenow'))).toBeGreaterThan(0)
    await tabTo(page.getByRole('button', { name: 'Remove: X mirelle_tarnow' }))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Keep it' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await status(page, 'X mirelle_tarnow is removed, with all that was told of it.')
    await page.locator('.saved-line:focus').waitFor()
    await tabTo(page.getByLabel('Account, such as'))
    await page.keyboard.type('ann@mastodon.example')
    await tabTo(page.getByLabel(MINE))
    await page.keyboard.press('Space')
    expect(await page.getByLabel(MINE).isChecked()).toBe(true)
  })

  it.each([390, 320])('fits %d px, in the dark, empty and with the sample', async (width) => {
    const page = await opened({ width, height: 844, dark: true })
    await page.getByRole('heading', { level: 1, name: 'No account is known yet.' }).waitFor()
    for (const network of ['X', 'Instagram', 'YouTube', 'Wikipedia']) {
      await page.getByRole('combobox', { name: 'Network', exact: true }).selectOption({ label: network })
      expect([network, await overhang(page)]).toEqual([network, 0])
    }
    await app.fourscore('sample')
    await page.reload()
    await part(page, 'Where you stand, and how you are doing').waitFor()
    expect(await overhang(page)).toBe(0)
    expect(await flaws(page)).toEqual([])
  })

  it.each([
    [
      'de-DE',
      [
        'Noch ist kein Konto bekannt.',
        'Netzwerk',
        'Dateien von X',
        'Dieses Konto ist meines.',
        'Hinzufügen',
        'Ihr Einfluss beträgt',
      ],
    ],
    [
      'es-ES',
      [
        'Todavía no se conoce ninguna cuenta.',
        'Red',
        'Archivos de X',
        'Esta cuenta es mía.',
        'Añadirla',
        'Tu influencia es de',
      ],
    ],
    [
      'pt-BR',
      [
        'Nenhuma conta é conhecida ainda.',
        'Rede',
        'Arquivos de X',
        'Esta conta é minha.',
        'Adicionar',
        'Sua influência é de',
      ],
    ],
    [
      'fr-FR',
      [
        'Aucun compte n’est encore connu.',
        'Réseau',
        'Fichiers de X',
        'Ce compte est à moi.',
        'L’ajouter',
        'Votre influence est de',
      ],
    ],
  ])('speaks %s', async (locale, words) => {
    const [none = '', network = '', files = '', mine = '', add = '', finding = ''] = words
    const page = await opened({ locale, width: 390, height: 844 })
    await page.getByRole('heading', { level: 1, name: none }).waitFor()
    await page.getByRole('combobox', { name: network, exact: true }).selectOption({ label: 'X' })
    await page.getByLabel(files).setInputFiles(await archiveOfX())
    await page.getByLabel(mine).check()
    await page.getByRole('button', { name: add, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: finding }).waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/\b(the|and|your|which|with)\b/)
    expect(await overhang(page)).toBe(0)
    expect(await flaws(page)).toEqual([])
  })
})
