import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'preact-render-to-string'
import words from 'virtual:words'
import { askThrough } from '../api.ts'
import { App } from '../app.tsx'
import { pageAt } from '../pages.tsx'
import { standAt } from '../router.tsx'
import { languageFor } from '../words/languages.ts'
import { say, speak } from '../words/say.ts'
import type { Served } from './served.ts'

/**
 * Draws a page where it is served, so that what is known stands in the document itself and is painted before any script runs.
 * Charts are not drawn: how wide they are is known to the browser alone.
 */

export interface Wanted {
  readonly path: string
  /** What stands behind the path: `?range=month`. */
  readonly search: string
  /** The reader's languages, as their browser names them; the one they like most first. */
  readonly languages: readonly string[]
}

export interface Drawn {
  readonly html: string
  readonly title: string
  readonly language: string
  readonly served: Served
}

/** Answers a GET of the API. */
export type Asking = (address: string) => Promise<Response>

/** A page asks for more once it knows something; this often at most. */
const ROUNDS = 5

/** One after the other: language and address are those of the page being drawn. */
let before: Promise<unknown> = Promise.resolve()

/** The page at an address as the API's answers make it. Rejects where one of them could not be had. */
export async function draw(wanted: Wanted, asking: Asking): Promise<Drawn> {
  const drawn = before.then(async () => drawAlone(wanted, asking))
  before = drawn.catch(() => {})
  return drawn
}

async function drawAlone({ path, search, languages }: Wanted, asking: Asking): Promise<Drawn> {
  const language = languageFor(null, languages)
  speak(language, words[language])
  standAt({ pathname: path, search, hash: '' })
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', staleTime: Infinity } } })
  const served: (readonly [readonly unknown[], string])[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const html = renderToString(
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>,
    )
    const open = client
      .getQueryCache()
      .getAll()
      .filter(({ state, options }) => state.data === undefined && isWanted(options))
    if (open.length === 0) {
      const page = pageAt(path)
      const title = page === undefined ? 'Fourscore' : `${say(page.name)} · Fourscore`
      client.clear()
      return { html, title, language, served }
    }
    for (const { options, queryKey } of open) {
      let address = ''
      askThrough(async (asked) => asking((address = asked)))
      await client.fetchQuery({ ...options, queryKey, retry: false })
      served.push([queryKey, address])
    }
  }
  throw new Error(`${path} asks for more and more`)
}

/** `enabled` is kept with the options of whoever asked last, beyond what a query itself has. */
const isWanted = (options: object): boolean => !('enabled' in options) || options.enabled !== false
