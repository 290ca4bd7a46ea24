import type { ProfileItem } from '../../events/fact.ts'
import { ratio } from '../../kernel/units.ts'
import type { Profile } from '../evidence.ts'
import { textList } from '../sql.ts'
import { listFlaw } from './flaws.ts'
import type { Meaning } from './meaning.ts'

/** The share of the items that hold, of those that the profile in force knows; nothing where it knows none. */
export const checklist: Meaning<'checklist'> = {
  flaw: ({ items }) => listFlaw(items),
  counts: () => [],
  start: () => [],
  decayed: () => [],
  added: () => [],
  summed: () => [],
  value: ({ items }, _, profile) => {
    const known = knownOf(items, profile)
    return known.length === 0 ? undefined : ratio(known.filter((holds) => holds).length / known.length)
  },
  sql: ({ items }) => ({
    over: 'profile',
    sums: [
      `case when item in ${textList(items)} and holds then 1e0 else 0e0 end`,
      `case when item in ${textList(items)} then 1e0 else 0e0 end`,
    ],
    value: ([hold = '', known = '']) => `case when ${known} > 0e0 then ${hold} / ${known} end`,
  }),
}

const knownOf = (items: readonly ProfileItem[], profile: Profile | undefined): readonly boolean[] =>
  items.flatMap((item) => profile?.items.get(item) ?? [])
