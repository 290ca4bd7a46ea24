import type { SheetRow } from '../xlsx/cell.ts'
import { textIn, type Grid } from './grid.ts'
import { writtenDay, type WrittenDay } from './written-day.ts'

/** The sheet of the posts that did best: two lists side by side, by engagements and by impressions, each at most 50. */
export interface TopPosts {
  readonly grid: Grid
  readonly rows: readonly SheetRow[]
  /** Addresses of the posts of both lists, each once. */
  readonly links: readonly string[]
  readonly published: readonly WrittenDay[]
}

/** The sheet as one of top posts: addresses in its first column, its fifth or both; or, where there was no post, the header alone. */
export function topPosts(grid: Grid): TopPosts | undefined {
  const rows = grid.rows.filter(({ cells }) => LISTS.some((at) => isPost(textIn(cells[at]))))
  if (rows.length === 0 && !grid.rows.some(isHeader)) return undefined
  const links = rows.flatMap(({ cells }) => LISTS.map((at) => textIn(cells[at])).filter(isPost))
  const published = rows.flatMap(({ cells }) => LISTS.flatMap((at) => writtenDay(cells[at + 1]) ?? []))
  return { grid, rows, links: [...new Set(links)], published }
}

/** Where the lists begin. */
const LISTS = [0, 4] as const

/** Whether a text is the address of a post, in any form that LinkedIn has given it. */
export const isPost = (text: string): boolean =>
  /^https?:\/\/(?:[a-z]+\.)?linkedin\.com\/(?:feed\/update|posts|pulse)\//i.test(text)

/** `Post URL, Post publish date, Engagements, , Post URL, Post publish date, Impressions`, in any language. */
function isHeader({ cells }: SheetRow): boolean {
  const [a, b, c, d, e, f, g] = cells.slice(0, 7).map(textIn)
  return (
    a !== '' &&
    b !== '' &&
    c !== '' &&
    d === '' &&
    a === e &&
    b === f &&
    g !== undefined &&
    g !== '' &&
    c !== g
  )
}
