import { z } from 'zod'
import { count, day, named } from './schema.ts'
import { modelName, signalGround, signalKind } from './score.ts'

const signal = named(
  'ModelSignal',
  z.strictObject({
    signal: z.string(),
    label: z.string(),
    kind: signalKind,
    unit: z.string(),
    curve: z.strictObject({ kind: z.enum(['saturate', 'log', 'ramp']), full: z.number() }),
    full: z.number(),
    halfLifeDays: z.number().nullable(),
    weight: z.number(),
    toldBy: z.string(),
    onlyWith: z.literal('Sales Navigator').nullable(),
    ground: signalGround,
  }),
)

export const model = named(
  'Model',
  z.strictObject({
    ...modelName.shape,
    combine: z.enum(['sum', 'norm']).describe('How the points of the pillars make the total.'),
    pillars: z.array(
      z.strictObject({ pillar: z.string(), label: z.string(), max: z.number(), signals: z.array(signal) }),
    ),
  }),
)

export const status = named(
  'Status',
  z.strictObject({
    hasData: z.boolean(),
    sample: z.boolean().describe('Whether the fictional member is in.'),
    first: day.nullable().describe('The day of the first event.'),
    last: day.nullable().describe('The last day that an import covers.'),
    events: count,
    readings: count,
    imports: count,
    model: modelName,
    version: z.string().describe('Of the program.'),
    told: z.string().describe('Differs whenever notes, facts or settings do.'),
  }),
)
