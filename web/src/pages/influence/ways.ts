import { NETWORK_NAMES, NETWORKS } from '../../../../src/networks/network.ts'
import type { NetworkName } from './finding.ts'

/** How an account comes in: by files that its network sends, or by asking its public endpoint. */
export type Way = 'file' | 'endpoint'

/** Networks that one can add an account of; LinkedIn's workbook comes in with all else of LinkedIn's. */
export const ADDED = NETWORK_NAMES.filter((name) => name !== 'linkedin')

export const waysOf = (network: NetworkName): readonly Way[] => {
  const { comes } = NETWORKS[network]
  return comes === 'both' ? ['endpoint', 'file'] : [comes]
}

/** The hosts that are asked for an account; empty where its name does not tell them yet. */
export function hostsOf(network: NetworkName, account: string): readonly string[] {
  const { host } = NETWORKS[network]
  if (network === 'mastodon') {
    const named = /^@?[^@\s]+@([^@\s/]+\.[^@\s/]+)$/.exec(account.trim())?.[1]
    return named === undefined ? [] : [named.toLowerCase()]
  }
  if (network === 'wikipedia') {
    const language = /^([a-z-]{2,24}):/.exec(account.trim())?.[1]
    return [
      ...(host === null ? [] : [host]),
      ...(language === undefined ? [] : [`${language}.wikipedia.org`]),
    ]
  }
  return host === null ? [] : [host]
}
