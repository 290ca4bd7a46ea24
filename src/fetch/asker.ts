import type { IncomingHttpHeaders } from 'node:http'
import { isProblem, type Problem } from '../networks/answer.ts'
import { FetchError } from './fetch-error.ts'
import { send, type Bounds, type Question, type RawAnswer } from './send.ts'
import type { Way } from './way.ts'

export interface AskerOptions {
  readonly way: Way
  readonly bounds: Bounds
  /** The hosts that may be asked; any other is an error of the program. */
  readonly hosts: readonly string[]
  readonly now: () => number
  readonly wait: (ms: number) => Promise<void>
  /** What to do when the host says that there is no such account. */
  readonly ifMissing: string
}

/** The longest wait that a network's limit is waited for; a longer one is told. */
const LONGEST_WAIT_MS = 60_000
const TRIES = 3

/** Asks the hosts of one network in turn, and keeps to what they allow. */
export class Asker {
  /** Questions that the network says are left, until its limit begins anew; null where it does not say. */
  left: number | null = null
  #notBefore = 0
  readonly #options: AskerOptions

  constructor(options: AskerOptions) {
    this.#options = options
  }

  /** The JSON of an answer, read. Throws a FetchError for any answer that cannot be used. */
  async ask<Read extends object>(question: Question, read: (json: unknown) => Read | Problem): Promise<Read> {
    const answer = await this.#answer(question)
    refuseUnusable(answer, question.host, this.#options.ifMissing)
    const result = read(jsonOf(answer, question.host))
    if (!isProblem(result)) return result
    throw new FetchError(
      `The answer of ${question.host} cannot be read: ${result.problem}.`,
      this.#options.ifMissing,
    )
  }

  /** As `ask`; null where the host answers that there is nothing (404). */
  async askMaybe<Read extends object>(
    question: Question,
    read: (json: unknown) => Read | Problem,
  ): Promise<Read | null> {
    try {
      return await this.ask(question, read)
    } catch (error) {
      if (error instanceof NothingThere) return null
      throw error
    }
  }

  async #answer(question: Question): Promise<RawAnswer> {
    const { hosts, way, bounds, now } = this.#options
    if (!hosts.includes(question.host))
      throw new Error(`${question.host} is none of the hosts that may be asked`)
    for (let tries = 1; ; tries++) {
      await this.#waitUntilAllowed(question.host)
      const answer = await send(question, way, bounds)
      this.left = leftOf(answer.headers)
      const until = notBefore(answer, now())
      this.#notBefore = until ?? 0
      if (!isLimited(answer)) return answer
      if (until === null || tries === TRIES) throw limited(question.host, until)
    }
  }

  async #waitUntilAllowed(host: string): Promise<void> {
    const ms = this.#notBefore - this.#options.now()
    if (ms > LONGEST_WAIT_MS) throw limited(host, this.#notBefore)
    if (ms > 0) await this.#options.wait(ms)
  }
}

class NothingThere extends FetchError {}

const headerOf = (headers: IncomingHttpHeaders, name: string): string | undefined => {
  const value = headers[`x-${name}`] ?? headers[name]
  return typeof value === 'string' ? value : undefined
}

const leftOf = (headers: IncomingHttpHeaders): number | null => {
  const text = headerOf(headers, 'ratelimit-remaining')
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null
}

const isLimited = ({ status, headers }: RawAnswer): boolean =>
  status === 429 ||
  (status === 403 && (leftOf(headers) === 0 || headers['retry-after'] !== undefined)) ||
  (status === 503 && headers['retry-after'] !== undefined)

/** The moment, in ms since 1970, before which the host wants no further question; null where it does not say. */
function notBefore(answer: RawAnswer, now: number): number | null {
  const after = answer.headers['retry-after']
  if (after !== undefined && isLimited(answer)) {
    return /^\d{1,9}$/.test(after) ? now + Number(after) * 1000 : finite(Date.parse(after))
  }
  return leftOf(answer.headers) === 0 ? resetOf(answer.headers) : null
}

/** GitHub and Bluesky write seconds since 1970, Mastodon a date. */
function resetOf(headers: IncomingHttpHeaders): number | null {
  const text = headerOf(headers, 'ratelimit-reset')
  if (text === undefined) return null
  return /^\d{1,11}$/.test(text) ? Number(text) * 1000 : finite(Date.parse(text))
}

const finite = (ms: number): number | null => (Number.isFinite(ms) && Math.abs(ms) < 8e15 ? ms : null)

function limited(host: string, until: number | null): FetchError {
  const hint = until === null ? 'Try again in an hour.' : `Try again after ${new Date(until).toISOString()}.`
  return new FetchError(`${host} allows no further questions for now.`, hint)
}

function refuseUnusable({ status }: RawAnswer, host: string, ifMissing: string): void {
  if (status === 200) return
  if (status === 404) throw new NothingThere(`${host} knows nothing of that name.`, ifMissing)
  if (status >= 300 && status < 400) {
    throw new FetchError(`${host} sends on to another address (${status}), which is not followed.`, ifMissing)
  }
  if (status >= 400 && status < 500)
    throw new FetchError(`${host} refused the question (${status}).`, ifMissing)
  throw new FetchError(`${host} answered with an error of its own (${status}).`, 'Try again later.')
}

function jsonOf({ headers, body }: RawAnswer, host: string): unknown {
  const type = headers['content-type'] ?? ''
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) {
    throw new FetchError(
      `${host} answered with something that is no JSON.`,
      'See whether that server offers a public API.',
    )
  }
  try {
    return JSON.parse(body)
  } catch {
    throw new FetchError(`The answer of ${host} breaks off, or is no JSON.`, 'Try again later.')
  }
}
