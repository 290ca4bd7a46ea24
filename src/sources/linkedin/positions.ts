import { cell } from '../table.ts'
import { companyName } from './company.ts'
import { dayMonthYear, monthOrYear, readMoment } from './dates.ts'
import { tableReader } from './reader.ts'

const FORMS = [monthOrYear, dayMonthYear]

/** `Positions.csv`: where the member works now, and whether that is described. A position without an end is a present one. */
export const positions = tableReader({
  name: 'positions',
  covers: { subjects: ['employer'], from: 'start' },
  columns: {
    company: ['Company Name'],
    title: ['Title'],
    description: ['Description'],
    started: ['Started On'],
    finished: ['Finished On'],
  },
  needed: ['company', 'title', 'finished'],
  left: ['Location'],
  begin: ({ company, description, finished }, tally, { today, snapshotDay }) => {
    const now = snapshotDay ?? today
    const employers = new Set<string>()
    let hasPresent = false
    let isDescribed = false
    return {
      row(fields) {
        if (cell(fields, description) !== '') isDescribed = true
        if ((readMoment(FORMS, cell(fields, finished))?.day ?? Infinity) <= now) return
        hasPresent = true
        const employer = companyName(cell(fields, company))
        if (employer !== undefined) employers.add(employer)
      },
      end() {
        tally.fact({ kind: 'profile-item', item: 'current-position', holds: hasPresent })
        tally.fact({ kind: 'profile-item', item: 'position-described', holds: isDescribed })
        for (const employer of employers) tally.fact({ kind: 'own-company', company: employer })
      },
    }
  },
})
