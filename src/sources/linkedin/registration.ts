import { cell } from '../table.ts'
import { americanMoment, dayMonthYear, isoMoment } from './dates.ts'
import { tableReader } from './reader.ts'

const FORMS = [americanMoment, isoMoment, dayMonthYear]

/** `Registration.csv`: since when the member has been one, which is from when on an export knows everything. */
export const registration = tableReader({
  name: 'registration',
  covers: { subjects: [], from: 'start' },
  columns: { date: ['Registered At', 'Registration Date'] },
  needed: ['date'],
  left: [
    'Registration Ip',
    'Registration IP Address',
    'Invited by (First Name)',
    'Invited by (Last Name)',
    'Subscription Types',
  ],
  begin: ({ date }, tally) => ({
    row(fields, line) {
      const moment = tally.moment(FORMS, cell(fields, date), line, 'Registered At')
      if (moment !== undefined) tally.fact({ kind: 'member-since', day: moment.day })
    },
  }),
})
