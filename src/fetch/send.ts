import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { FetchError } from './fetch-error.ts'
import type { Way } from './way.ts'

export interface Question {
  readonly host: string
  /** With its query, encoded. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Bounds {
  /** For the whole of one answer, from the first byte sent to the last one read. */
  readonly timeout_ms: number
  /** Of one answer. */
  readonly size_bytes: number
}

export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Names the product, as Wikipedia and GitHub ask of every program. */
export const USER_AGENT = 'Fourscore/0.1 (self-hosted; asked by the member for their own account)'

/** Sends one question and reads its answer whole. No cookie is sent or kept, and no redirect is followed. */
export async function send(question: Question, way: Way, bounds: Bounds): Promise<RawAnswer> {
  const signal = AbortSignal.timeout(bounds.timeout_ms)
  try {
    const answer = await begin(question, way, signal)
    return {
      status: answer.statusCode ?? 0,
      headers: answer.headers,
      body: await bodyOf(answer, question.host, bounds.size_bytes),
    }
  } catch (error) {
    throw signal.aborted ? tooSlow(question.host, bounds) : unreachable(error, question.host)
  }
}

const begin = ({ host, path, headers }: Question, way: Way, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const request = way.request(
      {
        host,
        path,
        port: way.port,
        lookup: way.lookup,
        agent: false,
        signal,
        headers: { accept: 'application/json', 'user-agent': USER_AGENT, ...headers },
      },
      resolve,
    )
    request.on('error', reject)
    request.end()
  })

async function bodyOf(answer: IncomingMessage, host: string, size_bytes: number): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length
    if (size > size_bytes) {
      throw new FetchError(
        `${host} sent more than ${size_bytes} bytes, far more than such an answer has.`,
        'Try again later.',
      )
    }
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

const tooSlow = (host: string, { timeout_ms }: Bounds): FetchError =>
  new FetchError(`${host} did not answer within ${timeout_ms / 1000} seconds.`, 'Try again later.')

function unreachable(error: unknown, host: string): FetchError {
  if (error instanceof FetchError) return error
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
  return new FetchError(
    `${host} could not be reached, or broke off${code}.`,
    'See whether this machine is online, and try again.',
  )
}
