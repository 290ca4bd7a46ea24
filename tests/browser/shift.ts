import type { Page } from 'playwright-core'

/** Long enough for whatever still comes after the page has been drawn. */
const SETTLE_MS = 500

/** Watches what moves on a page while it loads, though nobody did anything; the answer names what moved and how much, once all is still. */
export async function watchShift(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(`
    window.shifted = []
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries()) {
        if (hadRecentInput) continue
        const moved = sources.map(({ node }) => node?.nodeName + '.' + (node?.className ?? ''))
        window.shifted.push(value.toFixed(4) + ' ' + moved.join(' '))
      }
    }).observe({ type: 'layout-shift', buffered: true })
  `)
  return async () => {
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(SETTLE_MS)
    return page.evaluate<readonly string[]>('window.shifted')
  }
}
