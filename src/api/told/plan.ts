import { z } from 'zod'
import { EVENT_KIND_NAMES } from '../../events/kinds.ts'
import { PROFILE_ITEMS } from '../../events/fact.ts'
import { ACTIVITY_NAMES } from '../../plan/activities.ts'
import { countedKind } from './model.ts'
import { day, named } from './schema.ts'
import { modelName } from './score.ts'

const eventKind = z.enum(EVENT_KIND_NAMES)
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

const pointsColumn = z.array(z.number().nullable())
const lane = named(
  'Lane',
  z.strictObject({
    points: pointsColumn.describe('Half of what may come lies above, half below.'),
    bandLow: pointsColumn.describe('In 95 of 100 futures drawn the points lie from here…'),
    bandHigh: pointsColumn.describe('…to here.'),
    low: pointsColumn.describe('The span, with what is not observed.'),
    high: pointsColumn,
  }),
)
const course = named(
  'Course',
  z.strictObject({
    course: z.enum(['nothing', 'habits', 'program', 'plan']),
    known: z.boolean().describe('Whether enough of the past is known; else the lanes are empty.'),
    total: lane,
    pillars: z.record(z.string(), lane),
  }),
)
const courses = { from: day, to: day, courses: z.array(course) }

export const forecast = named('Forecast', z.strictObject({ model: modelName, ...courses }))

const planned = { activity: z.string(), weekly: z.number(), minutes: z.number() }

export const plan = named(
  'Plan',
  z.strictObject({
    model: modelName,
    day,
    goal: z.strictObject({ pillar: z.string().nullable(), points: z.number(), by: day, minutes: z.number() }),
    now: z.number(),
    points: z.number().describe('On the day of the goal, if the week is kept.'),
    reached: z.boolean(),
    minutes: z.number().describe('A week.'),
    week: z.array(
      z.strictObject({
        ...planned,
        adds: z.number().describe('Points that the day of the goal would lack without it.'),
        onDays: z.array(z.number()).describe('How many on each day, from Monday to Sunday.'),
        pillar: z.string(),
      }),
    ),
    minutesBuy: z.array(z.strictObject({ minutes: z.number(), points: z.number() })),
    outOfReach: z
      .strictObject({
        missing: z.number(),
        reachedOn: day.nullable(),
        atLast: z.number().describe('What the best week for good would reach at last.'),
      })
      .nullable(),
    leftOut: z.array(z.strictObject({ activity: z.string(), because: z.string() })),
    invitations: z.strictObject({ most: z.number(), sentLately: z.number() }),
    program: z
      .strictObject({
        pillars: z.array(z.string()),
        gain: z.number(),
        gainWeeks: z.number(),
        activities: z.array(z.strictObject(planned)),
        start: day,
        end: day,
      })
      .nullable()
      .describe('What POST /api/programs takes, but for its name and its words.'),
    forecast: z.strictObject(courses),
  }),
)

const nextAction = named(
  'NextAction',
  z.strictObject({
    does: z.union([
      z.strictObject({ kind: z.literal('activity'), activity }),
      z.strictObject({ kind: z.literal('profile'), item: z.enum(PROFILE_ITEMS) }),
    ]),
    minutes: z.number(),
    worth: z.number().describe('Points of the open index more, at once.'),
    perMinute: z.number(),
    worthByPillar: z.record(z.string(), z.number()),
    signal: z
      .string()
      .describe('The signal that gains most; of the best for a pillar, the one of that pillar.'),
    signalByPillar: z.record(z.string(), z.string()),
    measured: z
      .strictObject({ program: z.string(), estimate: z.number(), low: z.number(), high: z.number() })
      .nullable()
      .describe('What a program with it did to the member’s own index.'),
  }),
)

export const nextActions = named(
  'NextActions',
  z.strictObject({
    day,
    actions: z.array(nextAction),
    byPillar: z.record(z.string(), nextAction.nullable()),
  }),
)
