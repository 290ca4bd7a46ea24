import { readingIdentity, readingIdentityByDay, type Reading, type ReadingSource } from './reading.ts'

/** Those that say most first: LinkedIn's own decimals and names, then what a page shows, then what people wrote down. */
const EXACT_FIRST: readonly ReadingSource[] = [
  'api-json',
  'page-html',
  'page-text',
  'team-report',
  'log',
  'hand',
]

/**
 * Each reading once, however many sources know it, the oldest first; those without a day come last.
 *
 * Two wordings are one reading where `readingIdentity` says so, and where one tells only the day and the other the
 * moment on that day, with the same numbers. Of several wordings the one of the more exact source stands, so that the
 * order in which they came does not matter.
 */
export function mergeReadings(wordings: readonly Reading[]): readonly Reading[] {
  const merged = new Map<string, Reading>()
  for (const wording of wordings.toSorted(byExactness)) {
    const identity = readingIdentity(wording)
    if (!merged.has(identity)) merged.set(identity, wording)
  }
  const timed = new Set([...merged.values()].map(readingIdentityByDay).filter((one) => one !== undefined))
  return [...merged]
    .filter(([identity]) => !timed.has(identity))
    .map(([, reading]) => reading)
    .toSorted(byTime)
}

const byExactness = (a: Reading, b: Reading): number =>
  EXACT_FIRST.indexOf(a.source) - EXACT_FIRST.indexOf(b.source) || compare(wordsOf(a), wordsOf(b))

/** By day, then by moment; a reading that tells only its day stands before those of a moment on it. */
const byTime = (a: Reading, b: Reading): number =>
  (a.day ?? Infinity) - (b.day ?? Infinity) ||
  (a.at ?? -Infinity) - (b.at ?? -Infinity) ||
  compare(readingIdentity(a), readingIdentity(b))

const wordsOf = (reading: Reading): string => JSON.stringify(reading)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
