import { parseDay } from '../../kernel/day.ts'
import { countOf, eachOf, isProblem, listOf, objectOf, textOf, type Problem } from '../answer.ts'
import type { NetworkDay } from '../snapshot.ts'

export interface WikipediaLinks {
  /** The page's title as the wiki writes it, after its redirects. */
  readonly title: string
  /** The numbers of the pages that link to it. */
  readonly pages: readonly number[]
  /** What the next part of the answer is asked with; null on the last. */
  readonly next: string | null
}

/** Reads the answer of `prop=linkshere` in `formatversion=2`. */
export function readWikipediaLinks(json: unknown): WikipediaLinks | Problem {
  const answer = objectOf(json)
  const page = objectOf(listOf(objectOf(answer?.['query'])?.['pages'])?.[0])
  const title = textOf(page?.['title'])
  if (answer === undefined || page === undefined || title === undefined)
    return { problem: 'it tells no page' }
  if (page['missing'] === true || page['invalid'] === true)
    return { problem: 'there is no page of that title' }
  const links = eachOf<{ readonly id: number }>(listOf(page['linkshere']) ?? [], (link) => {
    const id = countOf(link['pageid'])
    return id === null ? { problem: 'names no page' } : { id }
  })
  if (isProblem(links)) return links
  const next = textOf(objectOf(answer['continue'])?.['lhcontinue']) ?? null
  return { title, pages: links.map(({ id }) => id), next }
}

/** Reads the answer of `pageviews/per-article` by day. Days without a view are not in it. */
export function readWikipediaViews(json: unknown): readonly NetworkDay[] | Problem {
  const items = listOf(objectOf(json)?.['items'])
  if (items === undefined) return { problem: 'it holds no list of days' }
  return eachOf<NetworkDay>(items, (item) => {
    const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)00$/.exec(textOf(item['timestamp']) ?? '') ?? []
    const on = parseDay(`${year}-${month}-${date}`)
    const count = countOf(item['views'])
    if (on === undefined || count === null) return { problem: 'is no day with a count of views' }
    return { day: on, what: 'view.received', count }
  })
}
