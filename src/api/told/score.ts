import { z } from 'zod'
import { ACCOUNT_WORDS } from '../../events/account-kinds.ts'
import { EVENT_KIND_NAMES } from '../../events/kinds.ts'
import { day, named } from './schema.ts'

const spanFields = {
  low: z.number().describe('Whatever was not observed counts as nothing.'),
  points: z
    .number()
    .nullable()
    .describe('What was not observed stands where the rest does; null: no estimate.'),
  high: z.number().describe('Whatever was not observed counts as full.'),
}
const accountKind = z.templateLiteral([z.string(), ':', z.enum(ACCOUNT_WORDS)])
const subject = z.union([
  z.enum([...EVENT_KIND_NAMES, 'profile', 'employer']),
  accountKind,
  z.templateLiteral(['all of ', accountKind]),
])
export const needs = named(
  'Needs',
  z.union([
    z.strictObject({ all: z.array(subject), exactWith: z.exactOptional(z.array(subject)) }),
    z.strictObject({ any: z.array(subject), exactWith: z.exactOptional(z.array(subject)) }),
  ]),
)

const ground = z.union([
  z.strictObject({ kind: z.literal('published'), source: z.string(), says: z.string() }),
  z.strictObject({ kind: z.literal('assumed'), because: z.string() }),
])
export const signalGround = named(
  'Ground',
  z.strictObject({
    counts: ground.describe('Why it counts at all.'),
    numbers: ground.describe('Where its curve, weight and half-life come from.'),
  }),
)

export const signalKind = z.enum([
  'flow',
  'active-days',
  'stock',
  'ratio',
  'checklist',
  'window',
  'latest',
  'per',
])

const signal = named(
  'ScoredSignal',
  z.strictObject({
    ...spanFields,
    signal: z.string().meta({ examples: ['comments-given'] }),
    label: z.string(),
    kind: signalKind,
    value: z.number().nullable().describe('Null where it was not observed or does not apply.'),
    unit: z.string().describe('What the value counts.'),
    full: z.number().describe('The value from which on it gives all of its points.'),
    halfLifeDays: z.number().nullable().describe('Null where it does not fade.'),
    weight: z.number().describe('Its share of the pillar while all signals apply, 0 to 1.'),
    max: z.number().describe('The most points that it can give.'),
    observed: z.boolean(),
    exact: z
      .boolean()
      .describe('Whether the value is all that there was; else more is possible, up to `high`.'),
    applicable: z.boolean(),
    needs,
    toldBy: z.string().describe('Which file or log tells it.'),
    ground: signalGround,
  }),
)

const pillar = named(
  'ScoredPillar',
  z.strictObject({
    ...spanFields,
    pillar: z.string().meta({ examples: ['brand'] }),
    label: z.string(),
    max: z.number(),
    observed: z.number().min(0).max(1).describe('How much of the weight that applies was observed.'),
    signals: z.array(signal),
  }),
)

export const modelName = z.strictObject({ name: z.string(), version: z.int() })

export const score = named(
  'Score',
  z.strictObject({ ...spanFields, day, model: modelName, pillars: z.array(pillar) }),
)
