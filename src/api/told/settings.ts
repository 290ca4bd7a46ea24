import { z } from 'zod'
import { FACT_NAMES } from '../../app/settings/fact-names.ts'
import { count, day, moment, named } from './schema.ts'

const settingFields = {
  timeZone: z.string().nullable().describe('In which days are counted where the moment is known.'),
  baseline: z
    .strictObject({ from: day, to: day })
    .nullable()
    .describe('The days that readings are compared with; null for the first 28 with a reading.'),
}

export const settings = named('Settings', z.strictObject(settingFields))

const moved = named('Moved', z.strictObject({ moved: count, of: count }))

export const settingsChanged = named(
  'SettingsChanged',
  z.strictObject({
    ...settingFields,
    moved: z
      .strictObject({ events: moved, readings: moved })
      .nullable()
      .describe('How much is on another day now; null where the zone is as it was.'),
  }),
)

const fact = named(
  'Fact',
  z.strictObject({
    fact: z.enum(FACT_NAMES),
    holds: z.boolean().nullable().describe('Null where nothing was said of it.'),
    asOf: day.nullable(),
    inFiles: z.boolean().describe('Whether an imported file tells it too.'),
  }),
)

export const facts = named('Facts', z.strictObject({ facts: z.array(fact) }))

const backup = named('Backup', z.strictObject({ file: z.string(), at: moment, bytes: count }))

export const backups = z.strictObject({ backups: z.array(backup).describe('The newest first.') })

export const backupMade = named(
  'BackupMade',
  z.strictObject({
    file: z.string(),
    at: moment,
    bytes: count,
    sha256: z.string(),
    kept: count,
    removed: z.array(z.string()).describe('Older ones that were given up.'),
  }),
)

export const forgotten = named(
  'Forgotten',
  z.strictObject({
    folder: z.string(),
    deleted: z.array(z.strictObject({ path: z.string(), bytes: count })),
    left: z.array(z.string()),
    elsewhere: z.array(z.string()).describe('What may be elsewhere, out of reach.'),
  }),
)
