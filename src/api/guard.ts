import type { Context, MiddlewareHandler } from 'hono'
import { Refusal } from './refusal.ts'

/**
 * Lets in only what this machine's own pages, or a program of its owner, may ask.
 *
 * Whoever can make a browser open a page can make it send requests to a loopback address. Three things stop that: the
 * Host must be one of ours (else a foreign name that resolves to 127.0.0.1 could read everything), the API answers no
 * page of another origin, and what changes something must not come from one. Programs send neither `Origin` nor
 * `Sec-Fetch-Site`; browsers always send `Origin` with what changes something.
 *
 * - `hosts`: Host headers that are ours, in lower case and with their port: `127.0.0.1:4747`, `localhost:4747`.
 */
export const guard =
  (hosts: () => ReadonlySet<string>): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header('host')?.toLowerCase()
    if (host === undefined || !hosts().has(host)) throw wrongHost(host, hosts())
    // A request line may name a host too, which then counts more than the header. Source: RFC 9112, 3.2.2.
    const named = new URL(context.req.url).host
    if (!hosts().has(named)) throw wrongHost(named, hosts())
    if (isApi(context)) {
      checkSite(context)
      if (!SAFE.has(context.req.method)) checkOrigin(context, host)
    }
    await next()
  }

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD'])

export const isApi = (context: Context): boolean => /^\/api(\/|$)/.test(context.req.path)

function checkSite(context: Context): void {
  const site = context.req.header('sec-fetch-site')
  if (site === undefined || site === 'same-origin' || site === 'none') return
  throw foreign(`The request says that it comes from another site (Sec-Fetch-Site: ${site}).`)
}

function checkOrigin(context: Context, host: string): void {
  const origin = context.req.header('origin')
  if (origin === undefined || origin.toLowerCase() === `http://${host}`) return
  throw foreign(`The request comes from ${origin}, and these pages are at http://${host}.`)
}

function wrongHost(host: string | undefined, ours: ReadonlySet<string>): Refusal {
  const [first = ''] = ours
  return new Refusal(421, {
    name: 'wrong-host',
    title: 'This server does not go by that name',
    detail: host === undefined ? 'The request names no host.' : `The request is for ${host}.`,
    hint: `Open http://${first}/, or start with --host NAME to be reached by another name.`,
  })
}

const foreign = (detail: string): Refusal =>
  new Refusal(403, {
    name: 'foreign-origin',
    title: 'Only the pages of this server may ask that',
    detail,
  })
