import type { Counted } from '../../events/counted.ts'
import type { Day } from '../../kernel/day.ts'
import { ageSql, left, leftSql, weekly } from '../decay.ts'
import type { PerWeek } from '../reads.ts'
import { literal, textList } from '../sql.ts'
import { halfLifeFlaw, listFlaw } from './flaws.ts'
import type { Meaning } from './meaning.ts'

/** How many days a week on which anything happened: a flow of 0 or 1 a day, so at most 7. */
export const activeDays: Meaning<'active-days'> = {
  flaw: ({ counts, halfLifeDays }) => listFlaw(counts) ?? halfLifeFlaw(halfLifeDays),
  counts: ({ counts }) => counts,
  start: () => [0],
  decayed: ({ halfLifeDays }, state, days) => state.map((sum) => sum * left(halfLifeDays, days)),
  added: (_, [sum = 0], counted) => [sum + days(counted).length],
  summed: ({ halfLifeDays }, counted, on) => [
    days(counted).reduce((all, day) => all + left(halfLifeDays, on - day), 0),
  ],
  value: ({ halfLifeDays }, [sum = 0]) => (weekly(halfLifeDays) * sum) as PerWeek,
  sql: ({ counts, halfLifeDays }, on) => ({
    over: 'days',
    flag: `max(case when kind in ${textList(counts)} and n > 0e0 then 1 else 0 end)`,
    sum: (flag) => `case when ${flag} = 1 then ${leftSql(halfLifeDays, ageSql(on, 'day'))} else 0e0 end`,
    value: ([sum = '']) => `${literal(weekly(halfLifeDays))} * ${sum}`,
  }),
}

/** The days on which something happened, each once. */
function days(counted: readonly Counted[]): readonly Day[] {
  const found: Day[] = []
  for (const { day, n } of counted) if (n > 0 && day !== found.at(-1)) found.push(day)
  return found
}
