import type { MiddlewareHandler } from 'hono'
import { Refusal } from './refusal.ts'

/** For routes that are handed JSON. */
export const takesJson: MiddlewareHandler = async (context, next) => {
  const type = mediaType(context.req.header('content-type'))
  if (type !== JSON_TYPE) throw wrongType(type, [JSON_TYPE])
  await next()
}

/** For routes that need no body: a form of another site could send one only as something else. */
export const takesNothing: MiddlewareHandler = async (context, next) => {
  const type = mediaType(context.req.header('content-type'))
  if (type !== undefined && type !== JSON_TYPE) throw wrongType(type, ['no body'])
  await next()
}

/** For routes that are handed a file as it is. */
export const takesBytes: MiddlewareHandler = async (context, next) => {
  const type = mediaType(context.req.header('content-type'))
  if (type === undefined || !BYTES.includes(type)) throw wrongType(type, BYTES)
  await next()
}

const JSON_TYPE = 'application/json'
const BYTES: readonly string[] = [
  'application/octet-stream',
  'application/zip',
  'application/x-zip-compressed',
  'text/csv',
]

const mediaType = (header: string | undefined): string | undefined =>
  header?.split(';')[0]?.trim().toLowerCase()

const wrongType = (type: string | undefined, expected: readonly string[]): Refusal =>
  new Refusal(415, {
    name: 'wrong-content-type',
    title: 'The request is of the wrong kind',
    detail: `Expected ${expected.join(', ')}; found ${type ?? 'no Content-Type'}.`,
  })
