import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** What a page is drawn for. */
export interface Wanted {
  readonly path: string
  /** What stands behind the path: `?range=month`. */
  readonly search: string
  /** The reader's languages, the one they like most first: `['pt', 'en']`. */
  readonly languages: readonly string[]
}

/** A page as the API's answers make it, without its charts. */
export interface Drawn {
  readonly html: string
  readonly title: string
  readonly language: string
  /** What it was drawn from, as the pages' own scripts want it told. */
  readonly served: unknown
}

/** Draws a page; `asking` answers a GET of the API. Rejects where one of the answers could not be had. */
export type Draw = (wanted: Wanted, asking: (address: string) => Promise<Response>) => Promise<Drawn>

/** How the built pages are drawn outside of a browser; null where they are not built. */
export async function loadDrawing(file: string): Promise<Draw | null> {
  if (!existsSync(file)) return null
  const { draw } = (await import(pathToFileURL(file).href)) as { readonly draw: Draw }
  return draw
}
