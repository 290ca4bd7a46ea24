import type { Day } from './day.ts'

/** Days on which something was done. */
export interface Span {
  readonly from: Day
  /** The last day, or null where it still runs. */
  readonly to: Day | null
}

/** What somebody did, and when: at least one span; spans may touch or overlap. */
export interface Program {
  readonly name: string
  readonly spans: readonly Span[]
}
