import type { ProfileItem } from '../../events/fact.ts'
import { cell } from '../table.ts'
import { personName } from './person.ts'
import { tableReader } from './reader.ts'

/**
 * `Profile.csv`: the own name, and which parts of the profile are filled in. Address, birth date and the rest are left
 * alone. The text about oneself may stand here or in `Profile Summary.csv`, which is read before.
 */
export const profile = tableReader({
  name: 'profile',
  // It shows one day. That it always stood so is taken for granted: else every history would jump on its last day.
  covers: { subjects: ['profile'], from: 'start' },
  columns: {
    first: ['First Name'],
    last: ['Last Name'],
    headline: ['Headline'],
    summary: ['Summary'],
    industry: ['Industry'],
    location: ['Geo Location'],
  },
  needed: ['first', 'last', 'headline'],
  left: [
    'Maiden Name',
    'Address',
    'Birth Date',
    'Contact Instructions',
    'Country',
    'Zip Code',
    'Twitter Handles',
    'Websites',
    'Instant Messengers',
  ],
  begin: ({ first, last, headline, summary, industry, location }, tally, { facts }) => {
    const item = (name: ProfileItem, holds: boolean): void =>
      tally.fact({ kind: 'profile-item', item: name, holds })
    const isKnown = (name: ProfileItem): boolean =>
      facts.some((fact) => fact.kind === 'profile-item' && fact.item === name)
    return {
      row(fields) {
        if (tally.rows > 1) return tally.skip('a second profile')
        const name = personName(`${cell(fields, first)} ${cell(fields, last)}`)
        if (name !== null) tally.fact({ kind: 'own-name', name })
        item('headline', cell(fields, headline) !== '')
        item('industry', cell(fields, industry) !== '')
        item('location', cell(fields, location) !== '')
        if (!isKnown('about')) item('about', cell(fields, summary) !== '')
      },
    }
  },
})
