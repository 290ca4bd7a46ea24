import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { dayText } from '../kernel/day.ts'
import { hasAlready } from './etag.ts'
import { localDay } from './local-day.ts'
import type { ApiParts } from './parts.ts'
import type { ToldRoute } from './told/route.ts'
import { ROUTES } from './told/routes.ts'

/** Answers longer than that are made anew, so that what is kept stays below 16 MB. */
const MOST_LENGTH = 2 ** 21
const MOST_KEPT = 8

/**
 * For the answers of which `ROUTES` says that they repeat: they are the same until something is committed or a new day begins.
 * They carry an ETag, a reader who knows it is answered 304, and the last few are kept as they were sent.
 */
export function repeated({ evidence, now }: Pick<ApiParts, 'evidence' | 'now'>): MiddlewareHandler {
  const kept = new Map<string, string>()
  let keptFor = ''
  return async (context, next) => {
    if (!REPEATING.has(context.req.path)) return next()
    // Taken before the answer is made: what is committed in between makes it old, never wrongly new.
    const etag = `"${RUN}-${evidence.stamp()}-${dayText(localDay(now()))}"`
    if (keptFor !== etag) kept.clear()
    keptFor = etag
    if (hasAlready(context.req.header('if-none-match'), etag)) return context.body(null, 304, { ETag: etag })
    const body = kept.get(context.req.url)
    if (body !== undefined) return context.body(body, 200, { 'Content-Type': JSON_TYPE, ETag: etag })
    await next()
    if (context.res.status !== 200) return undefined
    context.header('ETag', etag)
    if (context.res.headers.get('content-type') !== JSON_TYPE) return undefined
    const made = await context.res.clone().text()
    if (keptFor === etag && made.length <= MOST_LENGTH) keep(kept, context.req.url, made)
    return undefined
  }
}

function keep(kept: Map<string, string>, address: string, made: string): void {
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT + 1))) kept.delete(oldest)
  kept.set(address, made)
}

const REPEATING: ReadonlySet<string> = new Set(
  Object.entries<ToldRoute>(ROUTES)
    .filter(([, { repeats }]) => repeats)
    .map(([name]) => name.slice('GET '.length)),
)

const JSON_TYPE = 'application/json'

/** The store counts its changes anew whenever it is opened. */
const RUN = randomBytes(6).toString('base64url')
