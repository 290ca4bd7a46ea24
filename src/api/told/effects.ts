import { z } from 'zod'
import { SERIES_SOURCES } from '../../app/effects/series-sources.ts'
import { SHAPES } from '../../effects/shapes.ts'
import { METHOD } from '../../effects/effects.ts'
import { count, day, named } from './schema.ts'

export const source = z.enum(SERIES_SOURCES)
const number = z.number().nullable()
const verdict = z.enum(['helped', 'hurt', 'no-clear-effect', 'too-little-data', 'cannot-be-told-apart'])

const experiment = named(
  'ExperimentResult',
  z.strictObject({
    effect: number.describe('The mean over blocks of the weeks on less the weeks off.'),
    low: number,
    high: number,
    p: number.describe('Of the randomisation test.'),
    smallestP: z.number().describe('What the clearest result could give.'),
    exact: z.boolean(),
    schedules: count,
    weeks: count,
  }),
)

/** In points, or in the unit of the series. */
export const effectFields = {
  program: z.string().describe('Its name.'),
  id: z.string(),
  estimate: number,
  low: number.describe('The ends of the 95% interval.'),
  high: number,
  probabilityAbove0: number,
  verdict,
  daysMoreNeeded: z.int().nullable(),
  halfWidth: z.strictObject({ now: z.number(), in30Days: z.number() }).nullable(),
  shapes: z.array(z.strictObject({ shape: z.enum(SHAPES), probability: z.number() })),
  own: z.boolean().describe('Whether the series is what the program is for.'),
  sentence: z.string(),
  experiment: experiment.nullable(),
}

const effect = named('ProgramEffect', z.strictObject(effectFields))

const interval = { estimate: number, low: number, high: number }
const column = z.array(number)

export const effects = named(
  'Effects',
  z.strictObject({
    n: count.describe('Observed days.'),
    missing: z.number().min(0).max(1),
    method: z.strictObject({ name: z.literal(METHOD.name), version: z.literal(METHOD.version) }),
    effects: z.array(effect).describe('By the lower end, the highest first; those without one last.'),
    together: z
      .array(z.strictObject({ programs: z.array(z.string()), ...interval, probabilityAbove0: number }))
      .describe('Programs that cannot be told apart.'),
    placebo: z
      .strictObject({ tried: count, criedWolf: count, quietDays: count })
      .describe('How often made-up first days on quiet days would have been taken for an effect.'),
    assumptions: z.array(z.string()),
    source,
    measure: z.string(),
    unit: z.string(),
    worth: z.number().describe('The smallest effect worth telling.'),
    series: z.strictObject({ days: z.array(day), values: column }),
    shockDays: z.array(day).describe('Left out, since something else moved every score.'),
    forest: z.array(z.strictObject({ programs: z.array(z.string()), verdict, ...interval })),
    without: z
      .array(z.strictObject({ programs: z.array(z.string()), points: column, low: column, high: column }))
      .describe(
        'The line without a program, in columns over `series.days`; empty where nothing can be said.',
      ),
  }),
)

export const series = z.strictObject({
  sources: z.array(z.strictObject({ source, measures: z.array(z.string()) })),
})

export const lag = named(
  'LeadOrLag',
  z.strictObject({
    outcome: z.string(),
    source,
    measure: z.string(),
    weeks: count,
    effectiveWeeks: number,
    lags: z
      .array(z.strictObject({ lag: z.int(), r: z.number() }))
      .describe('In weeks; above 0 the score is first.'),
    band: number,
    verdict: z.enum(['leading', 'coincident', 'trailing', 'no-reliable-link', 'too-early']),
    lag: z.int().nullable(),
  }),
)

const outcome = named(
  'Outcome',
  z.strictObject({
    name: z.string(),
    from: day,
    to: day,
    total: z.number(),
    days: z.array(z.strictObject({ day, value: z.number(), source: z.enum(['hand', 'csv', 'import']) })),
  }),
)

export const outcomes = z.strictObject({ outcomes: z.array(outcome) })
export const outcomesChanged = z.strictObject({
  name: z.string(),
  days: count,
  value: number.describe('Of the day that was added to.'),
})
