import type { Moment } from './dates.ts'
import { cell } from '../table.ts'
import { eventOf } from './dated.ts'
import { isoMoment } from './dates.ts'
import { postUrn } from './post.ts'
import { tableReader } from './reader.ts'

const FORMS = [isoMoment]

/**
 * `Shares.csv`: the member's own posts, and posts of others that they passed on. Without a word, a link or media of
 * one's own it is a repost. The same post may stand there many times, once for each time it was edited: it counts once,
 * on its first date.
 */
export const shares = tableReader({
  name: 'shares',
  covers: { subjects: ['post.published', 'post.reshared'], from: 'start' },
  columns: {
    date: ['Date'],
    link: ['ShareLink'],
    commentary: ['ShareCommentary'],
    shared: ['SharedUrl'],
    media: ['MediaUrl'],
  },
  needed: ['date', 'link', 'commentary'],
  left: ['Visibility', 'Share Title', 'Share Description', 'Type'],
  begin: ({ date, link, commentary, shared, media }, tally) => {
    const posts = new Map<string, { readonly moment: Moment; readonly isOwn: boolean }>()
    return {
      row(fields, line) {
        const moment = tally.moment(FORMS, cell(fields, date), line, 'Date')
        const text = restoredBreaks(fields[commentary] ?? '')
        if (text !== fields[commentary]) tally.repair('line breaks of a post restored')
        if (moment === undefined) return
        const isOwn = [text, cell(fields, shared), cell(fields, media)].some((part) => part.trim() !== '')
        const about = postUrn(cell(fields, link))
        const before = posts.get(about)
        if (before !== undefined) tally.skip('the same post again')
        posts.set(about, { moment: earlier(moment, before?.moment), isOwn: isOwn || before?.isOwn === true })
      },
      end() {
        for (const [about, { moment, isOwn }] of posts) {
          tally.event(eventOf(isOwn ? 'post.published' : 'post.reshared', moment, about))
        }
      },
    }
  },
})

/** LinkedIn writes each line break of a post as a quote, a line break and a quote. */
const restoredBreaks = (text: string): string => text.replaceAll(/"(\r?\n)"/g, '$1')

const earlier = (a: Moment, b: Moment | undefined): Moment =>
  b === undefined || (a.at ?? a.day) < (b.at ?? b.day) ? a : b
