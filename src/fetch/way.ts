import { lookup as lookUp, type LookupAddress } from 'node:dns'
import { request as overHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './address.ts'
import { FetchError } from './fetch-error.ts'

/** How a host is reached. Only tests have another way than `PUBLIC_WAY`. */
export interface Way {
  readonly request: typeof overHttps
  readonly port: number
  readonly lookup: LookupFunction
}

/** Looks all addresses up, and refuses the host when any of them is not public; the connection goes to what was looked up here. */
export const publicLookup =
  (resolve: typeof lookUp): LookupFunction =>
  (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses: readonly LookupAddress[]) => {
      if (error !== null) return done(error, '')
      const [first] = addresses
      if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
        return done(notPublic(host), '')
      }
      if (options.all === true) return done(null, [...addresses])
      return done(null, first.address, first.family)
    })
  }

const notPublic = (host: string): FetchError =>
  new FetchError(
    `${host} is an address of this machine or of a local network, which is never asked.`,
    'Name an account on a public server.',
  )

/** HTTPS to a public address. */
export const PUBLIC_WAY: Way = { request: overHttps, port: 443, lookup: publicLookup(lookUp) }
