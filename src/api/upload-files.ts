import { Hono } from 'hono'
import { z } from 'zod'
import { checked, idParameter } from './checked.ts'
import { takesBytes, takesNothing } from './content-type.ts'
import type { ApiParts } from './parts.ts'
import { uploadName } from './upload-name.ts'
import { tooLarge } from './uploads.ts'

const named = z.object({
  path: z.string().refine((path) => uploadName(path) !== undefined, {
    error: 'a relative path with / between its names, such as Export/Connections.csv',
  }),
})

/**
 * `POST /api/uploads` opens an upload; `PUT /api/uploads/:id/files?path=NAME` streams a file into it, as it is. The path is the
 * name that the file has on the member's machine, and stays a name.
 */
export const uploadRoutes = ({ uploads }: ApiParts) =>
  new Hono()
    .post('/uploads', takesNothing, async (context) => context.json({ id: await uploads.open() }, 201))
    .put(
      '/uploads/:id/files',
      takesBytes,
      checked('param', idParameter),
      checked('query', named),
      async (context) => {
        const announced = Number(context.req.header('content-length') ?? 0)
        if (announced > uploads.limits.bytes) throw tooLarge(uploads.limits.bytes)
        const { id } = context.req.valid('param')
        const body = context.req.raw.body ?? new Blob([]).stream()
        return context.json({ bytes: await uploads.add(id, context.req.valid('query').path, body) }, 201)
      },
    )
