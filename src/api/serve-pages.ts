import type { Context, Handler } from 'hono'
import { hasAlready } from './etag.ts'
import type { PageFile, Pages } from './pages.ts'
import { Refusal, unknownRoute } from './refusal.ts'

/** Addresses that the pages themselves tell apart; each is answered with the one document. */
const PAGE_ADDRESSES: ReadonlySet<string> = new Set([
  '/',
  '/sales/ssi',
  '/history',
  '/moved',
  '/programs',
  '/plan',
  '/outcomes',
  '/influence',
  '/import',
  '/api-docs',
  '/model',
  '/settings',
])

const FOREVER = 'public, max-age=31536000, immutable'

/**
 * Answers with a file of the pages. The address is looked up as it was sent, without decoding anything in it: `%2F`,
 * `..` and `//` are names that no file has.
 */
export const servePages =
  (pages: Pages): Handler =>
  (context) => {
    const address = new URL(context.req.url).pathname
    const file = pages.files.get(address)
    if (file !== undefined && address !== DOCUMENT) return answer(context, file, 200)
    if (PAGE_ADDRESSES.has(address) || address === DOCUMENT) return answer(context, documentOf(pages), 200)
    if (!wantsPage(context, address)) throw unknownRoute(address)
    return answer(context, documentOf(pages), 404)
  }

const DOCUMENT = '/index.html'

function documentOf(pages: Pages): PageFile {
  const document = pages.files.get(DOCUMENT)
  if (document !== undefined) return document
  throw new Refusal(503, {
    name: 'pages-not-built',
    title: 'The pages are not built yet',
    detail: 'The API answers, and there are no pages to show.',
    hint: 'Run npm run build, then start again.',
  })
}

/** A person who mistyped an address sees the pages say so; a missing file is simply missing. */
const wantsPage = (context: Context, address: string): boolean =>
  /^(\/[\w-]+)+\/?$/.test(address) && (context.req.header('accept') ?? '').includes('text/html')

function answer(context: Context, file: PageFile, status: 200 | 404): Response {
  const etag = `W/${file.etag}`
  context.header('ETag', etag)
  context.header('Vary', 'Accept-Encoding')
  context.header('Cache-Control', file.hashed ? FOREVER : 'no-cache')
  if (status === 200 && hasAlready(context.req.header('if-none-match'), etag)) return context.body(null, 304)
  const accepted = encodings(context.req.header('accept-encoding') ?? '')
  const packed = file.packed.find(({ encoding }) => accepted.has(encoding))
  if (packed !== undefined) context.header('Content-Encoding', packed.encoding)
  const body = packed?.body ?? file.plain
  return context.body(body, status, { 'Content-Type': file.type, 'Content-Length': String(body.length) })
}

/** Encodings that a reader takes: those it names, but for weight 0. Source: RFC 9110, 12.5.3. */
const encodings = (header: string): ReadonlySet<string> =>
  new Set(
    header
      .toLowerCase()
      .split(',')
      .map((part) => part.split(';').map((text) => text.trim()))
      .filter(([, weight]) => weight === undefined || !/^q=0(\.0*)?$/.test(weight))
      .map(([name = '']) => name),
  )
