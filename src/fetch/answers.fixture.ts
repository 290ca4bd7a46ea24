import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { fetchSnapshot, type FetchOptions } from './fetch-snapshot.ts'
import type { Way } from './way.ts'

export const NOW = Date.parse('2026-05-20T12:00:00Z')

/** A local server that plays answers, as a way to reach any host; `asked` fills with what it was asked. */
export async function playing(answer: (asked: IncomingMessage, response: ServerResponse) => void) {
  const asked: string[] = []
  const headers: IncomingMessage['headers'][] = []
  const server = createServer((question, response) => {
    asked.push(`${(question.headers.host ?? '').replace(/:\d+$/, '')}${question.url}`)
    headers.push(question.headers)
    answer(question, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const way: Way = {
    request,
    port: (server.address() as AddressInfo).port,
    lookup: (_, options, done) =>
      options.all === true ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4),
  }
  const waits: number[] = []
  const wait = (ms: number): Promise<void> => {
    waits.push(ms)
    return Promise.resolve()
  }
  const options: FetchOptions = { now: () => NOW, way, wait }
  return { asked, headers, waits, options }
}

export const json = (
  response: ServerResponse,
  value: unknown,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify(value))
}

export const ann = (options: FetchOptions) => fetchSnapshot('mastodon', '@Ann@mastodon.example', options)
