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

/** What Lighthouse finds in Today and History, as it judges for a slow phone, with fifteen years behind them. */
export async function run(): Promise<void> {
  const chromium = findChromium()
  const missing = chromium === undefined ? 'there is no Chromium here' : await install()
  if (chromium === undefined || missing !== null) {
    console.log(`Lighthouse ${VERSION} was not run: ${missing ?? ''}`)
    return
  }
  await withYears(async ({ years }) => {
    console.log(`Lighthouse ${VERSION}, its slow phone; fifteen years of half a million rows`)
    for (const [name, path] of Object.entries(PAGES)) {
      tell(name, await audit(chromium, `${years.url}${path}`))
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

async function audit(chromium: string, url: string): Promise<Report> {
  const path = join(FOLDER, 'report.json')
  const flags = process.getuid?.() === 0 ? '--headless=new --no-sandbox' : '--headless=new'
  const options = [
    '--quiet',
    '--output=json',
    `--output-path=${path}`,
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=${flags}`,
    '--no-enable-error-reporting',
  ]
  await call(process.execPath, [PROGRAM, url, ...options], { env: { ...process.env, CHROME_PATH: chromium } })
  return JSON.parse(await readFile(path, 'utf8')) as Report
}

/** The scores, and below each what it was lowered by. */
function tell(page: string, { categories, audits }: Report): void {
  console.log(page)
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
