import addresses from 'virtual:messages'
import { rememberPress } from './served/early-press.ts'
import { servedIn } from './served/served.ts'
import { inTurn } from './in-turn.ts'
import { readersLanguage } from './words/chosen-language.ts'
import { LOCALES } from './words/languages.ts'

/**
 * What runs first. Where the server drew the page it is painted before anything else is fetched or run, and then taken over;
 * else there is nothing to paint, and the pages are drawn at once.
 */

const root = document.getElementById('app')
const served = servedIn(root)
if (root !== null && served !== null) rememberPress(root)
void start()

async function start(): Promise<void> {
  await painted(served !== null)
  for (const address of [addresses[readersLanguage()], ...(served ?? []).map(([, address]) => address)])
    inTurn(() => fetchSoon(address))
  inTurn(() => void import('./main.tsx'))
  wakeIntl()
}

/** After the next frame; at once where none is to be waited for, or none comes because nobody looks. */
async function painted(isDrawn: boolean): Promise<void> {
  if (!isDrawn || document.visibilityState === 'hidden') return
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

/** A browser takes its time to read how a language writes numbers, days and plurals: it does so while the rest is on its way. */
function wakeIntl(): void {
  const locale = LOCALES[readersLanguage()]
  inTurn(() => new Intl.NumberFormat(locale).format(1.5))
  inTurn(() => new Intl.DateTimeFormat(locale, { month: 'long', weekday: 'long' }).format())
  inTurn(() => new Intl.PluralRules(locale).select(1))
}

/** Fetched beside the scripts that will ask for it. */
function fetchSoon(address: string): void {
  const link = document.createElement('link')
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: address })
  document.head.append(link)
}
