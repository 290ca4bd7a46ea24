import { z } from 'zod'
import { GROUPS, PILLARS } from '../../events/reading.ts'
import { MEASURES } from '../../history/noise.ts'
import { count, day, moment, named } from './schema.ts'

const group = z.enum(GROUPS)
const measure = z.enum(MEASURES)
const pillars = named('Pillars', z.record(z.enum(PILLARS), z.number().min(0).max(25)))

const groupReading = named(
  'GroupReading',
  z.strictObject({
    group,
    name: z.string().nullable(),
    rank: z.number().nullable().describe('“Top N%”, 1 to 100.'),
    average: z.number().nullable(),
    pillars: pillars.nullable(),
    size: z.number().nullable(),
  }),
)

const readingFields = {
  at: moment.nullable().describe('Null where only the day is known.'),
  day: day.nullable(),
  total: z.number().min(0).max(100),
  totalShown: z.number().nullable().describe('The whole number on the page.'),
  pillars: pillars.nullable(),
  groups: z.array(groupReading),
  source: z.enum(['page-text', 'page-html', 'api-json', 'log', 'hand', 'team-report']),
}
const reading = named('Reading', z.strictObject(readingFields))

const numbers = z.strictObject({
  mean: z.number(),
  spread: z.number().nullable(),
  slope: z.number().nullable(),
})

const rank = z.strictObject({
  group,
  from: z.number(),
  to: z.number(),
  change: z.number(),
  parts: z
    .strictObject({ own: z.number(), drift: z.number() })
    .nullable()
    .describe('What the member did and what the group did; null where it cannot be told apart.'),
  method: z.enum(['score stood still', 'own slope']).nullable(),
  words: z.string(),
})

const measureChange = named(
  'MeasureChange',
  z.strictObject({
    measure,
    from: z.number(),
    to: z.number(),
    change: z.number(),
    noise: z.number().describe('How far it moves without a cause.'),
    isNoise: z.boolean(),
  }),
)

const change = z.strictObject({
  since: z.enum(['last', 'week', 'month']),
  from: day,
  to: day,
  words: z.string(),
  measures: z.array(measureChange),
  ranks: z.array(rank),
})

const baseline = z.strictObject({
  from: day,
  to: day,
  days: count,
  of: count.describe('How many make it: 28, or all of a period that the member chose.'),
  isChosen: z.boolean(),
  change: z
    .strictObject({ to: day, words: z.string(), measures: z.array(measureChange) })
    .nullable()
    .describe('How far the latest reading stands from its means.'),
  total: numbers,
  pillars: z.partialRecord(measure, numbers).nullable(),
})

const noise = z.strictObject({ plusMinus: z.number(), from: z.enum(['own readings', 'usual']) })

export const readingsFields = {
  readings: z.array(reading),
  baseline: baseline.nullable(),
  changes: z.array(change),
  noise: z.record(measure, noise),
  shocks: z.array(z.strictObject({ day, what: z.array(z.union([group, z.literal('pillars')])) })),
}
export const readings = named('Readings', z.strictObject(readingsFields))

const problem = named(
  'ReadingProblem',
  z.strictObject({
    expected: z.string(),
    found: z.string(),
    hint: z.string(),
    line: z.number().nullable(),
    column: z.string().nullable(),
  }),
)

export const readingReport = named(
  'ReadingReport',
  z.strictObject({
    id: z.string().nullable().describe('Of the import, to take it back; null where nothing was kept.'),
    readings: z.array(z.strictObject({ ...readingFields, known: z.boolean() })),
    added: count,
    known: count,
    problems: z.array(problem),
    notes: z.record(z.string(), count),
    people: z
      .array(z.strictObject({ name: z.string(), email: z.string(), seatId: z.string(), line: z.number() }))
      .describe('Of a team’s report that does not tell whom is meant: whom it holds.'),
    sampleRemoved: z.boolean(),
  }),
)
