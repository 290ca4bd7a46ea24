import { ageSql } from '../decay.ts'
import type { Stock } from '../reads.ts'
import { literal, textList } from '../sql.ts'
import { daysFlaw, listFlaw } from './flaws.ts'
import type { Meaning } from './meaning.ts'
import { byAge, laterByAge, within } from './ages.ts'

/** How many in the last days, each as much as any other: what is older than that is gone. */
export const window: Meaning<'window'> = {
  flaw: ({ counts, days }) => listFlaw(counts) ?? daysFlaw(days),
  counts: ({ counts }) => counts,
  start: ({ days }) => byAge([], days, () => 0),
  decayed: (_, state, days) => laterByAge(state, days),
  added: ({ days }, state, counted) => {
    const fresh = byAge(counted, days, ({ day, since }) => day - since)
    return state.map((sum, age) => sum + (fresh[age] ?? 0))
  },
  summed: ({ days }, counted, on) => byAge(counted, days, ({ since }) => on - since),
  value: (_, state) => state.reduce((all, n) => all + n, 0) as Stock,
  sql: ({ counts, days }, on) => ({
    over: 'events',
    sums: [
      `case when kind in ${textList(counts)} and ${within(ageSql(on, 'since'), literal(days))} then n else 0e0 end`,
    ],
    value: ([sum = '']) => sum,
  }),
}
