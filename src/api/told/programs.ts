import { z } from 'zod'
import { PILLARS } from '../../events/reading.ts'
import { ACTIVITY_NAMES } from '../../programs/activities.ts'
import { ACTION_KINDS } from '../../programs/actions.ts'
import { DECISIONS, PROGRAM_STATES } from '../../programs/program.ts'
import { DAY_KINDS } from '../../programs/days.ts'
import { effectFields, source } from './effects.ts'
import { count, day, named } from './schema.ts'

const pillar = z.enum(PILLARS)
const activity = z.enum(ACTIVITY_NAMES)
const minutes = z.number().nonnegative()
const share = z.number().min(0).max(1).nullable()

const ask = named(
  'Ask',
  z.strictObject({ activity, target: count.describe('Less where the week is not whole.'), done: count }),
)

const week = named(
  'ProgramWeek',
  z.strictObject({
    monday: day,
    days: count.describe('On how many of its days the program asks for something.'),
    asks: z.array(ask),
    share: share.describe('How much of it was done; null where it asks for nothing.'),
    inFull: z.boolean(),
    finished: z.boolean(),
  }),
)

const calendarDay = z.strictObject({
  day,
  kind: z.enum(DAY_KINDS),
  done: count,
  planned: count.describe('What is proposed for the day so that the week’s targets are met.'),
  doneOf: z.partialRecord(activity, count),
})

const consistency = named(
  'Consistency',
  z.strictObject({
    share: share.describe('The mean share of the finished weeks; null while there are none.'),
    weeks: count.describe('Finished weeks that asked for something.'),
    weeksInFull: count,
    streak: count,
    missedLast: z.boolean(),
  }),
)

const toDo = z.strictObject({
  activity,
  label: z.string(),
  done: count,
  target: count,
  left: count,
  today: count.describe('What is proposed for today.'),
})

const targetFields = { activity, weekly: count, minutes }
const said = { on: day, because: z.string() }

const programFields = {
  id: z.string(),
  name: z.string(),
  template: z.string().nullable(),
  pillars: z.array(pillar),
  measure: z.enum(['total', ...PILLARS]).describe('What its effect is looked for in.'),
  hypothesis: z.strictObject({
    text: z.string(),
    gain: z.number().describe('Expected, in points.'),
    weeks: z.int().nullable().describe('After how many weeks; null for by its end.'),
    lockedOn: day.nullable().describe('Null while it may still be changed.'),
  }),
  activities: z.array(z.strictObject({ ...targetFields, label: z.string() })),
  minutesAWeek: minutes,
  stopRule: z.string(),
  start: day,
  end: day,
  weeks: count,
  state: z.enum(PROGRAM_STATES),
  isOver: z.boolean(),
  actions: z.array(z.enum(ACTION_KINDS)).describe('What can be done to it today.'),
  stopped: z.strictObject(said).nullable(),
  decided: z.strictObject({ ...said, decision: z.enum(DECISIONS) }).nullable(),
  pauses: z.array(z.strictObject({ from: day, to: day.nullable() })),
  skipDays: z.array(day),
  experiment: z
    .strictObject({
      seed: z.int(),
      settlingDays: count,
      weeks: z.array(z.strictObject({ from: day, to: day, on: z.boolean() })),
    })
    .nullable(),
  sample: z.boolean(),
  weekNow: z.int().nullable(),
  consistency,
  weeksDone: z.array(week),
  calendar: z.array(z.strictObject({ monday: day, days: z.array(calendarDay) })),
  thisWeek: z.array(toDo).nullable(),
}

/** After a change: without its effect. */
export const program = named('Program', z.strictObject(programFields))

const ownEffect = named('OwnEffect', z.strictObject({ ...effectFields, source, measure: z.string() }))

export const programWithEffect = named(
  'ProgramWithEffect',
  z.strictObject({
    ...programFields,
    effect: ownEffect.nullable().describe('On its own measure; null while it was never started.'),
  }),
)

export const programs = z.strictObject({
  today: day,
  source: source.describe('What effects were looked for in.'),
  programs: z.array(programWithEffect),
  invitations: z.strictObject({ most: count, days: count, sent: count, left: count }),
})

const ground = z.union([
  z.strictObject({ kind: z.literal('advised'), source: z.string(), says: z.string() }),
  z.strictObject({ kind: z.literal('assumed'), because: z.string() }),
])

const template = named(
  'ProgramTemplate',
  z.strictObject({
    id: z.string(),
    pillar,
    name: z.string(),
    hypothesis: z.string(),
    gain: z.number(),
    weeks: count,
    activities: z.array(z.strictObject(targetFields)),
    ground,
  }),
)

export const programTemplates = z.strictObject({
  templates: z.array(template),
  activities: z.array(
    z.strictObject({
      activity,
      label: z.string(),
      minutes,
      pillars: z.array(pillar),
      imported: z.boolean().describe('Whether an export tells of it; else it is counted by hand alone.'),
    }),
  ),
  weeks: z.strictObject({ least: count, most: count, unlessSaid: count }),
  fewestExperimentWeeks: count,
  mostInvitationsIn7Days: count,
})

export const doneDay = named(
  'DoneDay',
  z.strictObject({
    activity,
    day,
    imported: count,
    byHand: count,
    count: count.describe('The larger of the two: they tell of the same.'),
  }),
)

export const activitiesDone = z.strictObject({ activities: z.array(doneDay) })
