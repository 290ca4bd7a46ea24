import { hostname, networkInterfaces } from 'node:os'

/** Where a server listens: a name or address, and a port. */
export interface Address {
  readonly host: string
  readonly port: number
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'] as const
const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::', '[::]'])

/** What to open in a browser on this machine: `http://127.0.0.1:4747`. */
export const urlOf = ({ host, port }: Address): string =>
  `http://${EVERYWHERE.has(host) ? LOOPBACK[0] : bracketed(host)}:${port}`

/** Every Host header that is ours: this machine's own names, the one we listen on, and all of them where that is everywhere. */
export function hostsOf({ host, port }: Address): ReadonlySet<string> {
  const names = EVERYWHERE.has(host) ? [hostname(), ...ownAddresses()] : [host]
  return new Set([...LOOPBACK, ...names].flatMap((name) => withPort(bracketed(name).toLowerCase(), port)))
}

/** Browsers leave the port away where it is the protocol's own. */
const withPort = (name: string, port: number): readonly string[] =>
  port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]

const ownAddresses = (): readonly string[] =>
  Object.values(networkInterfaces()).flatMap((all = []) => all.map(({ address }) => address))

/** IPv6 addresses stand in brackets where a port follows. */
const bracketed = (host: string): string => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host)
