import { cell } from '../table.ts'
import { datedReader } from './dated.ts'
import { americanMoment, dayMonthYear, isoMoment } from './dates.ts'
import type { Reader } from './reader.ts'

/** `Recommendations_Received.csv`: who wrote a recommendation for the member. */
export const recommendationsReceived = recommendations('received')

/** `Recommendations_Given.csv`: for whom the member wrote one. Its columns are the same: the name tells them apart. */
export const recommendationsGiven = recommendations('given')

/** Only what the profile shows counts; the text is never read. */
function recommendations(way: 'received' | 'given'): Reader {
  return datedReader({
    name: `recommendations-${way}`,
    kind: `recommendation.${way}`,
    columns: { date: ['Creation Date'], first: ['First Name'], last: ['Last Name'], status: ['Status'] },
    needed: ['date', 'first', 'last'],
    left: ['Company', 'Job Title', 'Text'],
    date: 'date',
    forms: [americanMoment, isoMoment, dayMonthYear],
    read: (fields, at, { people }) =>
      at.status >= 0 && cell(fields, at.status).toUpperCase() !== 'VISIBLE'
        ? { skip: 'not visible, not counted' }
        : { person: people.named(`${cell(fields, at.first)} ${cell(fields, at.last)}`) },
  })
}
