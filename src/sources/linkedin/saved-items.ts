import { cell } from '../table.ts'
import { datedReader } from './dated.ts'
import { postUrn } from './post.ts'

/** `Saved_Items.csv`, and `saved_articles.csv` of some exports: posts put by for later. */
export const savedItems = datedReader({
  name: 'saved-items',
  kind: 'item.saved',
  columns: { date: ['CreatedTime', 'Saved At'], link: ['savedItem', 'Link'] },
  needed: ['date', 'link'],
  left: ['Name'],
  date: 'date',
  read: (fields, at) => ({ about: postUrn(cell(fields, at.link)) }),
})
