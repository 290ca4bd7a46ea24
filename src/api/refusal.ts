import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

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
  readonly status: number
  readonly detail: string
  /** What to do next. */
  readonly hint?: string
  readonly faults?: readonly Fault[]
}

interface RefusalWords {
  readonly name: string
  readonly title: string
  readonly detail: string
  readonly hint?: string
  readonly faults?: readonly Fault[]
}

/** Thrown anywhere below a route; `answerRefusal` turns it into the one shape that errors have. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode
  readonly document: RefusalDocument

  constructor(status: ContentfulStatusCode, { name, title, detail, hint, faults }: RefusalWords) {
    super(`${title}: ${detail}`)
    this.status = status
    this.document = {
      type: `urn:fourscore:${name}`,
      title,
      status,
      detail,
      ...(hint === undefined ? {} : { hint }),
      ...(faults === undefined ? {} : { faults }),
    }
  }
}

export function answerRefusal(context: Context, { status, document }: Refusal): Response {
  return context.body(JSON.stringify(document), status, { 'Content-Type': 'application/problem+json' })
}

export const unknownRoute = (path: string): Refusal =>
  new Refusal(404, {
    name: 'unknown-address',
    title: 'There is nothing at this address',
    detail: `${path} is neither a page, a file of the pages nor a part of the API.`,
  })
