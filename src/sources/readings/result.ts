import {
  checkReading,
  inRange,
  pillarsFit,
  PILLARS,
  sumOfPillars,
  type GroupReading,
  type Pillars,
  type Reading,
  type ReadingProblem,
  type ReadingSource,
} from '../../events/reading.ts'
import { utcDay, type Day, type Instant } from '../../kernel/day.ts'

/** What a reader is told about its input. */
export interface ReadingContext {
  /** When the page was open: for sources that do not say it themselves. */
  readonly at: Instant | null
  /** The member's own calendar day of `at`; left out, it is the day in UTC. */
  readonly day?: Day | null
  /** The member's day now, which no row of a log lies behind; left out, it is the day of `at`. */
  readonly today?: Day
  /** Of the raw input; readings carry it. */
  readonly hash: string
  readonly fileName?: string | null
  /** Which moment a local time of day was, for logs without a zone; left out, they are taken to be UTC. */
  readonly clock?: (on: Day, minutesAfterMidnight: number) => Instant
}

/** What a reader gives. It never throws over what its input says. */
export interface ReadingResult {
  readonly readings: readonly Reading[]
  readonly problems: readonly ReadingProblem[]
  /** What was left out by right, and how often: `rows of zeros, not read`. */
  readonly notes: Readonly<Record<string, number>>
}

/** Numbers found in a source, before it is known whether they can be a reading. */
export interface Found {
  /** The total as the source has it, whole or with decimals. */
  readonly overall: number | null
  /** The total as a person sees it, where that is told apart from `overall`. */
  readonly shown?: number | null
  readonly pillars: Pillars | null
  readonly groups: readonly GroupReading[]
}

/**
 * The reading that numbers make, with what is wrong with them.
 *
 * Numbers out of range give no reading. Pillars that do not add up to the total give none either, unless `keepMisfits`:
 * a log or report is somebody's own record, so it is kept as it stands and told as doubtful.
 */
export function assemble(
  { overall, shown = overall, pillars, groups }: Found,
  source: ReadingSource,
  { at, day, hash }: ReadingContext,
  { keepMisfits = false } = {},
): { readonly reading: Reading | null; readonly problems: readonly ReadingProblem[] } {
  const total = settleTotal(overall, pillars)
  if (total === null) return { reading: null, problems: [] }
  const totalShown = source !== 'api-json' && shown !== null && Number.isInteger(shown) ? shown : null
  const on = day ?? (at === null ? null : utcDay(at))
  const reading: Reading = { at, day: on, total, totalShown, pillars, groups, source, hash }
  if (total === 0) return { reading: null, problems: [NOTHING_SHOWN] }
  const problems = checkReading(reading)
  const doubtful = pillars !== null && inRange(pillars) && !pillarsFit(pillars, total)
  const kept = problems.length === 0 || (keepMisfits && doubtful && problems.length === 1)
  return { reading: kept ? reading : null, problems }
}

const NOTHING_SHOWN: ReadingProblem = {
  expected: 'a total above 0',
  found: '0',
  hint: 'The page shows zeros until its numbers have arrived: wait until the bars are drawn, then take it again.',
}

/** LinkedIn's own decimals are exact; else the sum of pillars that fit a rounded total; else the total as it is. */
function settleTotal(overall: number | null, pillars: Pillars | null): number | null {
  if (pillars === null) return overall
  if (overall === null) return sumOfPillars(pillars)
  const allWhole = PILLARS.every((pillar) => Number.isInteger(pillars[pillar]))
  const exact = !Number.isInteger(overall) || allWhole || !pillarsFit(pillars, overall)
  return exact ? overall : sumOfPillars(pillars)
}

export const nothing = (...problems: readonly ReadingProblem[]): ReadingResult => ({
  readings: [],
  problems,
  notes: {},
})

/** At most 80 characters of a source, on one line, as a problem quotes it. */
export function quote(text: string): string {
  const start = text.slice(0, 400).replace(/\s+/g, ' ').trim()
  return start.length > 80 ? `${start.slice(0, 79)}…` : start
}
