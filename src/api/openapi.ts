import { z } from 'zod'
import { expectedBy } from './checked.ts'
import { takesBytes, takesJson } from './content-type.ts'
import { refusal } from './told/refusal.ts'
import type { ToldRoute } from './told/route.ts'
import { ROUTES } from './told/routes.ts'
import { NAMED } from './told/schema.ts'

/** A handler of a route, as Hono lists it: those of one route come one after the other. */
export interface Handled {
  readonly method: string
  readonly path: string
  readonly handler: object
}

type Json = Readonly<Record<string, unknown>>

/**
 * The API as an OpenAPI 3.1 document: what `ROUTES` tells of each route, and the parameters that its own checks expect.
 *
 * - `handled`: the routes of the app.
 * - `version`: of the program.
 */
export function openApi(handled: readonly Handled[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [name, told] of Object.entries(ROUTES)) {
    const [method = '', path = ''] = name.split(' ')
    const handlers = handled.filter((one) => one.method === method && one.path === path)
    const address = path.replaceAll(/:(\w+)/g, '{$1}')
    paths[address] = { ...paths[address], [method.toLowerCase()]: operation(name, told, handlers) }
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: 'Fourscore', version, summary: SUMMARY, license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: { schemas: namedSchemas() },
  }
}

const SUMMARY = 'An open, self-hosted Social Selling Index. It answers only on this machine.'

function operation(name: string, told: ToldRoute, handlers: readonly Handled[]): Json {
  const expected = handlers.flatMap(({ handler }) => expectedBy(handler) ?? [])
  const parameters = expected.flatMap(({ target, schema }) =>
    target === 'query' || target === 'param'
      ? parametersOf(target === 'param' ? 'path' : 'query', schema)
      : [],
  )
  const body = expected.find(({ target }) => target === 'json')?.schema
  const takes = (middleware: object): boolean => handlers.some(({ handler }) => handler === middleware)
  return {
    operationId: operationId(name),
    summary: told.says,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body !== undefined && takes(takesJson) ? { requestBody: jsonBody(body, told.example) } : {}),
    ...(takes(takesBytes) ? { requestBody: BYTES } : {}),
    responses: responses(told),
  }
}

/** `getApiImportsId`: what generators of clients name the call. */
const operationId = (name: string): string =>
  name.toLowerCase().replaceAll(/[^a-z]+(\w)/g, (_, letter: string) => letter.toUpperCase())

function parametersOf(place: 'path' | 'query', schema: z.ZodType): readonly Json[] {
  const { properties = {}, required = [] } = input(schema)
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: one,
  }))
}

const jsonBody = (schema: z.ZodType, example: object | undefined): Json => ({
  required: true,
  content: {
    'application/json': { schema: input(schema), ...(example === undefined ? {} : { example }) },
  },
})

const BYTES: Json = { required: true, content: { 'application/octet-stream': {} } }

function responses({ answer, status = 200, files = {}, stream, repeats }: ToldRoute): Json {
  const content = Object.fromEntries(
    Object.entries(files).map(([type, description]) => [type, { schema: { type: 'string', description } }]),
  )
  return {
    [status]: {
      description: 'It is done, or here it is.',
      ...(repeats ? { headers: { ETag: { schema: { type: 'string' } } } } : {}),
      content: { [stream ?? 'application/json']: { schema: reference(answer) }, ...content },
    },
    ...(repeats ? { 304: { description: 'As the ETag in If-None-Match says, you have it.' } } : {}),
    default: {
      description: 'It could not be done. Source: RFC 9457.',
      content: { 'application/problem+json': { schema: reference(refusal) } },
    },
  }
}

interface InputSchema extends Json {
  readonly properties?: Readonly<Record<string, Json>>
  readonly required?: readonly string[]
}

const input = (schema: z.ZodType): InputSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return rest as InputSchema
}

const address = (id: string): string => `#/components/schemas/${id}`

/** A schema with a name is called by it. */
function reference(schema: z.ZodType): Json {
  const id = NAMED.get(schema)?.id
  if (id !== undefined) return { $ref: address(id) }
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { metadata: NAMED })
  const { $defs: __, ...plain } = rest
  return JSON.parse(JSON.stringify(plain).replaceAll('#/$defs/', address(''))) as Json
}

function namedSchemas(): Json {
  const { schemas } = z.toJSONSchema(NAMED, { uri: address })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  )
}
