import type { Day } from '../../kernel/day.ts'
import { cell } from '../table.ts'
import { companyName } from './company.ts'
import { eventOf } from './dated.ts'
import { americanMoment, dayMonthYear, isoMoment, spreadsheetDay } from './dates.ts'
import { ownCopy } from './person.ts'
import { tableReader } from './reader.ts'
import { isSenior } from './seniority.ts'

const FORMS = [dayMonthYear, americanMoment, isoMoment, spreadsheetDay]

/**
 * `Connections.csv` of every year: who the member is connected with at the time of the export, and since when. Title
 * and company are those of the export's day, not of the day of connecting. Only the day counts, since later layouts
 * tell no more.
 */
export const connections = tableReader({
  name: 'connections',
  covers: { subjects: ['connection.made'], from: 'start' },
  columns: {
    first: ['First Name'],
    last: ['Last Name'],
    url: ['URL'],
    company: ['Company'],
    position: ['Position'],
    date: ['Connected On'],
  },
  needed: ['first', 'date'],
  left: ['Email Address', 'Address', 'Websites', 'Instant Messengers'],
  begin: ({ first, last, url, company, position, date }, tally, { people }) => {
    const isNamedByFirst = last < 0 && url < 0
    const hiddenOn = new Map<Day, number>()
    const companies = remembered((text) => companyName(given(text)))
    const titles = remembered((text) => (given(text) === '' ? undefined : isSenior(text)))
    return {
      row(fields, line) {
        const moment = tally.moment(FORMS, cell(fields, date), line, 'Connected On')
        if (moment === undefined) return
        const at = companies(cell(fields, company))
        const rest = isNamedByFirst ? [company, position] : [last]
        const name = fullName(cell(fields, first), rest.map((each) => cell(fields, each)).join(' '))
        const person = people.person(
          given(cell(fields, url)),
          isNamedByFirst ? name.replaceAll(',', ' ') : name,
        )
        const hidden = person === null ? (hiddenOn.get(moment.day) ?? 0) + 1 : 0
        if (person === null) hiddenOn.set(moment.day, hidden)
        const senior = titles(cell(fields, position))
        tally.event({
          ...eventOf(
            'connection.made',
            { day: moment.day, at: null },
            hidden === 0 ? '' : `hidden ${hidden}`,
            person,
          ),
          ...(senior === undefined ? {} : { senior }),
          ...(at === undefined ? {} : { company: at }),
        })
      },
    }
  },
})

/** '' where nobody is named. Without last names and addresses, company and title tell apart who has the same first name. */
const fullName = (first: string, second: string): string =>
  given(first) === '' && given(second) === '' ? '' : `${first} ${second}`.trim()

/** A spreadsheet may have put this into an empty cell; `Na` is a name. */
const given = (text: string): string => (/^(?:NA|#?N\/A)$/.test(text) ? '' : text)

/** The same function, which works out each text once and keeps no slice of the file. */
function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    const result = of(ownCopy(text))
    known.set(ownCopy(text), result)
    return result
  }
}
