import { basename } from 'node:path'
import type { Series } from '../kernel/series.ts'
import { readSeries } from '../sources/series.ts'
import { Failure } from './failure.ts'
import { problemWords } from './problem-words.ts'
import { readTextFile } from './read-text-file.ts'

/** Reads a file of `day,value` rows; where anything in it cannot be read, it says what and where, and reads nothing. */
export async function readSeriesFile(path: string): Promise<Series> {
  const text = await readTextFile(path, 'A series has one row a day; check that this is the right file.')
  const reading = readSeries(text, basename(path))
  if (reading.kind === 'series') return reading.series
  throw new Failure({
    title: 'The series cannot be read',
    detail: problemWords(reading.problems),
    hint: 'A series has a row a day: the day as YYYY-MM-DD, a comma, the value or nothing.',
  })
}
