import { Hono } from 'hono'
import { z } from 'zod'
import { loadOutcomes } from '../app/outcomes/known-outcomes.ts'
import { outcomeJson } from '../app/outcomes/outcome-json.ts'
import { checked, dayParameter } from './checked.ts'
import { takesJson, takesNothing } from './content-type.ts'
import { localDay } from './local-day.ts'
import type { ApiParts } from './parts.ts'

const name = z.string().trim().min(1, 'a name').max(60, 'at most 60 characters')
const added = z.strictObject({ name, value: z.number(), on: dayParameter.optional() })
const imported = z.strictObject({ name, csv: z.string().min(1), file: z.string().max(300).optional() })
const removed = z.object({ name, on: dayParameter.optional() })

/**
 * `GET /api/outcomes`: what the member really wants, day by day: logged by hand, out of files, and what imports know. `POST`
 * adds to a day, or takes in a CSV of `day,value`; `DELETE /api/outcomes?name&on` takes a day's value away, or all.
 */
export const outcomeRoutes = ({ store, evidence, writer, now }: ApiParts) =>
  new Hono()
    .get('/outcomes', async (context) => {
      const outcomes = await loadOutcomes(store, await evidence.of())
      return context.json({ outcomes: outcomes.map(outcomeJson) })
    })
    .post('/outcomes', takesJson, checked('json', z.union([added, imported])), async (context) => {
      const said = context.req.valid('json')
      const done = await writer.changeOutcomes(
        'csv' in said
          ? { kind: 'import', name: said.name, csv: said.csv, file: said.file ?? 'outcome.csv' }
          : { kind: 'add', name: said.name, value: said.value, on: said.on ?? localDay(now()) },
      )
      return context.json(done, 201)
    })
    .delete('/outcomes', takesNothing, checked('query', removed), async (context) => {
      const { name: asked, on = null } = context.req.valid('query')
      return context.json(await writer.changeOutcomes({ kind: 'remove', name: asked, on }))
    })
