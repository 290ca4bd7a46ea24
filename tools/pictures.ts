import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { startApp } from '../tests/app.ts'
import { launchChromium } from '../tests/chromium.ts'
import { root } from '../tests/files.ts'

/** A picture for the documents: a page with the sample data in, in CSS pixels and at twice as many dots. */
interface Picture {
  readonly name: string
  readonly path: string
  readonly width: number
  readonly height: number
  readonly dark?: boolean
}

const PICTURES: readonly Picture[] = [
  { name: 'today-light', path: '/', width: 1280, height: 1400 },
  { name: 'today-dark', path: '/', width: 1280, height: 1400, dark: true },
  { name: 'today-phone', path: '/', width: 390, height: 844 },
  { name: 'import-light', path: '/import', width: 1280, height: 960 },
]

const folder = join(root, 'docs', 'pictures')
mkdirSync(folder, { recursive: true })
const app = await startApp()
const browser = await launchChromium()
try {
  await app.fourscore('sample')
  for (const picture of PICTURES) {
    await take(browser, app.url, picture)
    console.log(`docs/pictures/${picture.name}.png`)
  }
} finally {
  await browser.close()
  await app.stop()
}

async function take(
  from: Browser,
  url: string,
  { name, path, width, height, dark = false }: Picture,
): Promise<void> {
  const context = await from.newContext({
    viewport: { width, height },
    deviceScaleFactor: 2,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(`${url}${path}`, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await context.close()
}
