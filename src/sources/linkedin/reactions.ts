import { cell } from '../table.ts'
import { datedReader } from './dated.ts'
import { postUrn } from './post.ts'

/** `Reactions.csv`: what the member reacted to, and how; a reaction to a comment keeps the comment's URN as well. */
export const reactions = datedReader({
  name: 'reactions',
  kind: 'reaction.given',
  columns: { date: ['Date'], type: ['Type'], link: ['Link'] },
  needed: ['date', 'type', 'link'],
  date: 'date',
  read: (fields, at) => ({ about: postUrn(cell(fields, at.link)) }),
})
