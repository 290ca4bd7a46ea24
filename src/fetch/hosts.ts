import { NETWORKS, type Network } from '../networks/network.ts'
import { FetchError } from './fetch-error.ts'

const NAME = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{1,59})$/
const LOCAL = /(?:^|\.)(?:localhost|local|localdomain|lan|home|internal|intranet|corp|arpa|onion)$/

/** Whether a text is a plain name of a public host: no address in digits, no port, no path, no name of a local network. */
export const isHostName = (text: string): boolean => NAME.test(text) && !LOCAL.test(text)

/** The wiki of a language: `en.wikipedia.org`. */
export function wikiHost(language: string): string {
  if (/^[a-z]{2,12}(-[a-z]{2,12}){0,3}$/.test(language) && !['www', 'upload', 'login'].includes(language)) {
    return `${language}.wikipedia.org`
  }
  throw new FetchError(
    `${JSON.stringify(language)} is no language of Wikipedia.`,
    'Write for example en:Ann Example.',
  )
}

/** The one host of a network whose host is fixed. */
export function hostOf(network: Network): string {
  const { host } = NETWORKS[network]
  if (host !== null && host !== 'own') return host
  throw new Error(`${network} has no fixed host`)
}
