import { ageSql, left, leftSql, weekly } from '../decay.ts'
import type { PerWeek } from '../reads.ts'
import { literal, textList } from '../sql.ts'
import { halfLifeFlaw, listFlaw } from './flaws.ts'
import type { Meaning } from './meaning.ts'

/** How many a week: `7·(1−q)·Σ n·q^age`, with q what a day leaves. */
export const flow: Meaning<'flow'> = {
  flaw: ({ counts, halfLifeDays }) => listFlaw(counts) ?? halfLifeFlaw(halfLifeDays),
  counts: ({ counts }) => counts,
  start: () => [0],
  decayed: ({ halfLifeDays }, state, days) => state.map((sum) => sum * left(halfLifeDays, days)),
  added: ({ halfLifeDays }, [sum = 0], counted) => [
    counted.reduce((all, { n, day, since }) => all + n * left(halfLifeDays, day - since), sum),
  ],
  summed: ({ halfLifeDays }, counted, on) => [
    counted.reduce((all, { n, since }) => all + n * left(halfLifeDays, on - since), 0),
  ],
  value: ({ halfLifeDays }, [sum = 0]) => (weekly(halfLifeDays) * sum) as PerWeek,
  sql: ({ counts, halfLifeDays }, on) => ({
    over: 'events',
    sums: [
      `case when kind in ${textList(counts)} then n * ${leftSql(halfLifeDays, ageSql(on, 'since'))} else 0e0 end`,
    ],
    value: ([sum = '']) => `${literal(weekly(halfLifeDays))} * ${sum}`,
  }),
}
