import { Hono } from 'hono'
import { z } from 'zod'
import { explainFor } from '../app/explain-for.ts'
import { explanationJson } from '../history/explain-json.ts'
import { checked, dayParameter, inOrder, WRONG_ORDER } from './checked.ts'
import type { ApiParts } from './parts.ts'

const asked = z.object({ from: dayParameter, to: dayParameter }).refine(inOrder, WRONG_ORDER)

/** `GET /api/explain?from&to`: what moved the score between two days, signal by signal. */
export const explainRoutes = ({ evidence }: ApiParts) =>
  new Hono().get('/explain', checked('query', asked), async (context) => {
    const { from, to } = context.req.valid('query')
    return context.json(explanationJson(explainFor(await evidence.of(), from, to)))
  })
