import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findChromium } from '../tools/setup/chromium.mjs'
import { withYears } from './years.ts'

const VERSION = '13.5.0'
/** Ignored by git. It is fetched for this bench alone: 180 MB are too much for everybody who installs the packages. */
const FOLDER = join(import.meta.dirname, '..', '.cache', `lighthouse-${VERSION}`)
const PROGRAM = join(FOLDER, 'node_modules', 'lighthouse', 'cli', 'index.js')
const CATEGORIES = ['performance', 'accessibility', 'best-practices']
const PAGES = { Today: '/', History: '/history' }
/** Scores depend on what else the machine does: the median run is told, and the best. */
const RUNS = 3
/** What the score of performance is made of. */
const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'speed-index',
  'total-blocking-time',
  'cumulative-layout-shift',
]
/** How it judges where nothing else is asked for: a slow phone behind slow 4G. Besides, a desktop. */
const DEVICES = { 'a slow phone': [], 'a desktop': ['--preset=desktop'] }

/** What is read of Lighthouse's report. Scores are 0 to 1; null is an audit that does not apply. */
interface Report {
  readonly categories: Readonly<Record<string, Category | undefined>>
  readonly audits: Readonly<Record<string, Audit | undefined>>
}
interface Category {
  readonly title: string
  readonly score: number | null
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[]
}
interface Audit {
  readonly title: string
  readonly score: number | null
  readonly displayValue?: string
}

const call = promisify(execFile)

/** What Lighthouse finds in Today and History, for the slow phone that it judges for by itself and for a desktop, with fifteen years behind them. */
export async function run(): Promise<void> {
  const chromium = findChromium()
  const missing = chromium === undefined ? 'there is no Chromium here' : await install()
  if (chromium === undefined || missing !== null) {
    console.log(`Lighthouse ${VERSION} was not run: ${missing ?? ''}`)
    return
  }
  await withYears(async ({ years }) => {
    console.log(`Lighthouse ${VERSION}, median of ${RUNS}; fifteen years of half a million rows`)
    for (const [device, options] of Object.entries(DEVICES)) {
      for (const [name, path] of Object.entries(PAGES)) {
        // What a server that has just started computes first is no part of a page.
        await (await fetch(`${years.url}${path}`)).text()
        const reports = []
        for (let i = 0; i < RUNS; i++) reports.push(await audit(chromium, `${years.url}${path}`, options))
        tell(`${name}, ${device}`, reports)
      }
    }
  })
}

/** What was in the way, null where it is there now. Its packages' install scripts are not run. */
async function install(): Promise<string | null> {
  if (existsSync(PROGRAM)) return null
  await mkdir(FOLDER, { recursive: true })
  const manifest = { private: true, dependencies: { lighthouse: VERSION } }
  await writeFile(join(FOLDER, 'package.json'), JSON.stringify(manifest))
  try {
    await call('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER })
    return null
  } catch (error) {
    return `npm could not install it: ${error instanceof Error ? error.message : String(error)}`
  }
}

async function audit(chromium: string, url: string, device: readonly string[]): Promise<Report> {
  const path = join(FOLDER, 'report.json')
  const flags = process.getuid?.() === 0 ? '--headless=new --no-sandbox' : '--headless=new'
  const options = [
    '--quiet',
    '--output=json',
    `--output-path=${path}`,
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=${flags}`,
    '--no-enable-error-reporting',
    ...device,
  ]
  const run = async () =>
    call(process.execPath, [PROGRAM, url, ...options], { env: { ...process.env, CHROME_PATH: chromium } })
  // Now and then it loses its own recording of a page, and asks to be run again.
  await run().catch(run)
  return JSON.parse(await readFile(path, 'utf8')) as Report
}

const performanceOf = ({ categories }: Report): number => categories['performance']?.score ?? 0

/** The scores of the median run, what they were lowered by, and the best. */
function tell(page: string, reports: readonly Report[]): void {
  const sorted = reports.toSorted((a, b) => performanceOf(a) - performanceOf(b))
  const [median, best] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  if (median === undefined || best === undefined) return
  console.log(`${page}; performance at best ${(performanceOf(best) * 100).toFixed(0)}`)
  for (const id of METRICS) {
    const found = median.audits[id]
    if (found !== undefined) console.log(`  ${found.title.padEnd(26)} ${found.displayValue ?? ''}`)
  }
  tellScores(median)
}

function tellScores({ categories, audits }: Report): void {
  for (const category of Object.values(categories)) {
    if (category === undefined) continue
    const score = category.score === null ? 'none' : (category.score * 100).toFixed(0)
    console.log(`  ${category.title.padEnd(16)} ${score.padStart(4)}`)
    for (const { id, weight } of category.auditRefs) {
      const found = audits[id]
      if (weight === 0 || found === undefined || found.score === null || found.score >= 0.9) continue
      console.log(`    ${found.title}: ${found.displayValue ?? 'failed'}`)
    }
  }
}

if (import.meta.main) await run()
