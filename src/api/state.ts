import { Hono } from 'hono'
import { z } from 'zod'
import { standingFor } from '../app/standing-for.ts'
import { dayText } from '../kernel/day.ts'
import { usualRates } from '../plan/what-if.ts'
import { checked, dayParameter } from './checked.ts'
import type { ApiParts } from './parts.ts'

const asked = z.object({ on: dayParameter.optional() })

/**
 * `GET /api/state?on=DAY`: where the member stands, as `whatIf` takes it, so that a page can try other habits by itself;
 * and `rates`, how often a week each activity was done in the last four.
 */
export const stateRoutes = ({ evidence }: ApiParts) =>
  new Hono().get('/state', checked('query', asked), async (context) => {
    const { model, standing } = standingFor(await evidence.of(), context.req.valid('query'))
    return context.json({
      day: dayText(standing.day),
      model: { name: model.name, version: model.version },
      rates: usualRates(standing.habits),
      standing,
    })
  })
