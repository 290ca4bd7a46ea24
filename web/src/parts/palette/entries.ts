import { addDays, dayText, parseDay } from '../../../../src/kernel/day.ts'
import { NETWORKS } from '../../../../src/networks/network.ts'
import { api, exportAddress } from '../../api.ts'
import { PAGES, type Page } from '../../pages.tsx'
import { everythingChanged } from '../../queries.ts'
import { goTo } from '../../router.tsx'
import type { Status } from '../../shapes.ts'
import { chooseTheme } from '../../theme.ts'
import { chooseLanguage } from '../../words/chosen-language.ts'
import { LANGUAGES, type Language } from '../../words/languages.ts'
import { say } from '../../words/say.ts'
import { askedDay } from './asked-day.ts'
import { fits } from './match.ts'
import { open } from './opened.ts'

/** Something that the search finds: where it leads, or what it does. */
export interface Entry {
  readonly id: string
  readonly group: 'days' | 'pages' | 'actions' | 'signals'
  readonly name: string
  /** Other words that lead to it. */
  readonly also?: string
  /** May fail; what it rejects with is shown. */
  readonly run: () => void | Promise<void>
}

const GROUPS: readonly Entry['group'][] = ['days', 'pages', 'actions', 'signals']
const MOST_OF_A_GROUP = 8

/** What is known of the reader's data, for what can be done with it. */
export interface Known {
  readonly status: Status | undefined
  /** Of the model. */
  readonly signals: readonly { readonly signal: string; readonly name: string }[]
}

/** What answers a search, group by group, the best first; pages and actions where nothing is typed. */
export function found(search: string, known: Known): readonly Entry[] {
  const all = [
    ...days(search),
    ...pages(),
    ...actions(known),
    ...(search.trim() === '' ? [] : signals(known)),
  ]
  return GROUPS.flatMap((group) =>
    all
      .filter((entry) => entry.group === group)
      .map((entry) => ({ entry, fit: group === 'days' ? 1 : fits(search, entry.name, entry.also) }))
      .filter(({ fit }) => fit > 0)
      .toSorted((a, b) => b.fit - a.fit)
      .slice(0, search.trim() === '' ? undefined : MOST_OF_A_GROUP)
      .map(({ entry }) => entry),
  )
}

const pathOf = (name: Page['name']): string | undefined => PAGES.find((page) => page.name === name)?.paths[0]

/** Pages on which a day can be looked at. */
function days(search: string): readonly Entry[] {
  const day = askedDay(search)
  if (day === null) return []
  return (['page.moved', 'page.history'] as const).flatMap((page) => {
    const path = pathOf(page)
    if (path === undefined) return []
    const name = say('palette.on-day', { page: say(page), day })
    const query = new URLSearchParams(around(day, page === 'page.moved' ? 7 : 30))
    return [{ id: `day-${page}`, group: 'days' as const, name, run: () => goTo(`${path}?${query}`) }]
  })
}

/** The days that lead up to one. */
function around(day: string, days: number): { readonly from: string; readonly to: string } {
  const to = parseDay(day)
  if (to === undefined) throw new RangeError(`${day} is no day`)
  return { from: dayText(addDays(to, -days)), to: day }
}

const pages = (): readonly Entry[] =>
  PAGES.map(({ name, paths: [path] }) => ({
    id: name,
    group: 'pages',
    name: say(name),
    run: () => goTo(path),
  }))

function signals({ signals: all }: Known): readonly Entry[] {
  const path = pathOf('page.history')
  return all.map(({ signal, name }) => ({
    id: `signal-${signal}`,
    group: 'signals',
    name,
    run: () => goTo(path === undefined ? '/' : `${path}?series=${signal}`),
  }))
}

function actions({ status }: Known): readonly Entry[] {
  const hasData = status?.hasData === true || status?.influence === true
  const act = (id: string, name: string, run: Entry['run'], also = ''): Entry => ({
    id,
    group: 'actions',
    name,
    also,
    run,
  })
  return [
    act('import', say('palette.import'), () => goTo('/import'), say('palette.import-also')),
    act('paste', say('palette.paste'), paste, say('palette.paste-also')),
    act('add-account', say('palette.add-account'), addAccount, NETWORK_LABELS),
    ...(hasData
      ? [
          act('export-json', say('palette.export', { format: 'JSON' }), () => download('json')),
          act('export-csv', say('palette.export', { format: 'CSV' }), () => download('csv')),
          act('back-up', say('palette.back-up'), async () => void (await api.backUp())),
        ]
      : [act('add-sample', say('palette.add-sample'), () => changed(api.addSample()))]),
    ...(status?.sample === true
      ? [act('remove-sample', say('palette.remove-sample'), () => changed(api.removeSample()))]
      : []),
    ...(['light', 'dark', 'system'] as const).map((theme) =>
      act(`theme-${theme}`, say('palette.theme', { name: say(`theme.${theme}`) }), () =>
        chooseTheme(theme === 'system' ? null : theme),
      ),
    ),
    ...(Object.keys(LANGUAGES) as Language[]).map((language) =>
      act(
        `language-${language}`,
        say('palette.language', { name: LANGUAGES[language] }),
        () => chooseLanguage(language),
        language,
      ),
    ),
    act('keys', say('palette.keys'), () => open('keys'), '?'),
  ]
}

async function changed(work: Promise<unknown>): Promise<void> {
  await work
  await everythingChanged()
  goTo('/')
}

/** Puts the cursor where a page is pasted. */
const paste = (): void => goToField('/import', 'main textarea')

/** Puts the cursor where an account on a network is added. */
const addAccount = (): void => goToField('/influence', '#add select')

const NETWORK_LABELS = Object.values(NETWORKS)
  .map(({ label }) => label)
  .join(' ')

function goToField(path: string, field: string): void {
  goTo(path)
  requestAnimationFrame(() => document.querySelector<HTMLElement>(field)?.focus())
}

function download(format: 'json' | 'csv'): void {
  const link = document.createElement('a')
  link.href = exportAddress(format)
  link.download = ''
  link.click()
}
