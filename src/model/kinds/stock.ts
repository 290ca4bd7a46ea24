import type { Stock } from '../reads.ts'
import { textList } from '../sql.ts'
import { listFlaw } from './flaws.ts'
import type { Meaning } from './meaning.ts'

/** How many in all. */
export const stock: Meaning<'stock'> = {
  flaw: ({ counts }) => listFlaw(counts),
  counts: ({ counts }) => counts,
  start: () => [0],
  decayed: (_, state) => state,
  added: (_, [sum = 0], counted) => [counted.reduce((all, { n }) => all + n, sum)],
  summed: (_, counted) => [counted.reduce((all, { n }) => all + n, 0)],
  value: (_, [sum = 0]) => sum as Stock,
  sql: ({ counts }) => ({
    over: 'events',
    sums: [`case when kind in ${textList(counts)} then n else 0e0 end`],
    value: ([sum = '']) => sum,
  }),
}
