import { Hono } from 'hono'
import { z } from 'zod'
import { eventsFor } from '../app/events-for.ts'
import { eventsJson } from '../history/events-json.ts'
import { checked, dayParameter, inOrder, WRONG_ORDER } from './checked.ts'
import type { ApiParts } from './parts.ts'

const asked = z
  .object({ signal: z.string().max(64), from: dayParameter, to: dayParameter })
  .refine(inOrder, WRONG_ORDER)

/**
 * `GET /api/events?signal&from&to`: what stands behind a signal, as kinds, days and counts, after the day `from` and up to the
 * day `to`. Whom or what an event was about is not told.
 */
export const eventRoutes = ({ evidence }: ApiParts) =>
  new Hono().get('/events', checked('query', asked), async (context) => {
    const { signal: id, from, to } = context.req.valid('query')
    const { signal, kinds } = eventsFor(await evidence.of(), { signal: id, from, to })
    return context.json(eventsJson(signal, from, to, kinds))
  })
