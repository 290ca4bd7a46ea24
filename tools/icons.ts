import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchChromium } from '../tests/chromium.ts'

/** Draws the icons of the installed pages from `web/public/favicon.svg`: `npm run icons`. */

const PUBLIC = join(import.meta.dirname, '..', 'web', 'public')
const GROUND = '#12181a'

/** `room`: how much of the side the drawing takes; the outer fifth of a maskable icon may be cut off. */
const ICONS = [
  { name: 'icon-192', size: 192, room: 1, isRound: true },
  { name: 'icon-512', size: 512, room: 1, isRound: true },
  { name: 'maskable-512', size: 512, room: 0.8, isRound: false },
  { name: 'touch-180', size: 180, room: 0.9, isRound: false },
] as const

const drawing = readFileSync(join(PUBLIC, 'favicon.svg'), 'utf8')
mkdirSync(join(PUBLIC, 'icons'), { recursive: true })
const browser = await launchChromium()
try {
  for (const { name, size, room, isRound } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    const side = size * room
    const ground = isRound ? 'transparent' : GROUND
    await page.setContent(
      `<body style="margin:0;height:100vh;display:grid;place-content:center;background:${ground}">${drawing.replace('<svg ', `<svg width="${side}" height="${side}" style="display:block" `)}</body>`,
    )
    const png = await page.screenshot({ omitBackground: true })
    writeFileSync(join(PUBLIC, 'icons', `${name}.png`), png)
    console.log(`web/public/icons/${name}.png  ${(png.length / 1000).toFixed(1)} kB`)
    await page.close()
  }
} finally {
  await browser.close()
}
