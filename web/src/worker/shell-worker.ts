import shell from 'virtual:shell'

/**
 * Keeps the shell: the document and the files that draw it, so that the pages open, and say so, while the program that they
 * belong to does not run. What the API answers never passes through here.
 *
 * A new version keeps its files beside those of the old one and takes over when no page of the old one is open any more: a
 * page always has the files that it was built with.
 */

/** What there is of a service worker's surroundings beyond those of a page. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Extendable {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

const PREFIX = 'fourscore-shell-'
const NAME = PREFIX + shell.version
/** The one without anything drawn in it: what is drawn holds the reader's numbers. */
const DOCUMENT = '/index.html'

addEventListener('install', (event) => (event as Extendable).waitUntil(keepFiles()))
addEventListener('activate', (event) => (event as Extendable).waitUntil(dropOthers()))
addEventListener('fetch', (event) => {
  const { request } = event as Fetching
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate' && !pathname.startsWith('/api/')) {
    ;(event as Fetching).respondWith(fetch(request).catch(() => kept(DOCUMENT)))
  } else if (shell.files.includes(pathname)) {
    ;(event as Fetching).respondWith(
      pathname.startsWith('/assets/')
        ? kept(pathname).catch(() => fetch(request))
        : fetch(request).catch(() => kept(pathname)),
    )
  }
})

async function keepFiles(): Promise<void> {
  const cache = await caches.open(NAME)
  await cache.addAll(shell.files.map((file) => new Request(file, { cache: 'no-cache' })))
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== NAME).map((name) => caches.delete(name)),
  )
}

async function kept(pathname: string): Promise<Response> {
  const cache = await caches.open(NAME)
  const found = await cache.match(pathname)
  if (found === undefined) throw new TypeError(`${pathname} is not kept`)
  return found
}
