import type { ExtractSchema } from 'hono/types'
import { expect, it } from 'vitest'
import type { Api } from '../app.ts'
import type { AnswerOf, RouteName } from './routes.ts'

type Routes = ExtractSchema<Api>
type Method<R> = R extends `${infer M} ${string}` ? `$${Lowercase<M>}` : never
type Path<R> = R extends `${string} ${infer P}` ? P : never

/** What the code of a route answers as JSON; never where that is a file or a stream, of which Hono knows nothing. */
type Coded<R> =
  Path<R> extends infer P extends keyof Routes
    ? Method<R> extends infer M extends keyof Routes[P]
      ? Extract<Routes[P][M], { outputFormat: 'json' }> extends { output: infer O }
        ? [keyof O] extends [never]
          ? never
          : O
        : never
      : never
    : never

/** As JSON it is: what may be left out is there or not, and never undefined. */
type Json<T> = T extends number | string
  ? T
  : T extends object
    ? { [K in keyof T]: Exclude<Json<T[K]>, undefined> }
    : T

/** True where two types hold the same, whatever of it is `readonly`. */
type Same<A, B> = [Frozen<A>] extends [Frozen<B>] ? ([Frozen<B>] extends [Frozen<A>] ? true : false) : false

type Frozen<T> = T extends number | string
  ? Unbranded<T>
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T

/** A number or text without its unit, which JSON does not tell. */
type Unbranded<T extends number | string> = T extends object ? (T extends number ? number : string) : T

type Differs = {
  [R in RouteName]: [Coded<R>] extends [never]
    ? never
    : Same<Json<Coded<R>>, Json<AnswerOf<R>>> extends true
      ? never
      : R
}[RouteName]

it('what is told of an answer is the type of what is answered', () => {
  // Where they differ this does not type-check, and the error names the routes.
  // oxlint-disable-next-line typescript/no-generated-empty-object-type -- empty is what it must be
  const differs: Record<Differs, never> = {}
  expect(differs).toEqual({})
})
