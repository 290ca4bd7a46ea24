import { Hono } from 'hono'
import { z } from 'zod'
import { settingsJson, settingsOf } from '../app/settings/settings.ts'
import { isZone } from '../app/settings/zone.ts'
import { checked, dayParameter, inOrder, WRONG_ORDER } from './checked.ts'
import { takesJson } from './content-type.ts'
import type { ApiParts } from './parts.ts'

const changed = z.strictObject({
  timeZone: z
    .string()
    .max(64)
    .refine(isZone, 'a time zone that this server knows, such as Europe/Berlin')
    .nullish(),
  baseline: z.strictObject({ from: dayParameter, to: dayParameter }).refine(inOrder, WRONG_ORDER).nullish(),
})

/**
 * `GET /api/settings`: what the member has chosen. `PATCH` changes what is given, null gives a choice up; the answer says
 * how many events and readings another time zone has put on another day.
 */
export const settingRoutes = ({ store, writer }: ApiParts) =>
  new Hono()
    .get('/settings', async (context) => context.json(settingsJson(await settingsOf(store.db))))
    .patch('/settings', takesJson, checked('json', changed), async (context) => {
      const { timeZone, baseline } = context.req.valid('json')
      const change = {
        ...(timeZone === undefined ? {} : { timeZone }),
        ...(baseline === undefined ? {} : { baseline }),
      }
      return context.json(await writer.changeSettings(change))
    })
