import { setTimeout as pause } from 'node:timers/promises'
import { addDays, instant, utcDay } from '../kernel/day.ts'
import type { Network } from '../networks/network.ts'
import type { Snapshot } from '../networks/snapshot.ts'
import { Asker } from './asker.ts'
import { blueskyTalk } from './bluesky.ts'
import { FetchError } from './fetch-error.ts'
import { githubTalk } from './github.ts'
import { mastodonTalk } from './mastodon.ts'
import type { Bounds } from './send.ts'
import type { Talk } from './talk.ts'
import { PUBLIC_WAY, type Way } from './way.ts'
import { wikipediaTalk } from './wikipedia.ts'
import { youtubeTalk } from './youtube.ts'

export interface FetchOptions {
  /** The present, in ms since 1970. */
  readonly now: () => number
  /** How many days of posts are read, at least; 120 where nothing is said. */
  readonly days?: number
  /** The member's own key of YouTube's Data API. */
  readonly key?: string
  readonly bounds?: Bounds
  /** Only tests have another. */
  readonly way?: Way
  readonly wait?: (ms: number) => Promise<void>
}

const BOUNDS: Bounds = { timeout_ms: 20_000, size_bytes: 8_000_000 }

const TALKS: Partial<Record<Network, (account: string, key: string | undefined) => Talk>> = {
  mastodon: mastodonTalk,
  bluesky: blueskyTalk,
  github: githubTalk,
  youtube: youtubeTalk,
  wikipedia: wikipediaTalk,
}

/**
 * Asks a network's public endpoint what an account received. To be called only when the member asked for it, for an account that they say is theirs.
 * Throws a FetchError, before anything is asked where the account cannot be one.
 */
export async function fetchSnapshot(
  network: Network,
  account: string,
  options: FetchOptions,
): Promise<Snapshot> {
  const talkOf = TALKS[network]
  if (talkOf === undefined)
    throw new FetchError(`${network} has no public endpoint.`, 'Import the file that you can download there.')
  const talk = talkOf(account, options.key)
  const today = utcDay(instant(options.now()))
  const asker = new Asker({
    way: options.way ?? PUBLIC_WAY,
    bounds: options.bounds ?? BOUNDS,
    hosts: talk.hosts,
    now: options.now,
    wait: options.wait ?? ((ms) => pause(ms)),
    ifMissing: 'See whether the account is written as the network writes it.',
  })
  const told = await talk.run(asker, { since: addDays(today, -(options.days ?? 120)), today })
  return { network, asOf: today, ...told }
}
