import type { ReadingProblem } from '../../events/reading.ts'
import type { AnyResult } from '../../sources/readings/recognise.ts'
import { fileJson, type FileJson } from '../import-report.ts'

/** Problems that a report lists; the rest is counted. */
const MOST_PROBLEMS = 100

/** What a file of readings gave, as a line of an import's report; `known` of its readings were known before. */
export function readingFile(file: string, { readings, problems, notes, people }: AnyResult): FileJson {
  const left = problems.filter(({ at }) => at !== undefined).length
  const [first] = problems
  const isRead = readings.length > 0
  return fileJson(
    {
      file,
      reader: people === undefined ? 'readings' : 'team-report',
      status: isRead ? 'read' : 'failed',
      reason: isRead || first === undefined ? null : problemWords(first),
      rows: readings.length + left,
      events: 0,
      skipped: left,
      repaired: 0,
      notes,
      problems: problems.slice(0, MOST_PROBLEMS).map(({ at, expected, found }) => ({
        at: at ?? { file, line: 1 },
        expected,
        found,
      })),
      problemsInAll: problems.length,
    },
    0,
  )
}

/** Why there was no reading, in a sentence or two. */
export const problemWords = ({ expected, found, hint }: ReadingProblem): string =>
  `expected ${expected}; found ${found}. ${hint}`

/** Whether a line of a report is of a file of readings. */
export const isOfReadings = (reader: string | null): boolean =>
  reader === 'readings' || reader === 'team-report'
