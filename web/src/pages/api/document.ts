/** What these pages read of an OpenAPI 3.1 document: what `GET /api/openapi.json` tells. */
export interface ApiDocument {
  readonly info: { readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

export interface Operation {
  readonly summary: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Contents }
  readonly responses: Readonly<Record<string, { readonly content?: Contents }>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly schema: Schema
}

type Contents = Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>>

/** A part of JSON Schema. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

/** A route with its method, as `GET` and `/api/notes/{id}`. */
export interface Route {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

/** Routes by what they are of, `notes` for `/api/notes/{id}`, in the order of the document. */
export function routesByResource({ paths }: ApiDocument): ReadonlyMap<string, readonly Route[]> {
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
  return Map.groupBy(routes, ({ path }) => path.split('/')[2] ?? '')
}

/** Whether a route can be tried with one click: it changes nothing, and needs to be told nothing. */
export const isPlainGet = ({ method, operation: { parameters = [], responses } }: Route): boolean =>
  method === 'GET' &&
  parameters.every(({ required }) => !required) &&
  responses['200']?.content?.['application/json'] !== undefined
