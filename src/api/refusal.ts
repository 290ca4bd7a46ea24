import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ImportReport } from '../app/import-report.ts'

/** One part of a request that is not as it must be. */
export interface Fault {
  /** Where: `query.on`, `json.upload`. */
  readonly field: string
  readonly expected: string
}

/** What the API answers where it cannot do what was asked. Source: RFC 9457. */
export interface RefusalDocument {
  /** `urn:fourscore:` and a name that stays: what a program tells refusals apart by. */
  readonly type: string
  readonly title: string
  readonly status: ContentfulStatusCode
  readonly detail: string
  /** What to do next. */
  readonly hint?: string
  readonly faults?: readonly Fault[]
  /** What became of each file, where an import failed. */
  readonly imports?: readonly ImportReport[]
}

/** `name` is the type without what all types begin with. */
type RefusalWords = Omit<RefusalDocument, 'type' | 'status'> & { readonly name: string }

const TYPE_PREFIX = 'urn:fourscore:'

/** Thrown anywhere below a route; `answerRefusal` turns it into the one shape that errors have. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode
  readonly document: RefusalDocument

  /** The same again, of what another thread has sent. */
  static of({ type, status, ...words }: RefusalDocument): Refusal {
    return new Refusal(status, { ...words, name: type.slice(TYPE_PREFIX.length) })
  }

  constructor(status: ContentfulStatusCode, { name, ...words }: RefusalWords) {
    super(`${words.title}: ${words.detail}`)
    this.status = status
    this.document = { type: TYPE_PREFIX + name, status, ...words }
  }
}

export function answerRefusal(context: Context, { status, document }: Refusal): Response {
  // What is too large is not read to its end, so the connection can carry no other request.
  if (status === 413) context.header('Connection', 'close')
  return context.body(JSON.stringify(document), status, { 'Content-Type': 'application/problem+json' })
}

export const unknownRoute = (path: string): Refusal =>
  new Refusal(404, {
    name: 'unknown-address',
    title: 'There is nothing at this address',
    detail: `${path} is neither a page, a file of the pages nor a part of the API.`,
  })
