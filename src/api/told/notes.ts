import { z } from 'zod'
import { day, moment, named } from './schema.ts'

export const note = named(
  'Note',
  z.strictObject({
    id: z.string(),
    from: day,
    to: day,
    text: z.string(),
    writtenAt: moment.describe('When it was written, or last changed.'),
  }),
)

export const notes = z.strictObject({ notes: z.array(note) })
