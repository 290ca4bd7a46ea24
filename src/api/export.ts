import { Hono } from 'hono'
import { z } from 'zod'
import { exportAll } from '../app/export-all.ts'
import { instant } from '../kernel/day.ts'
import { checked } from './checked.ts'
import type { ApiParts } from './parts.ts'

const asked = z.object({ format: z.enum(['json', 'csv'], 'json or csv').default('json') })

/** `GET /api/export?format=json|csv`: everything that is kept, as a file to be saved. */
export const exportRoutes = ({ store, now }: ApiParts) =>
  new Hono().get('/export', checked('query', asked), (context) => {
    const { name, type, bytes } = exportAll(
      store,
      context.req.valid('query').format,
      instant(now().getTime()),
    )
    return context.body(ReadableStream.from(bytes), 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
    })
  })
