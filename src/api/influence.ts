import { Hono } from 'hono'
import { z } from 'zod'
import { listAccounts } from '../app/influence/accounts.ts'
import { influenceFor } from '../app/influence/influence-for.ts'
import { loadSnapshots } from '../app/influence/snapshots.ts'
import { settingsOf } from '../app/settings/settings.ts'
import { NETWORK_NAMES } from '../networks/network.ts'
import { checked, dayParameter, daysParameter, idParameter } from './checked.ts'
import { takesJson, takesNothing } from './content-type.ts'
import { localDay } from './local-day.ts'
import type { ApiParts } from './parts.ts'

const network = z.enum(NETWORK_NAMES)
const account = z.string().trim().min(1, 'a name').max(300, 'at most 300 characters')
const asked = z.object({
  on: dayParameter.optional(),
  from: dayParameter.optional(),
  baseline: daysParameter.optional(),
})
const byFile = z.strictObject({
  network,
  upload: z.string().regex(/^[\w-]{1,64}$/, 'the id of an upload'),
  account: account.optional(),
})
/** A public account could be anybody's: `mine` says that it is the member's. */
const byEndpoint = z.strictObject({
  network,
  account,
  mine: z.literal(true),
  key: z.string().max(200).optional(),
})

/**
 * `GET /api/influence?on&from&baseline=FROM..TO`: the influence of a day, its line, and how it stands to a baseline: the days asked for, else those of the settings. `GET /api/influence/accounts` lists the member's accounts, `POST`
 * adds one, `DELETE /api/influence/accounts/:id` removes it with all that was told of it; `POST /api/influence/refresh` asks all again.
 */
export const influenceRoutes = ({ store, evidence, uploads, writer, now }: ApiParts) =>
  new Hono()
    .get('/influence', checked('query', asked), async (context) => {
      const snapshots = await loadSnapshots(store, await evidence.of())
      const { baseline: chosen, ...when } = context.req.valid('query')
      const baseline = chosen ?? (await settingsOf(store.db)).baseline ?? undefined
      return context.json(influenceFor(snapshots, { ...when, baseline, today: localDay(now()) }))
    })
    .get('/influence/accounts', async (context) => context.json({ accounts: await listAccounts(store) }))
    .post(
      '/influence/accounts',
      takesJson,
      checked('json', z.union([byFile, byEndpoint])),
      async (context) => {
        const said = context.req.valid('json')
        if (!('upload' in said)) return context.json(await writer.addAccount(said), 201)
        const { files, release } = uploads.take(said.upload)
        const order = { network: said.network, files, account: said.account }
        return context.json(await writer.addAccount(order).finally(release), 201)
      },
    )
    .delete('/influence/accounts/:id', takesNothing, checked('param', idParameter), async (context) =>
      context.json(await writer.removeAccount(context.req.valid('param').id)),
    )
    .post('/influence/refresh', takesNothing, async (context) => context.json(await writer.refreshAccounts()))
