import { z } from 'zod'
import { count, day, named } from './schema.ts'

export const events = named(
  'EventsBehind',
  z.strictObject({
    signal: z.string(),
    from: day.describe('Not counted itself.'),
    to: day,
    kinds: z.array(
      z.strictObject({
        kind: z.string().meta({ examples: ['comment.given'] }),
        n: count,
        days: z.array(z.strictObject({ day, n: count })),
      }),
    ),
  }),
)
