import type { Reach } from './reader.ts'
import type { Subject } from '../../events/coverage.ts'
import { eventOf } from './dated.ts'
import { isoMoment } from './dates.ts'
import { ownCopy } from './person.ts'
import type { Tally } from './tally.ts'

export const ARTICLES: {
  readonly name: string
  readonly subjects: readonly Subject[]
  readonly from: Reach
} = {
  name: 'articles',
  subjects: ['article.published'],
  from: 'start',
}

/** As much of a page, in UTF-16 units, as is searched; style sheet and title come first, then the two dates. */
const SEARCHED = 262_144

/**
 * Reads a page of `Articles/`: one article, with `Published on 2026-02-12 09:02` above its text; `Published on ---` or
 * `Not published yet` where it is a draft. False where the page is none of these.
 */
export async function readArticle(page: AsyncIterable<string>, path: string, tally: Tally): Promise<boolean> {
  const head = await beginning(page)
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.html?$/i, '')
  // Some tools that write exports name a published article by its day and leave out the line.
  const published = PUBLISHED.exec(head)?.[1]?.trim() ?? /^(\d{4}-\d\d-\d\d)_/.exec(base)?.[1]
  if (published === undefined) return false
  tally.row()
  if (!/^\d/.test(published)) {
    tally.skip('draft, never published')
    return true
  }
  const moment = tally.moment([isoMoment], published, 1, 'Published on')
  if (moment !== undefined)
    tally.event(eventOf('article.published', moment, ownCopy(slug(head) ?? base.trim())))
  return true
}

const PUBLISHED = /<p class="published">\s*(?:Published on)?([^<]*)</

/** The last part of the article's address, which stays when its title changes. */
const slug = (head: string): string | undefined => /<h1>\s*<a href="[^"]*\/pulse\/([^"/?#]+)/.exec(head)?.[1]

async function beginning(page: AsyncIterable<string>): Promise<string> {
  let head = ''
  for await (const piece of page) {
    head += piece
    if (head.length > SEARCHED || PUBLISHED.test(head)) break
  }
  return head
}
