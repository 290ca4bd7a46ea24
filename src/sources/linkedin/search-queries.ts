import { cell } from '../table.ts'
import { dayMonthYear, isoMoment } from './dates.ts'
import { eventOf } from './dated.ts'
import { ownCopy } from './person.ts'
import { tableReader } from './reader.ts'

const FORMS = [isoMoment, dayMonthYear]

/**
 * `SearchQueries.csv` (2018: `Search Queries.csv`): what the member searched for, over about two years. About half of
 * the rows repeat one another; in 2025 a comma in a query is not quoted, so the rest of the row belongs to it.
 */
export const searchQueries = tableReader({
  name: 'search-queries',
  covers: { subjects: ['search.made'], from: 'earliest row' },
  columns: { time: ['Time'], query: ['Search Query'] },
  needed: ['time', 'query'],
  begin: ({ time, query }, tally) => ({
    row(fields, line) {
      const moment = tally.moment(FORMS, cell(fields, time), line, 'Time')
      const isCut = query > time && fields.length > query + 1
      if (isCut) tally.repair('commas of a query joined')
      if (moment === undefined) return
      const about = isCut ? fields.slice(query).join(',').trim() : cell(fields, query)
      tally.event(eventOf('search.made', moment, ownCopy(about)))
    },
  }),
})
