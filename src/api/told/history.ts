import { z } from 'zod'
import { day, named } from './schema.ts'
import { readingsFields } from './readings.ts'
import { modelName } from './score.ts'

const columnFields = {
  low: z.array(z.number()),
  points: z.array(z.number().nullable()),
  high: z.array(z.number()),
}
const columns = named('SpanColumns', z.strictObject(columnFields))

const historyFields = {
  ...columnFields,
  model: modelName,
  from: day.describe('The day of the first number of each column.'),
  to: day,
  pillars: z.record(z.string(), columns),
}
export const history = named(
  'History',
  z.strictObject({
    ...historyFields,
    ...readingsFields,
    signals: z
      .record(z.string(), z.array(z.number().nullable()))
      .optional()
      .describe('With `signals=1`: each signal’s value, null where it was not observed.'),
  }),
)

export const explanation = named(
  'Explanation',
  z.strictObject({
    from: day,
    to: day,
    change: z.number().nullable().describe('Of the total, in points; null where one of the days has none.'),
    pillars: z.array(
      z.strictObject({
        pillar: z.string(),
        change: z.number().nullable(),
        unobservedOn: z.array(day),
      }),
    ),
    signals: z
      .array(
        z.strictObject({
          signal: z.string(),
          pillar: z.string(),
          change: z.number(),
          faded: z.number(),
          new: z.number(),
        }),
      )
      .describe('`change` is `faded` and `new` together.'),
    coverage: z
      .array(z.strictObject({ pillar: z.string(), change: z.number() }))
      .describe('What a pillar gained or lost because other signals are observed.'),
  }),
)
