import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { PAGES_FOLDER } from '../src/api/pages-folder.ts'
import { launchChromium } from '../tests/chromium.ts'
import { answered, visit, type Visit } from './timed-page.ts'
import { withYears, type Served } from './years.ts'

const RUNS = 5
const MOST_SHIFT = 0.1
const MOST_JAVASCRIPT_KB = 150

const CHART = '.course svg path'
const FIRST_VISIT = 'main h1'

/**
 * How long a new visitor waits for the chart on Today with fifteen years behind it, beside the same page of an empty store; how
 * fast the charts answer a key and a button; how much the pages shift while they load; how much JavaScript they are.
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
  tellTimes('Today until its chart is drawn', drawn(today))
  tellTimes('the same, server just started', [cold.drawn_ms])
  tellTimes('peer: Today of an empty store', drawn(peer))
  tellTimes('History until its chart is drawn', drawn(history))
  tellTimes('arrow key on the chart of Today', keys)
  tellTimes('a month, all: buttons of History', ranges)
  for (const [name, visits] of [
    ['Today', [cold, ...today]],
    ['an empty Today', peer],
    ['History', history],
  ] as const) {
    const most = Math.max(...visits.map(({ shift }) => shift))
    tell(`layout shift of ${name}, worst`, most.toFixed(3), most < MOST_SHIFT, MOST_SHIFT)
  }
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

function tellTimes(name: string, times_ms: readonly number[]): void {
  const sorted = times_ms.toSorted((a, b) => a - b)
  const at = (i: number): string => `${(sorted.at(i) ?? NaN).toFixed(0)} ms`
  const between = sorted.length > 1 ? ` (${at(0)} to ${at(-1)})` : ''
  console.log(`${name.padEnd(36)} ${at(Math.floor(sorted.length / 2)).padStart(8)}${between}`)
}

function tell(name: string, value: string, isReached: boolean, aim: number): void {
  console.log(
    `${name.padEnd(36)} ${value.padStart(8)}; to be under ${aim}: ${isReached ? 'reached' : 'missed'}`,
  )
}

if (import.meta.main) await run()
