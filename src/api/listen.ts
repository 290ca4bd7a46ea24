import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Address } from './address.ts'

export interface Listening {
  readonly address: Address
  /** Takes no more requests, ends those that are open, and frees the port. */
  close(): Promise<void>
}

/** Answers one request; the `fetch` of an app is one. */
export type Answering = (request: Request) => Response | Promise<Response>

/**
 * Listens; `port` 0 takes a free one. Rejects with Node's own error, `code` and all, where it cannot.
 * `answering` is asked for once the address is known, because what it lets in depends on it.
 */
export async function listen(
  { host, port }: Address,
  answering: (address: Address) => Answering,
): Promise<Listening> {
  const server = createServer()
  server.listen(port, host.replaceAll(/[[\]]/g, ''))
  await once(server, 'listening')
  const address = { host, port: (server.address() as AddressInfo).port }
  const answer = getRequestListener(answering(address))
  server.on('request', (request, response) => void answer(request, response))
  return { address, close: () => closed(server) }
}

const GRACE_MS = 1500

async function closed(server: Server): Promise<void> {
  const ended = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await ended
  clearTimeout(late)
}
