import { dayText, type Day } from '../kernel/day.ts'
import { readWikipediaLinks, readWikipediaViews } from '../networks/wikipedia/api.ts'
import type { Asker } from './asker.ts'
import { FetchError } from './fetch-error.ts'
import { hostOf, wikiHost } from './hosts.ts'
import type { Talk } from './talk.ts'

/** Of 500 links each; a page with more is told as not known. */
const MOST_LINK_PAGES = 40

/** Asks the wiki of the language which articles link to a page, and Wikimedia how often people viewed it: `en:Ann Example`. */
export function wikipediaTalk(account: string): Talk {
  const [, language, title] = /^([a-z-]+):(.{1,255})$/u.exec(account) ?? []
  if (language === undefined || title === undefined || title.includes('|')) {
    throw new FetchError(
      `${JSON.stringify(account)} is no page with its language.`,
      'Write for example en:Ann Example.',
    )
  }
  const wiki = wikiHost(language)
  const host = hostOf('wikipedia')
  return {
    hosts: [wiki, host],
    run: async (asker, { since, today }) => {
      const links = await linksOf(asker, wiki, title)
      const article = encodeURIComponent(links.title.replaceAll(' ', '_'))
      const [from, to] = [since, today].map((day: Day) => `${dayText(day).replaceAll('-', '')}00`)
      const project = `${language}.wikipedia/all-access/user`
      const path = `/api/rest_v1/metrics/pageviews/per-article/${project}/${article}/daily/${from}/${to}`
      const days = (await asker.askMaybe({ host, path }, readWikipediaViews)) ?? []
      const name = `${language}:${links.title}`
      return { account: name, postsFrom: null, followers: null, listed: links.count, posts: [], days }
    },
  }
}

async function linksOf(
  asker: Asker,
  host: string,
  title: string,
): Promise<{ title: string; count: number | null }> {
  const pages = new Set<number>()
  const path =
    '/w/api.php?action=query&format=json&formatversion=2&redirects=1&prop=linkshere&lhprop=pageid&lhnamespace=0' +
    `&lhshow=!redirect&lhlimit=500&titles=${encodeURIComponent(title)}`
  let next: string | null = null
  let name = title
  for (let page = 0; page < MOST_LINK_PAGES; page++) {
    const after: string = next === null ? '' : `&lhcontinue=${encodeURIComponent(next)}`
    const links = await asker.ask({ host, path: path + after }, readWikipediaLinks)
    for (const id of links.pages) pages.add(id)
    name = links.title
    next = links.next
    if (next === null) return { title: name, count: pages.size }
  }
  return { title: name, count: null }
}
