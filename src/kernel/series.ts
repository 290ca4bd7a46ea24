import type { Day } from './day.ts'

/** A number a day: sorted by day, each day at most once, as many values as days; null where a day has none. */
export interface Series {
  readonly days: readonly Day[]
  readonly values: readonly (number | null)[]
}
