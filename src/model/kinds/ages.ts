import type { Counted } from '../../events/counted.ts'
import type { LengthInDays } from '../reads.ts'
import type { Sql } from '../sql.ts'
import type { State } from './meaning.ts'

/** What was counted, by its age in days: index 0 is of today. What is `days` old or older is left out. */
export function byAge(
  counted: readonly Counted[],
  days: LengthInDays,
  ageOf: (one: Counted) => number,
): State {
  const sums = Array.from({ length: days }, () => 0)
  for (const one of counted) {
    const age = ageOf(one)
    if (age < days) sums[age] = (sums[age] ?? 0) + one.n
  }
  return sums
}

/** The same sums some days later: each is so much older, and the oldest are gone. */
export const laterByAge = (sums: State, days: number): State =>
  sums.map((_, age) => (age < days ? 0 : (sums[age - days] ?? 0)))

/** Whether an age is still in, in SQL. */
export const within = (age: Sql, days: Sql): Sql => `${age} < ${days}`
