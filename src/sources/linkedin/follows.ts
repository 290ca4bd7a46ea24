import { cell } from '../table.ts'
import { companyName } from './company.ts'
import { datedReader } from './dated.ts'
import { dayMonthYear, isoMoment, javaMoment } from './dates.ts'
import { foldBlanks, ownCopy } from './person.ts'

/** `Company Follows.csv`: companies and schools that the member follows. */
export const companyFollows = datedReader({
  name: 'company-follows',
  kind: 'company.followed',
  columns: { organization: ['Organization'], date: ['Followed On'] },
  needed: ['organization', 'date'],
  date: 'date',
  forms: [javaMoment, dayMonthYear, isoMoment],
  read: (fields, at) => {
    const organization = cell(fields, at.organization)
    return { about: ownCopy(companyName(organization) ?? foldBlanks(organization).toLowerCase()) }
  },
})

/** `Member_Follows.csv`: people that the member follows; who was unfollowed again does not count. */
export const memberFollows = datedReader({
  name: 'member-follows',
  kind: 'member.followed',
  columns: { date: ['Date'], status: ['Status'], name: ['FullName'] },
  needed: ['date', 'status', 'name'],
  date: 'date',
  read: (fields, at, { people }) =>
    ENDED.test(cell(fields, at.status))
      ? { skip: 'unfollowed, not counted' }
      : { person: people.named(cell(fields, at.name)) },
})

/** `Hashtag_Follows.csv`, until 2024. */
export const hashtagFollows = datedReader({
  name: 'hashtag-follows',
  kind: 'hashtag.followed',
  columns: { hashtag: ['HashTag'], date: ['CreatedTime'], state: ['State'] },
  needed: ['hashtag', 'date'],
  left: ['LastModifiedTime'],
  date: 'date',
  read: (fields, at) =>
    ENDED.test(cell(fields, at.state))
      ? { skip: 'unfollowed, not counted' }
      : { about: ownCopy(cell(fields, at.hashtag).replace(/^#/, '').toLowerCase()) },
})

const ENDED = /^(?:un|in|de|removed)/i
