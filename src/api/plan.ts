import { Hono } from 'hono'
import { z } from 'zod'
import { forecastFor } from '../app/forecast-for.ts'
import { measuredEffects } from '../app/measured-effects.ts'
import { nextActionsFor } from '../app/next-actions-for.ts'
import { planFor } from '../app/plan-for.ts'
import { programsAnswer } from '../app/programs/programs-answer.ts'
import { AppError } from '../app/app-error.ts'
import { ACTIVITY_NAMES, isActivityName } from '../plan/activities.ts'
import { calendarAt } from './calendar.ts'
import { checked, dayParameter } from './checked.ts'
import { takesJson } from './content-type.ts'
import type { ApiParts } from './parts.ts'

const halves = z.number().min(0.5).max(600).multipleOf(0.5, 'minutes in steps of half a minute')

const goal = z.strictObject({
  goal: z.number().min(0).max(100),
  pillar: z.string().max(64).optional(),
  by: dayParameter,
  minutes: z.number().min(0).max(1200),
  activities: z
    .array(z.strictObject({ activity: z.enum(ACTIVITY_NAMES), minutes: halves.optional() }))
    .min(1, 'at least one activity')
    .max(ACTIVITY_NAMES.length)
    .refine((all) => new Set(all.map(({ activity }) => activity)).size === all.length, {
      error: 'each activity once',
    })
    .optional(),
})

const ahead = z.object({
  to: dayParameter.optional(),
  program: z
    .string()
    .regex(/^\d{1,15}$/, 'the id of a program')
    .optional(),
})

/**
 * `POST /api/plan`: the cheapest week that reaches a goal. `GET /api/forecast?to=DAY&program=ID`: where the open index goes with
 * nothing more, with the habits, and with a program besides. `GET /api/next-actions`: what to do next, and for each pillar.
 */
export const planRoutes = ({ store, evidence, now }: ApiParts) => {
  const programs = async () => programsAnswer(store, await evidence.of(), calendarAt(now()))
  return new Hono()
    .post('/plan', takesJson, checked('json', goal), async (context) =>
      context.json(planFor(await evidence.of(), context.req.valid('json'))),
    )
    .get('/forecast', checked('query', ahead), async (context) => {
      const { to, program: id } = context.req.valid('query')
      const program = id === undefined ? undefined : targetsOf((await programs()).programs, id)
      return context.json(forecastFor(await evidence.of(), { to, program }))
    })
    .get('/next-actions', async (context) => {
      const measured = measuredEffects(await programs())
      return context.json(nextActionsFor(await evidence.of(), { measured }))
    })
}

interface Known {
  readonly id: string
  readonly activities: readonly { readonly activity: string; readonly weekly: number }[]
}

/** Those of its activities that the open index counts. Throws `AppError` where there is no such program. */
function targetsOf(programs: readonly Known[], id: string) {
  const found = programs.find((one) => one.id === id)
  if (found === undefined) {
    throw new AppError('No such program', `There is no program ${id}.`, 'GET /api/programs lists them.')
  }
  return found.activities.flatMap(({ activity, weekly }) =>
    isActivityName(activity) ? [{ activity, weekly }] : [],
  )
}
