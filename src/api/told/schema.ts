import { z } from 'zod'

/** The schemas that the API's document calls by name. */
export const NAMED = z.registry<{ id: string }>()

/**
 * The schema of what has a type already, under the name that the API's document gives it. It does not type-check where type
 * and schema differ in anything but `readonly`: then `schema` must be of the type `never`.
 */
export const schemaOf =
  <T>() =>
  <S extends z.ZodType>(id: string, schema: Same<z.output<S>, T> extends true ? S : never): z.ZodType<T> =>
    named(id, schema as z.ZodType) as z.ZodType<T>

/** Gives a schema a name in the API's document. */
export function named<S extends z.ZodType>(id: string, schema: S): S {
  NAMED.add(schema, { id })
  return schema
}

/** True where two types hold the same, whatever of it is `readonly`. */
export type Same<A, B> = [Frozen<A>] extends [Frozen<B>]
  ? [Frozen<B>] extends [Frozen<A>]
    ? true
    : false
  : false

type Frozen<T> = T extends number | string
  ? Unbranded<T>
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T

/** A number or text without its unit, which JSON does not tell. */
type Unbranded<T extends number | string> = T extends object ? (T extends number ? number : string) : T

/** A calendar day as it is told. */
export const day = z.string().meta({ format: 'date', examples: ['2026-05-18'] })
/** A moment as it is told: ISO 8601. */
export const moment = z.string().meta({ format: 'date-time', examples: ['2026-05-18T09:30:00Z'] })
/** How many of something. */
export const count = z.int().nonnegative()
