import type { ReadingJson } from '../events/reading-json.ts'
import { wrap, type Paper } from './paper.ts'
import { readingLines } from './read-lines.ts'
import type { Answer } from './session.ts'

/** What LinkedIn said last. */
export const latestReading = (reading: ReadingJson, paper: Paper): readonly string[] => [
  ...wrap('LinkedIn’s own number, as it was read last', paper.columns).map(paper.ink.faint),
  ...readingLines(reading, paper),
]

/** Where there are readings and no archive: the reading, and what would bring the open index. */
export const noOpenIndex = (reading: ReadingJson): Answer => ({
  document: { reading },
  lines: (paper) => [
    ...latestReading(reading, paper),
    '',
    ...wrap('There is no open index yet: it is computed from LinkedIn’s archive.', paper.columns),
  ],
  failure: {
    title: 'No open index yet',
    detail: 'There are readings, and no archive to compute it from.',
    hint: 'Import one: fourscore import FILE.',
  },
})
