import { Hono } from 'hono'
import { z } from 'zod'
import { calibrationFor } from '../app/calibration-for.ts'
import { loadReadings } from '../app/readings/read-readings.ts'
import { checked, dayParameter } from './checked.ts'
import type { ApiParts } from './parts.ts'

const asked = z.object({ on: dayParameter.optional(), series: z.enum(['0', '1']).optional() })

/**
 * `GET /api/calibration?on=DAY`: the open index with its weights fitted to the member's own readings, whether that predicts
 * better, and the points of a day both ways. With `series=1` also the calibrated points of all days, in columns.
 */
export const calibrationRoutes = ({ store, evidence }: ApiParts) =>
  new Hono().get('/calibration', checked('query', asked), async (context) => {
    const { on, series } = context.req.valid('query')
    const readings = await loadReadings(store)
    return context.json(calibrationFor(await evidence.of(), readings, { on, series: series === '1' }))
  })
