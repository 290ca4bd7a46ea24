import { Hono } from 'hono'
import { takesNothing } from './content-type.ts'
import type { ApiParts } from './parts.ts'

/** `POST /api/sample` takes the fictional member in, `DELETE` takes it out again; either twice changes nothing more. */
export const sampleRoutes = ({ writer }: ApiParts) =>
  new Hono()
    .use('/sample', takesNothing)
    .post('/sample', async (context) => context.json({ imports: [await writer.addSample()] }, 201))
    .delete('/sample', async (context) => context.json({ undone: await writer.removeSample() }))
