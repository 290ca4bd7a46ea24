import { z } from 'zod'
import { count, day, named } from './schema.ts'

const file = named(
  'ImportedFile',
  z.strictObject({
    file: z.string(),
    reader: z.string().nullable(),
    status: z.enum(['read', 'ignored', 'empty', 'unknown', 'failed']),
    reason: z.string().nullable(),
    rows: count,
    events: count,
    known: count.describe('Those of `events` that an earlier import knew.'),
    skipped: count,
    repaired: count,
    notes: z.record(z.string(), count),
    problems: z.array(
      z.strictObject({
        line: z.number(),
        column: z.string().nullable(),
        expected: z.string(),
        found: z.string(),
      }),
    ),
    problemsInAll: count,
  }),
)

const addedAndKnown = z.strictObject({ added: count, known: count })

export const reportFields = {
  id: z.string().nullable().describe('Null where nothing was kept.'),
  source: z.enum([
    'linkedin-export',
    'content-analytics',
    'fourscore-export',
    'readings',
    'team-report',
    'network-archive',
  ]),
  name: z.string(),
  snapshotDay: day.nullable(),
  edition: z.enum(['basic', 'complete', 'partial']).nullable(),
  files: z.array(file),
  events: addedAndKnown,
  readings: addedAndKnown,
  coverage: z.array(z.strictObject({ signal: z.string(), from: day, to: day })),
  awaited: z.array(z.string()).describe('Files that a complete export would bring and this one has not.'),
  seconds: z.number(),
  failed: z.string().nullable().describe('Why nothing was kept, and what to do.'),
}
export const report = named('ImportReport', z.strictObject(reportFields))
