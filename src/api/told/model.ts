import { z } from 'zod'
import { ACCOUNT_WORDS } from '../../events/account-kinds.ts'
import { DERIVED_KINDS } from '../../events/counted.ts'
import { PROFILE_ITEMS } from '../../events/fact.ts'
import { EVENT_KIND_NAMES } from '../../events/kinds.ts'
import { count, day, named } from './schema.ts'
import { modelName, needs, signalGround, signalKind } from './score.ts'

const eventKind = z.enum(EVENT_KIND_NAMES)
const accountKind = z.templateLiteral([z.string(), ':', z.enum(ACCOUNT_WORDS)])
export const countedKind = z.union([z.enum([...EVENT_KIND_NAMES, ...DERIVED_KINDS]), accountKind])
const items = z.array(z.enum(PROFILE_ITEMS))
const fading = { halfLifeDays: z.number() }
const shrunk = {
  kind: z.literal('ratio'),
  prior: z.strictObject({ hits: z.number(), tries: z.number() }),
  ...fading,
}

const reads = named(
  'Reads',
  z.union([
    z.strictObject({ kind: z.literal('flow'), counts: z.array(countedKind), ...fading }),
    z.strictObject({ kind: z.literal('active-days'), counts: z.array(eventKind), ...fading }),
    z.strictObject({ kind: z.literal('stock'), counts: z.array(countedKind) }),
    z.strictObject({
      hits: z.literal('invitation.accepted'),
      tries: z.literal('invitation.settled'),
      ...shrunk,
    }),
    z.strictObject({ hits: z.literal('approach.answered'), tries: z.literal('approach.settled'), ...shrunk }),
    z.strictObject({ kind: z.literal('window'), counts: z.array(countedKind), days: z.number() }),
    z.strictObject({ kind: z.literal('latest'), level: accountKind }),
    z.strictObject({
      kind: z.literal('per'),
      of: accountKind,
      each: accountKind,
      shrunkBy: z.number(),
      days: z.number(),
    }),
    z.strictObject({ kind: z.literal('checklist'), items, onceKnown: items }),
  ]),
)

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
    reads: reads.describe('What the signal makes a number of.'),
    needs: needs.describe('What must be covered on a day for it to be observed.'),
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
    norm: z
      .strictObject({ p: z.literal([2, 4, 8]), cap: z.number() })
      .nullable()
      .describe('Of `norm`.'),
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
    influence: z.boolean().describe('Whether any network tells anything.'),
    told: z
      .string()
      .describe('Differs whenever notes, facts, settings, programs, accounts or what was done do.'),
  }),
)
