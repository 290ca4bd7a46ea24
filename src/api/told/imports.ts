import { z } from 'zod'
import { accountAdded } from './influence.ts'
import { refusal } from './refusal.ts'
import { report, reportFields } from './report.ts'
import { count, moment, named } from './schema.ts'

export const storedImport = named(
  'Import',
  z.strictObject({ ...reportFields, id: z.string(), at: moment, sample: z.boolean() }),
)

export const undone = named(
  'Undone',
  z.strictObject({
    id: z.string(),
    name: z.string(),
    events: z.strictObject({ removed: count, kept: count.describe('Known from another import too.') }),
    readings: z.strictObject({ removed: count, kept: count }),
  }),
)

const importsReport = named(
  'ImportsReport',
  z.strictObject({
    imports: z.array(report),
    accounts: z.array(accountAdded).describe('Accounts on networks that files told of.'),
    sampleRemoved: z.boolean(),
  }),
)

const step = named(
  'ImportStep',
  z.strictObject({ archive: z.string(), file: z.string(), index: count, of: count, rows: count }),
)

export const job = named(
  'Job',
  z.strictObject({
    id: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    progress: step.nullable(),
    result: importsReport.nullable().describe('There when done.'),
    problem: refusal.nullable().describe('There when failed.'),
  }),
)

export const importList = z.strictObject({ imports: z.array(storedImport).describe('The newest first.') })
export const sampleAdded = z.strictObject({ imports: z.array(report) })
export const sampleRemoved = z.strictObject({ undone: z.array(undone) })
export const jobStarted = z.strictObject({ job: z.string().describe('Its id.') })
