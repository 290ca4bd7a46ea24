import { tableReader } from './reader.ts'

/** `Profile Summary.csv`: the text about oneself, of which only is kept that there is one; mostly it stands in `Profile.csv`. */
export const profileSummary = tableReader({
  name: 'profile-summary',
  covers: { subjects: [], from: 'start' },
  columns: { summary: ['Profile Summary'] },
  needed: ['summary'],
  begin: (_at, tally) => ({
    row() {
      if (tally.rows === 1) tally.fact({ kind: 'profile-item', item: 'about', holds: true })
    },
  }),
})
