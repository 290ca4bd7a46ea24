import { cell } from '../table.ts'
import { datedReader } from './dated.ts'
import { postUrn } from './post.ts'

/** `Votes.csv`: the polls that the member voted in. */
export const votes = datedReader({
  name: 'votes',
  kind: 'vote.given',
  columns: { date: ['Date'], link: ['Link'], option: ['OptionText'] },
  needed: ['date', 'link', 'option'],
  date: 'date',
  read: (fields, at) => ({ about: postUrn(cell(fields, at.link)) }),
})
