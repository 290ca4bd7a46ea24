import { Hono } from 'hono'
import { z } from 'zod'
import { doneDayJson } from '../app/programs/done-json.ts'
import { activitiesDone } from '../app/programs/log-activity.ts'
import { calendarAt } from './calendar.ts'
import { checked, dayParameter, inOrder, WRONG_ORDER } from './checked.ts'
import { takesJson } from './content-type.ts'
import { localDay } from './local-day.ts'
import type { ApiParts } from './parts.ts'

const asked = z
  .object({ from: dayParameter.optional(), to: dayParameter.optional() })
  .refine(inOrder, WRONG_ORDER)

const did = z.strictObject({
  activity: z.string().min(1).max(40),
  count: z
    .int()
    .min(-1_000)
    .max(1_000)
    .refine((count) => count !== 0, 'not 0')
    .optional(),
  on: dayParameter.optional(),
})

/**
 * `GET /api/activities?from&to`: what was done on which day, by imports and by hand; the last four weeks unless it is said.
 * `POST` logs something done by hand, one of it and today unless it is said; a count below 0 takes back.
 */
export const activityRoutes = ({ store, writer, now }: ApiParts) =>
  new Hono()
    .get('/activities', checked('query', asked), async (context) => {
      const { from, to } = context.req.valid('query')
      const done = await activitiesDone(store, calendarAt(now()), {
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      })
      return context.json({ activities: done.map(doneDayJson) })
    })
    .post('/activities', takesJson, checked('json', did), async (context) => {
      const { activity, count = 1, on = localDay(now()) } = context.req.valid('json')
      return context.json(await writer.logActivity({ activity, count, on }), 201)
    })
