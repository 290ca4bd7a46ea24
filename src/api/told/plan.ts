import { z } from 'zod'
import { DERIVED_KINDS } from '../../events/counted.ts'
import { EVENT_KIND_NAMES } from '../../events/kinds.ts'
import { ACTIVITY_NAMES } from '../../plan/activities.ts'
import { day, named } from './schema.ts'
import { modelName } from './score.ts'

const eventKind = z.enum(EVENT_KIND_NAMES)
const countedKind = z.enum([...EVENT_KIND_NAMES, ...DERIVED_KINDS])
const activity = z.enum(ACTIVITY_NAMES)

const doing = named(
  'Doing',
  z.strictObject({
    perWeek: z.partialRecord(countedKind, z.number()),
    activeDays: z.number().min(0).max(7),
  }),
)

const returned = named('Return', z.strictObject({ of: eventKind, gives: countedKind, each: z.number() }))

const observation = named(
  'Observation',
  z.union([
    z.strictObject({ kind: z.literal('observed'), value: z.number(), atMost: z.exactOptional(z.number()) }),
    z.strictObject({ kind: z.literal('not-observed') }),
    z.strictObject({ kind: z.literal('not-applicable') }),
  ]),
)

export const standing = named(
  'Standing',
  z.strictObject({
    day,
    model: modelName,
    rates: z.record(activity, z.number()).describe('How often a week each was done in the last four.'),
    standing: z.strictObject({
      day: z.int().describe('As days since 1970.'),
      signals: z.array(z.strictObject({ signal: z.string(), state: z.array(z.number()), observation })),
      habits: doing.describe('A usual week of the last four.'),
      returns: z.array(returned).describe('What the member’s doing brings back.'),
    }),
  }),
)
