import { tableReader } from './reader.ts'

/** `Education.csv`: whether the profile names a school. */
export const education = tableReader({
  name: 'education',
  covers: { subjects: [], from: 'start' },
  columns: { school: ['School Name'] },
  needed: ['school'],
  left: ['Start Date', 'End Date', 'Notes', 'Degree Name', 'Activities'],
  begin: (_at, tally) => ({
    row() {},
    end: () => tally.fact({ kind: 'profile-item', item: 'education', holds: tally.rows > 0 }),
  }),
})
