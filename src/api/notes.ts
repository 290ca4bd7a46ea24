import { Hono } from 'hono'
import { z } from 'zod'
import { listNotes, LONGEST_NOTE } from '../app/settings/notes.ts'
import { checked, dayParameter, idParameter, inOrder, WRONG_ORDER } from './checked.ts'
import { takesJson, takesNothing } from './content-type.ts'
import type { ApiParts } from './parts.ts'

const text = z.string().trim().min(1, 'some words').max(LONGEST_NOTE, `at most ${LONGEST_NOTE} characters`)
const written = z
  .strictObject({ from: dayParameter, to: dayParameter.optional(), text })
  .refine(inOrder, WRONG_ORDER)
const rewritten = z
  .strictObject({ from: dayParameter, to: dayParameter, text })
  .partial()
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    error: 'both days of the note, or none of them',
    path: ['to'],
  })
  .refine(inOrder, WRONG_ORDER)

/**
 * `GET /api/notes` lists the member's notes, those of the earliest day first; `POST` writes one beside a day or beside days,
 * `PATCH /api/notes/:id` changes its days or its words, `DELETE` takes it out and answers with what it said.
 */
export const noteRoutes = ({ store, writer }: ApiParts) =>
  new Hono()
    .get('/notes', async (context) => context.json({ notes: await listNotes(store) }))
    .post('/notes', takesJson, checked('json', written), async (context) => {
      const { from, to = from, text } = context.req.valid('json')
      return context.json(await writer.addNote({ days: { from, to }, text }), 201)
    })
    .patch(
      '/notes/:id',
      takesJson,
      checked('param', idParameter),
      checked('json', rewritten),
      async (context) => {
        const { from, to, text } = context.req.valid('json')
        const words = {
          ...(from === undefined || to === undefined ? {} : { days: { from, to } }),
          ...(text === undefined ? {} : { text }),
        }
        return context.json(await writer.changeNote(context.req.valid('param').id, words))
      },
    )
    .delete('/notes/:id', takesNothing, checked('param', idParameter), async (context) =>
      context.json(await writer.removeNote(context.req.valid('param').id)),
    )
