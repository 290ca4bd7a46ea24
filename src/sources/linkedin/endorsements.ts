import { cell } from '../table.ts'
import { datedReader } from './dated.ts'
import { dayMonthYear, isoMoment } from './dates.ts'
import { foldBlanks, ownCopy } from './person.ts'
import type { Reader } from './reader.ts'

/** `Endorsement_Received_Info.csv`: who endorsed which skill of the member's. */
export const endorsementsReceived = endorsements('received', 'Endorser')

/** `Endorsement_Given_Info.csv`: whom the member endorsed, and for which skill. */
export const endorsementsGiven = endorsements('given', 'Endorsee')

/** Only what was accepted counts: the rest is pending, or hidden by who received it. */
function endorsements(way: 'received' | 'given', other: string): Reader {
  return datedReader({
    name: `endorsements-${way}`,
    kind: `endorsement.${way}`,
    columns: {
      date: ['Endorsement Date'],
      skill: ['Skill Name'],
      first: [`${other} First Name`],
      last: [`${other} Last Name`],
      url: [`${other} Public Url`],
      status: ['Endorsement Status'],
    },
    needed: ['date', 'skill', 'first'],
    date: 'date',
    forms: [isoMoment, dayMonthYear],
    read: (fields, at, { people }) =>
      at.status >= 0 && cell(fields, at.status).toUpperCase() !== 'ACCEPTED'
        ? { skip: 'not accepted, not counted' }
        : {
            about: ownCopy(foldBlanks(cell(fields, at.skill)).toLowerCase()),
            person: people.person(cell(fields, at.url), `${cell(fields, at.first)} ${cell(fields, at.last)}`),
          },
  })
}
