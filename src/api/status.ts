import { Hono } from 'hono'
import { modelNamed } from '../app/model-named.ts'
import { isInfluenceTold } from '../app/influence/snapshots.ts'
import { toldMark } from '../app/settings/told-mark.ts'
import { status } from '../app/status.ts'
import type { ApiParts } from './parts.ts'

/** `GET /api/status`: what is there, for a page that opens. */
export const statusRoutes = ({ store, version }: ApiParts) =>
  new Hono().get('/status', async (context) => {
    const { hasData, sample, firstDay, lastDay, events, readings, imports } = await status(store)
    const model = modelNamed()
    return context.json({
      hasData,
      sample,
      first: firstDay,
      last: lastDay,
      events,
      readings,
      imports: imports.length,
      model: { name: model.name, version: model.version },
      version,
      influence: await isInfluenceTold(store),
      told: toldMark(store),
    })
  })
