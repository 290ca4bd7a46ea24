import { Hono } from 'hono'
import { z } from 'zod'
import { effectsFor, usualSource } from '../app/effects/effects-for.ts'
import { effectsJson } from '../app/effects/effects-json.ts'
import { measuresOf, SERIES_SOURCES, type Told } from '../app/effects/series-sources.ts'
import { lagFor } from '../app/outcomes/lag-for.ts'
import { loadOutcomes } from '../app/outcomes/known-outcomes.ts'
import { loadSnapshots } from '../app/influence/snapshots.ts'
import { loadReadings } from '../app/readings/read-readings.ts'
import { readPrograms } from '../store/programs.ts'
import { checked } from './checked.ts'
import { localDay } from './local-day.ts'
import type { ApiParts } from './parts.ts'

const source = z.enum(SERIES_SOURCES)
const measure = z.string().min(1).max(60)
const asked = z.object({
  source: source.optional(),
  measure: measure.optional(),
  worth: z.coerce.number().positive().max(100).optional(),
})
const linked = z.object({
  outcome: z.string().min(1).max(60),
  source: source.optional(),
  measure: measure.optional(),
})

/**
 * `GET /api/effects?source&measure`: what each program did to a series; the total, in readings as soon as there are any, unless it
 * is said. `GET /api/lag?outcome&source&measure`: whether that series leads an outcome. `GET /api/series`: which series there are.
 */
export const effectRoutes = ({ store, evidence, now }: ApiParts) => {
  const told = async (): Promise<Told> => {
    const known = await evidence.of()
    return {
      evidence: known,
      readings: await loadReadings(store),
      snapshots: await loadSnapshots(store, known),
    }
  }
  return new Hono()
    .get('/series', (context) =>
      context.json({
        sources: SERIES_SOURCES.map((one) => ({ source: one, measures: measuresOf(one) })),
      }),
    )
    .get('/effects', checked('query', asked), async (context) => {
      const known = await told()
      const { source: from = usualSource(known), measure: of = 'total', worth } = context.req.valid('query')
      const programs = await readPrograms(store.db, 'me')
      const question = { source: from, measure: of, worth }
      return context.json(effectsJson(effectsFor(known, programs, question, localDay(now()))))
    })
    .get('/lag', checked('query', linked), async (context) => {
      const known = await told()
      const { outcome, source: from = usualSource(known), measure: of = 'total' } = context.req.valid('query')
      const outcomes = await loadOutcomes(store, known.evidence)
      return context.json(lagFor(known, outcomes, { outcome, source: from, measure: of }))
    })
}
