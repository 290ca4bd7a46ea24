import { addDays, type Day } from '../../kernel/day.ts'
import type { Coverage } from '../../events/coverage.ts'
import type { Covers, Reach } from './reader.ts'

/** What one file of an export lets be known: what it is about, and on which days something happened in it. */
export interface Known extends Covers {
  /** The days of its events, in no order; none where the file is there and empty, or is not there since there is nothing. */
  readonly days: ReadonlySet<Day>
  /** Up to when it knows. */
  readonly to: Day
}

/** An invitation expires after half a year; LinkedIn keeps each at least so long. In exports the oldest are 6 to 11 months old. */
const INVITATIONS_KEPT = 180
/** Older rows of Invitations are single ones that were left over. */
const INVITATIONS_WINDOW = 366
/** Files of searches that reach back further than this were cut by LinkedIn; shorter ones begin with the first search. */
const SEARCHES_CUT = 600
/**
 * Three half-lives of the rate of searches. Where a file was cut, nothing is known of the searches before its first row,
 * and a rate that is read from there on rises from 0 whatever the member did: after so many days an eighth of it is missing.
 */
const SEARCHES_WARM_UP = 63
/** Searches are kept for about two years; half of that is certain where no row shows how long. */
const SEARCHES_KEPT = 365

/**
 * The days on which a file's subjects are known. `start` is since when the member has been one, else the day of the
 * first event of the whole export; null where there is neither.
 */
export function coverageOf({ subjects, from, days, to }: Known, start: Day | null): readonly Coverage[] {
  const first = FIRST[from](days, to, start)
  return subjects.map((subject) => ({ subject, days: { from: first < to ? first : to, to } }))
}

const FIRST: Readonly<Record<Reach, (days: ReadonlySet<Day>, to: Day, start: Day | null) => Day>> = {
  start: (_, to, start) => start ?? to,
  'earliest row': (days, to, start) => {
    const first = earliest(days)
    if (first === null) return later(addDays(to, -SEARCHES_KEPT), start)
    return to - first > SEARCHES_CUT ? addDays(first, SEARCHES_WARM_UP) : first
  },
  'recent row': (days, to, start) =>
    earliest([...days].filter((day) => day >= to - INVITATIONS_WINDOW)) ??
    later(addDays(to, -INVITATIONS_KEPT), start),
}

export function earliest(days: Iterable<Day>): Day | null {
  let first: Day | null = null
  for (const day of days) if (first === null || day < first) first = day
  return first
}

const later = (a: Day, b: Day | null): Day => (b !== null && b > a ? b : a)
