import { z } from 'zod'

/** The schemas that the API's document calls by name. */
export const NAMED = z.registry<{ id: string }>()

/** Gives a schema a name in the API's document. */
export function named<S extends z.ZodType>(id: string, schema: S): S {
  NAMED.add(schema, { id })
  return schema
}

/** A calendar day as it is told. */
export const day = z.string().meta({ format: 'date', examples: ['2026-05-18'] })
/** A moment as it is told: ISO 8601. */
export const moment = z.string().meta({ format: 'date-time', examples: ['2026-05-18T09:30:00Z'] })
/** How many of something. */
export const count = z.int().nonnegative()
