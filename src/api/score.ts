import { Hono } from 'hono'
import { z } from 'zod'
import { scoreFor } from '../app/score-for.ts'
import { scoreJson } from '../model/score-json.ts'
import { checked, dayParameter } from './checked.ts'
import type { ApiParts } from './parts.ts'

const asked = z.object({ on: dayParameter.optional(), model: z.string().max(64).optional() })

/** `GET /api/score?on=DAY`: the score of a day with all its parts; of the last day known where none is asked for. */
export const scoreRoutes = ({ evidence }: ApiParts) =>
  new Hono().get('/score', checked('query', asked), async (context) => {
    const { day, score } = scoreFor(await evidence.of(), context.req.valid('query'))
    return context.json(scoreJson(score, day))
  })
