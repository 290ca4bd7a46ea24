import { cell } from '../table.ts'
import { eventOf } from './dated.ts'
import { isoMoment } from './dates.ts'
import { postUrn } from './post.ts'
import { tableReader } from './reader.ts'

const FORMS = [isoMoment]

/**
 * `Comments.csv`: quotes are escaped by a backslash in some years and doubled in others. From 2021 to 2024 messages
 * with line breaks may stand unquoted, so that their further lines look like rows: what holds no link where the link
 * belongs is the rest of the comment before it, also where it begins with a date.
 */
export const comments = tableReader({
  name: 'comments',
  covers: { subjects: ['comment.given'], from: 'start' },
  columns: { date: ['Date'], link: ['Link'], message: ['Message'] },
  needed: ['date', 'link', 'message'],
  quotes: 'backslash',
  begin: ({ date, link }, tally) => {
    let isJoined = true
    return {
      row(fields, line) {
        if (!isRow(cell(fields, link)) && tally.rows > 1) {
          if (!isJoined) tally.repair('line breaks of a comment joined')
          isJoined = true
          return tally.joined()
        }
        isJoined = false
        const moment = tally.moment(FORMS, cell(fields, date), line, 'Date')
        if (moment !== undefined) tally.event(eventOf('comment.given', moment, postUrn(cell(fields, link))))
      },
    }
  },
})

const isRow = (link: string): boolean => /^https?:\/\//.test(link)
