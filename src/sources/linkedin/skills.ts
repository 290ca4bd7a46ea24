import { tableReader } from './reader.ts'

/** How many skills LinkedIn asks of a full profile. */
const ENOUGH = 5

/** `Skills.csv`: whether the profile names enough skills. */
export const skills = tableReader({
  name: 'skills',
  covers: { subjects: [], from: 'start' },
  columns: { name: ['Name'] },
  needed: ['name'],
  begin: (_at, tally) => ({
    row() {},
    end: () => tally.fact({ kind: 'profile-item', item: 'five-skills', holds: tally.rows >= ENOUGH }),
  }),
})
