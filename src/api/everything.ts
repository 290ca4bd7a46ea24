import { Hono } from 'hono'
import { z } from 'zod'
import { checked } from './checked.ts'
import { takesJson } from './content-type.ts'
import type { ApiParts } from './parts.ts'

const asked = z.strictObject({
  word: z.literal('forget', 'the word forget, so that nobody deletes by mistake'),
})

/** `DELETE /api/everything` with `{ "word": "forget" }`: deletes all that is kept, backups too, and goes on with nothing. */
export const everythingRoutes = ({ writer, uploads }: ApiParts) =>
  new Hono().delete('/everything', takesJson, checked('json', asked), async (context) => {
    await uploads.clear()
    return context.json(await writer.forget())
  })
