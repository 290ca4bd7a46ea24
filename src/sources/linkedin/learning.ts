import { cell } from '../table.ts'
import { datedReader } from './dated.ts'
import { dayMonthYear, isoMoment } from './dates.ts'
import { foldBlanks, ownCopy } from './person.ts'

/** `Learning.csv`: courses, of which those count that the member has watched. */
export const learning = datedReader({
  name: 'learning',
  kind: 'lesson.watched',
  columns: { title: ['Content Title'], watched: ['Content Last Watched Date (if viewed)'] },
  needed: ['title', 'watched'],
  left: [
    'Content Description',
    'Content Type',
    'Content Completed At (if completed)',
    'Content Saved',
    'Notes taken on videos (if taken)',
  ],
  date: 'watched',
  forms: [isoMoment, dayMonthYear],
  read: (fields, at) =>
    NEVER.test(cell(fields, at.watched))
      ? { skip: 'never watched, not counted' }
      : { about: ownCopy(foldBlanks(cell(fields, at.title)).toLowerCase()) },
})

const NEVER = /^(?:n\/a)?$/i
