import type { Browser, Page } from 'playwright-core'

/** What one visit took, with nothing in the browser's cache. */
export interface Visit {
  /** From asking for the page to the frame that shows what was waited for. */
  readonly drawn_ms: number
  /** Every shift of the visit added up, so at least what is called cumulative layout shift. */
  readonly shift: number
}

/** Long enough for whatever still comes after the chart, such as what is asked for next. */
const SETTLE_MS = 1000
const PATIENCE_MS = 60_000

export const DESKTOP = { width: 1280, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** A visit by somebody new, until what `selector` names is drawn; then what `then` does on the page, if anything. */
export async function visit(
  browser: Browser,
  url: string,
  selector: string,
  then: (page: Page) => Promise<void> = async () => {},
  viewport = DESKTOP,
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-US', viewport })
  try {
    context.setDefaultTimeout(PATIENCE_MS)
    await context.addInitScript(watching(selector))
    const page = await context.newPage()
    await page.goto(url)
    await page.locator('#app:not([data-served])').waitFor({ state: 'attached' })
    const drawn_ms = await page.evaluate<number>('window.drawn')
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(SETTLE_MS)
    const shift = await page.evaluate<number>('window.shift')
    await then(page)
    return { drawn_ms, shift }
  } finally {
    await context.close()
  }
}

/**
 * How long it takes, in milliseconds, from an input to the frame that shows the attribute of the element changed.
 * `event` is the DOM event that `act` causes.
 */
export async function answered(
  page: Page,
  event: 'keydown' | 'click',
  { selector, attribute }: { readonly selector: string; readonly attribute: string },
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(`{
    const read = () => document.querySelector(${JSON.stringify(selector)})?.getAttribute('${attribute}') ?? null
    const before = read()
    window.answered = new Promise((resolve) => {
      addEventListener('${event}', ({ timeStamp }) => {
        const look = () => {
          const now = read()
          if (now === null || now === before) requestAnimationFrame(look)
          else setTimeout(() => resolve(performance.now() - timeStamp))
        }
        requestAnimationFrame(look)
      }, { capture: true, once: true })
    })
    // Its value would be waited for, before anything is done.
    undefined
  }`)
  await act()
  return page.evaluate<number>('window.answered')
}

/** Before each frame it looks whether the element is there; the timer after that runs once the frame is drawn. */
const watching = (selector: string): string => `
  window.shift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  window.drawn = new Promise((resolve) => {
    const look = () => {
      if (document.querySelector(${JSON.stringify(selector)}) === null) requestAnimationFrame(look)
      else setTimeout(() => resolve(performance.now()))
    }
    requestAnimationFrame(look)
  })
`
