import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { dayText } from '../kernel/day.ts'
import { encodings } from './encodings.ts'
import { hasAlready } from './etag.ts'
import { localDay } from './local-day.ts'
import type { ApiParts } from './parts.ts'
import type { ToldRoute } from './told/route.ts'
import { ROUTES } from './told/routes.ts'

/** Longer answers are made anew. */
const MOST_LENGTH = 2 ** 21
/** Of all that is kept together; what was asked for first goes first. */
const MOST_KEPT_LENGTH = 2 ** 23
/** Shorter answers are sent as they are: packing would take longer than sending. */
const LEAST_PACKED = 2 ** 15

/** An answer as it was sent, and packed, where that was asked for. */
interface Kept {
  readonly body: string
  packed?: Promise<Uint8Array<ArrayBuffer>>
}

/**
 * For the answers of which `ROUTES` says that they repeat: they are the same until something is committed or a new day begins.
 * They carry an ETag, a reader who knows it is answered 304, and the last few are kept as they were sent. Long ones are packed
 * for who can unpack them, which shortens years of days to a quarter or less.
 */
export function repeated({ evidence, now }: Pick<ApiParts, 'evidence' | 'now'>): MiddlewareHandler {
  const kept = new Map<string, Kept>()
  let keptFor = ''
  return async (context, next) => {
    if (!REPEATING.has(context.req.path)) return next()
    // Taken before the answer is made: what is committed in between makes it old, never wrongly new.
    const etag = `"${RUN}-${evidence.stamp()}-${dayText(localDay(now()))}"`
    if (keptFor !== etag) kept.clear()
    keptFor = etag
    if (hasAlready(context.req.header('if-none-match'), etag)) return context.body(null, 304, { ETag: etag })
    const known = kept.get(context.req.url)
    if (known !== undefined) return answer(context, known, etag)
    await next()
    if (context.res.status !== 200) return undefined
    if (context.res.headers.get('content-type') !== JSON_TYPE) {
      context.header('ETag', etag)
      return undefined
    }
    const made: Kept = { body: await context.res.text() }
    if (keptFor === etag && made.body.length <= MOST_LENGTH) keep(kept, context.req.url, made)
    context.res = await answer(context, made, etag)
    return undefined
  }
}

function keep(kept: Map<string, Kept>, address: string, made: Kept): void {
  kept.set(address, made)
  let length = [...kept.values()].reduce((sum, { body }) => sum + body.length, 0)
  for (const [oldest, { body }] of kept) {
    if (length <= MOST_KEPT_LENGTH) return
    length -= body.length
    kept.delete(oldest)
  }
}

function answer(context: Context, kept: Kept, etag: string): Response | Promise<Response> {
  if (kept.body.length < LEAST_PACKED)
    return context.body(kept.body, 200, { 'Content-Type': JSON_TYPE, ETag: etag })
  context.header('Vary', 'Accept-Encoding')
  if (encodings(context.req.header('accept-encoding') ?? '').has('gzip')) return packed(context, kept, etag)
  return context.body(kept.body, 200, { 'Content-Type': JSON_TYPE, ETag: etag })
}

async function packed(context: Context, kept: Kept, etag: string): Promise<Response> {
  kept.packed ??= promisify(gzip)(kept.body, { level: PACKING }).then((packed) => new Uint8Array(packed))
  const body = await kept.packed
  // Packed it is the same answer in other bytes, which a weak ETag says. Source: RFC 9110, 8.8.3.
  return context.body(body, 200, {
    'Content-Type': JSON_TYPE,
    ETag: `W/${etag}`,
    'Content-Encoding': 'gzip',
  })
}

const PACKING = 4

const REPEATING: ReadonlySet<string> = new Set(
  Object.entries<ToldRoute>(ROUTES)
    .filter(([, { repeats }]) => repeats)
    .map(([name]) => name.slice('GET '.length)),
)

const JSON_TYPE = 'application/json'

/** The store counts its changes anew whenever it is opened. */
const RUN = randomBytes(6).toString('base64url')
