import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { PAGES_FOLDER } from '../src/api/pages-folder.ts'
import { PAGE_ADDRESSES } from '../src/api/serve-pages.ts'
import { launchChromium } from '../tests/chromium.ts'
import { answered, DESKTOP, PHONE, visit, type Visit } from './timed-page.ts'
import { withYears, type Served } from './years.ts'

const RUNS = 5
const MOST_FIRST_VIEW_MS = 1000
const MOST_ANSWER_MS = 100
const MOST_JAVASCRIPT_KB = 150

const CHART = '.course svg path'
const FIRST_VISIT = 'main h1'

/**
 * How long a new visitor waits for the chart on Today with fifteen years behind it, beside the same page of an empty store; how
 * fast the charts answer a key and a button; how much each page shifts while it loads; how much JavaScript they are.
 */
export async function run(): Promise<void> {
  await withYears(async (served) => {
    const browser = await launchChromium()
    try {
      await tellAll(browser, served)
    } finally {
      await browser.close()
    }
  })
  const kilobytes = javascriptBytes() / 1000
  tell('JavaScript, gzip', `${kilobytes.toFixed(1)} kB`, kilobytes < MOST_JAVASCRIPT_KB, MOST_JAVASCRIPT_KB)
}

async function tellAll(browser: Browser, { years, empty }: Served): Promise<void> {
  const cold = await visit(browser, years.url, CHART)
  const [today, peer, history]: [Visit[], Visit[], Visit[]] = [[], [], []]
  const [keys, ranges]: [number[], number[]] = [[], []]
  // In turns, so that what else the machine does slows all.
  for (let i = 0; i < RUNS; i++) {
    peer.push(await visit(browser, empty.url, FIRST_VISIT))
    today.push(
      await visit(browser, years.url, CHART, async (page) => {
        keys.push(await arrowKey(page))
      }),
    )
    history.push(
      await visit(browser, `${years.url}/history`, CHART, async (page) => {
        ranges.push(await range(page, 'Month'), await range(page, 'All'))
      }),
    )
  }
  console.log(`medians of ${RUNS} visits with nothing cached; fifteen years of half a million rows`)
  tellTimes('Today until its chart is drawn', drawn(today), MOST_FIRST_VIEW_MS)
  tellTimes('the same, server just started', [cold.drawn_ms])
  tellTimes('peer: Today of an empty store', drawn(peer))
  tellTimes('History until its chart is drawn', drawn(history), MOST_FIRST_VIEW_MS)
  tellTimes('arrow key on the chart of Today', keys, MOST_ANSWER_MS)
  tellTimes('a month, all: buttons of History', ranges, MOST_ANSWER_MS)
  await tellShifts(browser, 'of fifteen years', years.url)
  await tellShifts(browser, 'of an empty store', empty.url)
}

/** How much each page moves while it loads, though nobody does anything, on a desktop and on a phone: the aim is nothing. */
async function tellShifts(browser: Browser, name: string, url: string): Promise<void> {
  const shifts: string[] = []
  for (const path of PAGE_ADDRESSES)
    for (const [device, size] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
      const { shift } = await visit(browser, `${url}${path}`, 'main h1', async () => {}, size)
      if (shift > 0) shifts.push(`${path} ${shift.toFixed(3)} (${device})`)
    }
  console.log(`layout shift ${name}: ${shifts.length === 0 ? 'none on any page' : shifts.join(', ')}`)
}

async function arrowKey(page: Page): Promise<number> {
  await page.getByRole('slider').first().focus()
  const told = { selector: '[role=slider]', attribute: 'aria-valuenow' }
  return answered(page, 'keydown', told, async () => page.keyboard.press('ArrowLeft'))
}

async function range(page: Page, name: string): Promise<number> {
  const button = page.getByRole('button', { name, exact: true }).first()
  const days = { selector: '[role=slider]', attribute: 'aria-valuemax' }
  return answered(page, 'click', days, async () => button.click())
}

/** Of all pages together; a visit of one of them loads less. */
function javascriptBytes(): number {
  const folder = join(PAGES_FOLDER, 'assets')
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'))
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0)
}

const drawn = (visits: readonly Visit[]): readonly number[] => visits.map(({ drawn_ms }) => drawn_ms)

function tellTimes(name: string, times_ms: readonly number[], aim_ms?: number): void {
  const sorted = times_ms.toSorted((a, b) => a - b)
  const at = (i: number): string => `${(sorted.at(i) ?? NaN).toFixed(0)} ms`
  const between = sorted.length > 1 ? ` (${at(0)} to ${at(-1)})` : ''
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN
  const aim =
    aim_ms === undefined ? '' : `; to be under ${aim_ms} ms: ${median < aim_ms ? 'reached' : 'missed'}`
  console.log(`${name.padEnd(36)} ${at(Math.floor(sorted.length / 2)).padStart(8)}${between}${aim}`)
}

function tell(name: string, value: string, isReached: boolean, aim: number): void {
  console.log(
    `${name.padEnd(36)} ${value.padStart(8)}; to be under ${aim}: ${isReached ? 'reached' : 'missed'}`,
  )
}

if (import.meta.main) await run()
