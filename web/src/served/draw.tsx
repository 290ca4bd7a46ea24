import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'preact-render-to-string'
import words from 'virtual:words'
import { askThrough } from '../api.ts'
import { App } from '../app.tsx'
import { pageAt } from '../pages.tsx'
import { standAt } from '../router.tsx'
import { languageFor } from '../words/languages.ts'
import { say, speak } from '../words/say.ts'
import { printOf, type Served } from './served.ts'

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
  const page = pageAt(path)
  await page?.fetchAhead?.()
  speak(language, words[language])
  standAt({ pathname: path, search, hash: '' })
  const client = new QueryClient({
    defaultOptions: { queries: { networkMode: 'always', staleTime: Infinity } },
  })
  const served: (readonly [readonly unknown[], string, number])[] = []
  const left = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const html = renderToString(
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>,
    )
    const open = client
      .getQueryCache()
      .getAll()
      .filter(
        ({ state, options, queryHash }) =>
          state.data === undefined && isWanted(options) && !left.has(queryHash),
      )
    if (open.length === 0) {
      client.clear()
      const title = page === undefined ? 'Fourscore' : `${say(page.name)} · Fourscore`
      return { html, title, language, served }
    }
    for (const { options, queryKey, queryHash } of open) {
      let [address, isLong, print] = ['', false, 0]
      askThrough(async (asked, request) => {
        address = asked
        isLong = request?.method === 'POST' || LONG.test(asked)
        if (isLong) throw new Error(`${asked} is left to the browser`)
        const answer = await asking(asked)
        print = printOf(await answer.clone().text())
        return answer
      })
      try {
        await client.fetchQuery({ ...options, queryKey, retry: false })
        served.push([queryKey, address, print])
      } catch (error) {
        if (!isLong) throw error
        // As if it had not been asked: the page waits for it, and the browser asks.
        client.removeQueries({ queryKey, exact: true })
        left.add(queryHash)
      }
    }
  }
  throw new Error(`${path} asks for more and more`)
}

/** What takes its time or is large: nobody is to wait for it who has not seen the page yet. */
const LONG = /^\/api\/(effects|lag|openapi\.json)\b/

/** `enabled` is kept with the options of whoever asked last, beyond what a query itself has. */
const isWanted = (options: object): boolean => !('enabled' in options) || options.enabled !== false
