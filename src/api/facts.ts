import { Hono } from 'hono'
import { z } from 'zod'
import { FACT_NAMES } from '../app/settings/fact-names.ts'
import { listFacts } from '../app/settings/facts.ts'
import { checked, dayParameter } from './checked.ts'
import { takesJson, takesNothing } from './content-type.ts'
import { localDay } from './local-day.ts'
import type { ApiParts } from './parts.ts'

const profileFacts = FACT_NAMES.filter((name) => name !== 'company')
const said = z.discriminatedUnion('fact', [
  z.strictObject({ fact: z.enum(profileFacts), holds: z.boolean(), asOf: dayParameter.optional() }),
  z.strictObject({
    fact: z.literal('company'),
    company: z.string().trim().min(1, 'a name, or null for none').max(200).nullable(),
    asOf: dayParameter.optional(),
  }),
])
const named = z.object({ fact: z.enum(FACT_NAMES) })

/**
 * `GET /api/facts`: what the member has said that no file tells. `POST` says something, as of today unless another day is
 * given; `DELETE /api/facts/:fact` gives all up that was said of it. Each answers with all facts.
 */
export const factRoutes = ({ store, writer, now }: ApiParts) =>
  new Hono()
    .get('/facts', async (context) => context.json({ facts: await listFacts(store) }))
    .post('/facts', takesJson, checked('json', said), async (context) => {
      const { asOf = localDay(now()), ...rest } = context.req.valid('json')
      return context.json({ facts: await writer.sayFact({ ...rest, asOf }) })
    })
    .delete('/facts/:fact', takesNothing, checked('param', named), async (context) =>
      context.json({ facts: await writer.unsayFact(context.req.valid('param').fact) }),
    )
