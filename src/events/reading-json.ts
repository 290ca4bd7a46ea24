import { dayText, instantText } from '../kernel/day.ts'
import type { Group, Pillars, Reading, ReadingProblem, ReadingSource } from './reading.ts'

/** A reading, as `fourscore read --json` and the API give it. */
export interface ReadingJson {
  /** ISO 8601; null where only the day is known. */
  readonly at: string | null
  /** `YYYY-MM-DD`, the member's own. */
  readonly day: string | null
  readonly total: number
  readonly totalShown: number | null
  readonly pillars: Pillars | null
  readonly groups: readonly GroupReadingJson[]
  readonly source: ReadingSource
}

export interface GroupReadingJson {
  readonly group: Group
  readonly name: string | null
  /** "Top N%", 1 to 100. */
  readonly rank: number | null
  readonly average: number | null
  readonly pillars: Pillars | null
  readonly size: number | null
}

export interface ReadingProblemJson {
  readonly expected: string
  readonly found: string
  readonly hint: string
  /** Of logs and reports: where; null of anything else. */
  readonly line: number | null
  readonly column: string | null
}

export const readingJson = ({
  at,
  day,
  total,
  totalShown,
  pillars,
  groups,
  source,
}: Reading): ReadingJson => ({
  at: at === null ? null : instantText(at),
  day: day === null ? null : dayText(day),
  total,
  totalShown,
  pillars,
  groups,
  source,
})

export const readingProblemJson = ({ expected, found, hint, at }: ReadingProblem): ReadingProblemJson => ({
  expected,
  found,
  hint,
  line: at?.line ?? null,
  column: at?.column ?? null,
})
