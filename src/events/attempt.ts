import { addDays, type Day } from '../kernel/day.ts'
import type { Counted, CountedKind } from './counted.ts'

/** Something that a member tried and that another person could answer. */
export interface Attempt {
  readonly made: Day
  /** On or after `made`; undefined where no answer is known. */
  readonly answered: Day | undefined
}

/**
 * An attempt as what is counted of it: a try once it is settled, which is when it is answered or `waitDays` days after it
 * was made, whichever is earlier; and a hit once it is answered, also where that took longer. Both are as old as the
 * attempt, so hits never outweigh tries; and neither is known before its day, so nothing looks into the future.
 */
export function countAttempt(
  { made, answered }: Attempt,
  kinds: { readonly tried: CountedKind; readonly hit: CountedKind },
  waitDays: number,
): readonly Counted[] {
  const waited = addDays(made, waitDays)
  const settled = answered === undefined || answered > waited ? waited : answered
  const tried: Counted = { kind: kinds.tried, day: settled, since: made, n: 1 }
  return answered === undefined ? [tried] : [tried, { kind: kinds.hit, day: answered, since: made, n: 1 }]
}
