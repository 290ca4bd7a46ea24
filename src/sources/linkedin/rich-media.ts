import { cell } from '../table.ts'
import { datedReader } from './dated.ts'
import { dayMonthYear, isoMoment, spokenMoment } from './dates.ts'
import { ownCopy } from './person.ts'
import { tableReader } from './reader.ts'

/** `Rich_Media.csv`, since 2024: the date stands in a sentence, `You uploaded a photo on July 11, 2025 at 3:52 PM (GMT)`. */
export const richMedia = datedReader({
  name: 'rich-media',
  kind: 'media.added',
  columns: { date: ['Date/Time'], link: ['Media Link'] },
  needed: ['date', 'link'],
  left: ['Media Description'],
  date: 'date',
  forms: [spokenMoment, isoMoment, dayMonthYear],
  read: (fields, at) => ({ about: lastingLink(cell(fields, at.link)) }),
})

/**
 * `Rich Media.csv` to early 2024, and `Videos.csv` of 2018: no dates. Nothing tells when what they list was added, nor
 * whether another export lists it again, so they give nothing and cover nothing.
 */
export const undatedMedia = tableReader({
  name: 'rich-media-undated',
  covers: { subjects: [], from: 'start' },
  columns: { what: ['Type', 'Description'], link: ['Link'] },
  needed: ['what', 'link'],
  begin: (_at, tally) => ({
    row: () => tally.skip('without a date, so that nothing tells when it was added'),
  }),
})

/** A link to media ends in a signature that every export makes anew: what stands before it stays the same. */
const lastingLink = (link: string): string => ownCopy(link.replace(/[?#].*$/s, ''))
