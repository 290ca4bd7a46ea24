import { Hono } from 'hono'
import { z } from 'zod'
import { historyFor } from '../app/history-for.ts'
import { historyColumns } from '../history/history-json.ts'
import type { History } from '../history/history.ts'
import { checked, dayParameter, inOrder, WRONG_ORDER } from './checked.ts'
import type { ApiParts } from './parts.ts'

const asked = z
  .object({
    from: dayParameter.optional(),
    to: dayParameter.optional(),
    signals: z.enum(['0', '1']).optional(),
  })
  .refine(inOrder, WRONG_ORDER)

/**
 * `GET /api/history?from&to`: scores day by day, in columns; the first number of each is that of the day `from`.
 * With `signals=1` also each signal's value, null where it was not observed.
 */
export const historyRoutes = ({ evidence }: ApiParts) =>
  new Hono().get('/history', checked('query', asked), async (context) => {
    const { signals, ...days } = context.req.valid('query')
    const history = historyFor(await evidence.of(), days)
    return context.json({
      ...historyColumns(history),
      ...(signals === '1' ? { signals: signalColumns(history) } : {}),
    })
  })

const signalColumns = ({ signals }: History): Record<string, readonly (number | null)[]> =>
  Object.fromEntries(
    [...signals].map(([id, values]) => [
      id,
      Array.from(values, (value) => (Number.isNaN(value) ? null : value)),
    ]),
  )
