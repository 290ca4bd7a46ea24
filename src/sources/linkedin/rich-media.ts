import { cell } from '../table.ts'
import { datedReader, eventOf } from './dated.ts'
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
 * `Rich Media.csv` to early 2024, and `Videos.csv` of 2018: no dates. What they list was there on the day of the
 * export, so that is the day of its events, and the only day that they cover.
 */
export const undatedMedia = tableReader({
  name: 'rich-media-undated',
  covers: { subjects: ['media.added'], from: 'snapshot' },
  columns: { what: ['Type', 'Description'], link: ['Link'] },
  needed: ['what', 'link'],
  begin: ({ link }, tally, { snapshotDay }) => ({
    row(fields, line) {
      if (snapshotDay !== null) {
        const moment = { day: snapshotDay, at: null }
        return tally.event(eventOf('media.added', moment, lastingLink(cell(fields, link))))
      }
      tally.unreadable(
        line,
        undefined,
        'the day of the export in the name of the archive',
        'no date anywhere',
      )
    },
  }),
})

/** A link to media ends in a signature that every export makes anew: what stands before it stays the same. */
const lastingLink = (link: string): string => ownCopy(link.replace(/[?#].*$/s, ''))
