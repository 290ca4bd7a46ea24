import type { Context } from 'hono'
import { dayText } from '../kernel/day.ts'
import type { Drawn } from './drawing.ts'
import { localDay } from './local-day.ts'
import { packedForms, type PageFile } from './pages.ts'
import type { ApiParts } from './parts.ts'

/** A page that takes longer to draw is served without; what it waited for is computed by then. */
const PATIENCE_MS = 1000
const MOST_KEPT = 32
const MOST_SEARCH = 200
const MOST_LANGUAGES = 10

/** A document with what is known drawn into it; null where there is nothing to draw it with, or not in time. */
export type DrawnPages = (context: Context, document: PageFile) => Promise<PageFile | null>

/** Draws pages, and keeps the last few until something is committed or a new day begins. */
export function drawnPages(
  { draw, evidence, now, onFault }: Pick<ApiParts, 'draw' | 'evidence' | 'now' | 'onFault'>,
  ask: (request: Request) => Response | Promise<Response>,
): DrawnPages {
  const kept = new Map<string, Promise<PageFile>>()
  let keptFor = ''
  return async (context, document) => {
    const { pathname: path, search, origin, host } = new URL(context.req.url)
    if (draw === null || search.length > MOST_SEARCH) return null
    const stamp = `${evidence.stamp()} ${dayText(localDay(now()))}`
    if (keptFor !== stamp) kept.clear()
    keptFor = stamp
    const languages = languagesOf(context.req.header('accept-language') ?? '')
    const key = JSON.stringify([path, search, languages])
    const asking = async (address: string): Promise<Response> =>
      ask(new Request(`${origin}${address}`, { headers: { host } }))
    const page = kept.get(key) ?? filled(document, draw({ path, search, languages }, asking))
    if (!kept.has(key)) {
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT + 1)))
        kept.delete(oldest)
      kept.set(key, page)
      page.catch(() => kept.delete(key))
    }
    return inTime(page).catch((error: unknown) => {
      // The browser draws the page then, and says what is wrong.
      if (!isForeseen(error)) onFault(error)
      return null
    })
  }
}

/** What a page asked for and was refused has a status. */
const isForeseen = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && typeof error.status === 'number'

async function inTime(page: Promise<PageFile>): Promise<PageFile | null> {
  const late = Promise.withResolvers<null>()
  const timer = setTimeout(() => late.resolve(null), PATIENCE_MS)
  try {
    return await Promise.race([page, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

const ROOT = '<div id="app"></div>'
/** Nothing is painted before the document is read up to here: half a table is laid out otherwise than the whole. */
const WHOLE = '<link rel="expect" href="#whole" blocking="render" />'

async function filled(document: PageFile, drawing: Promise<Drawn>): Promise<PageFile> {
  const { html, title, language, served } = await drawing
  const bytes = Buffer.from(
    Buffer.from(document.plain)
      .toString('utf8')
      .replace('<html lang="en">', () => `<html lang="${inAttribute(language)}">`)
      .replace('</head>', `${WHOLE}</head>`)
      .replace(/<title>.*<\/title>/, () => `<title>${inAttribute(title)}</title>`)
      .replace(
        ROOT,
        () => `<div id="app" data-served="${inAttribute(JSON.stringify(served))}">${html}</div>`,
      ),
  )
  return { ...document, plain: new Uint8Array(bytes), packed: await packedForms(bytes) }
}

const inAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** The languages of an `Accept-Language` header without their regions, those of more weight first. Source: RFC 9110, 12.5.4. */
export function languagesOf(header: string): readonly string[] {
  const named = header
    .split(',')
    .map((part) => {
      const [name = '', ...rest] = part.split(';').map((text) => text.trim())
      const weight = /^q=([\d.]+)$/.exec(rest[0] ?? '')?.[1]
      return { name, weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ name, weight }) => /^[a-z]{1,8}(-\w{1,8})*$/i.test(name) && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ name }) => name.toLowerCase().replace(/-.*/, ''))
  return [...new Set(named)].slice(0, MOST_LANGUAGES)
}
