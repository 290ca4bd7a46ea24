import { cell } from '../table.ts'
import { datedReader } from './dated.ts'
import { postUrn } from './post.ts'

/** `InstantReposts.csv`: reposts of one click, without a word added; they do not stand in `Shares.csv`. */
export const instantReposts = datedReader({
  name: 'instant-reposts',
  kind: 'post.reshared',
  columns: { date: ['Date'], link: ['Link', 'ShareLink'] },
  needed: ['date', 'link'],
  date: 'date',
  read: (fields, at) => ({ about: postUrn(cell(fields, at.link)) }),
})
