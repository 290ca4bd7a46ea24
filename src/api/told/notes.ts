import { z } from 'zod'
import type { NoteJson } from '../../app/settings/notes.ts'
import { day, moment, schemaOf } from './schema.ts'

export const note = schemaOf<NoteJson>()(
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
