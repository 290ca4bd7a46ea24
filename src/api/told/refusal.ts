import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { report } from './report.ts'
import { named } from './schema.ts'

const fault = named(
  'Fault',
  z.strictObject({
    field: z.string().meta({ examples: ['query.on'] }),
    expected: z.string().meta({ examples: ['a calendar day, YYYY-MM-DD'] }),
  }),
)

/** The codes are a union of some fifty numbers, which a document had better not list. */
const status = z.int() as unknown as z.ZodType<ContentfulStatusCode>

export const refusal = named(
  'Refusal',
  z.strictObject({
    type: z
      .string()
      .describe('Stays the same: what a program tells refusals apart by.')
      .meta({ examples: ['urn:fourscore:not-as-expected'] }),
    title: z.string(),
    status,
    detail: z.string(),
    hint: z.exactOptional(z.string()).describe('What to do next.'),
    faults: z.exactOptional(z.array(fault)),
    imports: z.exactOptional(z.array(report)).describe('What became of each file, where an import failed.'),
  }),
)
