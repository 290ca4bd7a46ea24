import { mergeReadings } from '../../events/merge-readings.ts'
import { readingIdentity, readingIdentityByDay, type Reading } from '../../events/reading.ts'
import {
  readingJson,
  readingProblemJson,
  type ReadingJson,
  type ReadingProblemJson,
} from '../../events/reading-json.ts'
import type { AnyResult } from '../../sources/readings/recognise.ts'

/** What became of something that readings were looked for in, as `fourscore read --json` and the API give it. */
export interface ReadingReport {
  /** Of the import, for `undo`; null where nothing was kept. */
  readonly id: string | null
  readonly readings: readonly KnownReadingJson[]
  readonly added: number
  readonly known: number
  readonly problems: readonly ReadingProblemJson[]
  /** What was left out by right, and how often. */
  readonly notes: Readonly<Record<string, number>>
  /** Of a team's report that does not tell which person is meant: whom it holds. */
  readonly people: readonly PersonJson[]
  /** Whether the fictional member went because a reading of somebody's own came in. */
  readonly sampleRemoved: boolean
}

export interface KnownReadingJson extends ReadingJson {
  /** Whether an earlier import knows it. */
  readonly known: boolean
}

export interface PersonJson {
  readonly name: string
  readonly email: string
  readonly seatId: string
  /** In the report. Whoever has no name of their own there is named as `line 12`. */
  readonly line: number
}

/** What was read, beside what is known already. */
export function readingReport(
  id: string | null,
  { readings, problems, notes, people = [] }: AnyResult,
  earlier: readonly Reading[],
): ReadingReport {
  const isKnown = knownIn(earlier)
  const all = mergeReadings(readings).map((one) => ({ ...readingJson(one), known: isKnown(one) }))
  return {
    id,
    readings: all,
    ...addedAndKnown(readings, earlier),
    problems: problems.map(readingProblemJson),
    notes,
    people: readings.length > 0 ? [] : people,
    sampleRemoved: false,
  }
}

/** Of what could not even be opened: no readings, and why, as one problem. */
export const unreadReport = (detail: string, hint: string): ReadingReport => ({
  id: null,
  readings: [],
  added: 0,
  known: 0,
  problems: [{ expected: READABLE, found: detail, hint, line: null, column: null }],
  notes: {},
  people: [],
  sampleRemoved: false,
})

const READABLE = 'the text of the SSI page, the saved page, its JSON answer, a log or a team’s usage report'

/** How many of some readings an import adds, and how many earlier ones know. */
export function addedAndKnown(
  readings: readonly Reading[],
  earlier: readonly Reading[],
): { readonly added: number; readonly known: number } {
  const all = mergeReadings(readings)
  const known = all.filter(knownIn(earlier)).length
  return { added: all.length - known, known }
}

/** Whether a reading is among others, as `mergeReadings` takes two wordings for one. */
function knownIn(earlier: readonly Reading[]): (reading: Reading) => boolean {
  const identities = new Set(earlier.map(readingIdentity))
  const byDay = new Set(earlier.map(readingIdentityByDay))
  return (reading) => {
    const [identity, onDay] = [readingIdentity(reading), readingIdentityByDay(reading)]
    return identities.has(identity) || byDay.has(identity) || (onDay !== undefined && identities.has(onDay))
  }
}
