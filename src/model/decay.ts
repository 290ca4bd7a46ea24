import type { LengthInDays } from './reads.ts'
import { literal, type Sql } from './sql.ts'

/** What is left of 1 after so many days, when half is left after `halfLife`. */
export const left = (halfLife: LengthInDays, days: number): number => 2 ** (-days / halfLife)
export const leftSql = (halfLife: LengthInDays, days: Sql): Sql =>
  `power(2e0, -(${days}) / ${literal(halfLife)})`

/** Days since a day that a column holds, as a DOUBLE. */
export const ageSql = (on: number, column: Sql): Sql => `${literal(on)} - cast(${column} as double)`

/** What makes a weekly rate of a sum that fades: n every day, for ever, is a rate of 7n. */
export const weekly = (halfLife: LengthInDays): number => 7 * (1 - left(halfLife, 1))
