import { Hono } from 'hono'
import { z } from 'zod'
import { noOpenIndex } from '../app/calibration-for.ts'
import { historyFor } from '../app/history-for.ts'
import { loadReadings } from '../app/readings/read-readings.ts'
import { readingsTold } from '../app/readings/readings-told.ts'
import { baselineFor } from '../app/settings/baseline-for.ts'
import { historyColumns } from '../history/history-json.ts'
import type { History } from '../history/history.ts'
import { checked, dayParameter, daysParameter, inOrder, WRONG_ORDER } from './checked.ts'
import type { ApiParts } from './parts.ts'

const asked = z
  .object({
    from: dayParameter.optional(),
    to: dayParameter.optional(),
    baseline: daysParameter.optional(),
    signals: z.enum(['0', '1']).optional(),
  })
  .refine(inOrder, WRONG_ORDER)

/**
 * `GET /api/history?from&to`: scores day by day, in columns; the first number of each is that of the day `from`.
 * Beside them the readings of those days with what they say over time, as `/api/readings` gives them. With `signals=1` also
 * each signal's value, null where it was not observed.
 */
export const historyRoutes = ({ store, evidence }: ApiParts) =>
  new Hono().get('/history', checked('query', asked), async (context) => {
    const { signals, baseline: asked, ...days } = context.req.valid('query')
    const known = await evidence.of()
    const readings = await loadReadings(store)
    if (known.coverage.length === 0 && readings.length > 0) throw noOpenIndex()
    const history = historyFor(known, days)
    const baseline = await baselineFor(store, readings, { ...days, baseline: asked })
    return context.json({
      ...historyColumns(history),
      ...readingsTold(readings, { ...days, baseline }),
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
