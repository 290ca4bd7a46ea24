import { z } from 'zod'
import { DERIVED_KINDS } from '../../events/counted.ts'
import { EVENT_KIND_NAMES } from '../../events/kinds.ts'
import type { Observation } from '../../model/interpret.ts'
import { ACTIVITY_NAMES, type ActivityName } from '../../plan/activities.ts'
import type { Doing, Return } from '../../plan/doing.ts'
import { day, named, schemaOf } from './schema.ts'
import { modelName } from './score.ts'

const eventKind = z.enum(EVENT_KIND_NAMES)
const countedKind = z.enum([...EVENT_KIND_NAMES, ...DERIVED_KINDS])
const activity = z.enum(ACTIVITY_NAMES)

const doing = schemaOf<Doing>()(
  'Doing',
  z.strictObject({
    perWeek: z.partialRecord(countedKind, z.number()),
    activeDays: z.number().min(0).max(7),
  }),
)

const returned = schemaOf<Return>()(
  'Return',
  z.strictObject({ of: eventKind, gives: countedKind, each: z.number() }),
)

const observation = schemaOf<Observation>()(
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
    rates: schemaOf<Readonly<Record<ActivityName, number>>>()('Rates', z.record(activity, z.number())),
    standing: z.strictObject({
      day: z.int().describe('As days since 1970.'),
      signals: z.array(z.strictObject({ signal: z.string(), state: z.array(z.number()), observation })),
      habits: doing.describe('A usual week of the last four.'),
      returns: z.array(returned).describe('What the member’s doing brings back.'),
    }),
  }),
)
