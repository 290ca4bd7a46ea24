import type { Context, Handler } from 'hono'
import { encodings } from './encodings.ts'
import { hasAlready } from './etag.ts'
import type { DrawnPages } from './drawn-pages.ts'
import type { PageFile, Pages } from './pages.ts'
import { Refusal, unknownRoute } from './refusal.ts'

/** Addresses that the pages themselves tell apart; each is answered with the one document. */
export const PAGE_ADDRESSES: ReadonlySet<string> = new Set([
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
  (pages: Pages, drawn: DrawnPages = async () => null): Handler =>
  async (context) => {
    const address = new URL(context.req.url).pathname
    const file = pages.files.get(address)
    if (file !== undefined && address !== DOCUMENT) return answer(context, file, 200)
    if (address === DOCUMENT) return answer(context, documentOf(pages), 200)
    if (PAGE_ADDRESSES.has(address)) {
      const page = await drawn(context, documentOf(pages))
      return page === null ? answer(context, documentOf(pages), 200) : answerDrawn(context, page)
    }
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

/** What is drawn holds the reader's numbers, which nobody keeps on the way. */
function answerDrawn(context: Context, page: PageFile): Response {
  context.header('Cache-Control', 'no-store')
  return packed(context, page, 200)
}

function answer(context: Context, file: PageFile, status: 200 | 404): Response {
  const etag = `W/${file.etag}`
  context.header('ETag', etag)
  context.header('Cache-Control', file.hashed ? FOREVER : 'no-cache')
  if (status === 200 && hasAlready(context.req.header('if-none-match'), etag)) {
    context.header('Vary', 'Accept-Encoding')
    return context.body(null, 304)
  }
  return packed(context, file, status)
}

function packed(context: Context, file: PageFile, status: 200 | 404): Response {
  context.header('Vary', 'Accept-Encoding')
  const accepted = encodings(context.req.header('accept-encoding') ?? '')
  const form = file.packed.find(({ encoding }) => accepted.has(encoding))
  if (form !== undefined) context.header('Content-Encoding', form.encoding)
  const body = form?.body ?? file.plain
  return context.body(body, status, { 'Content-Type': file.type, 'Content-Length': String(body.length) })
}
