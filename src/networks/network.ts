/**
 * Networks that a person may have an account on, beside LinkedIn's index.
 *
 * - `comes`: how its data comes in: by files that the member downloads, by its public endpoint, or both.
 * - `host`: the one host that is ever asked; `own` where the member names the instance; null where nothing is asked.
 */
export const NETWORKS = {
  linkedin: { label: 'LinkedIn', comes: 'file', host: null },
  x: { label: 'X', comes: 'file', host: null },
  mastodon: { label: 'Mastodon', comes: 'both', host: 'own' },
  bluesky: { label: 'Bluesky', comes: 'endpoint', host: 'public.api.bsky.app' },
  instagram: { label: 'Instagram', comes: 'file', host: null },
  facebook: { label: 'Facebook', comes: 'file', host: null },
  threads: { label: 'Threads', comes: 'file', host: null },
  youtube: { label: 'YouTube', comes: 'both', host: 'www.googleapis.com' },
  github: { label: 'GitHub', comes: 'endpoint', host: 'api.github.com' },
  wikipedia: { label: 'Wikipedia', comes: 'endpoint', host: 'wikimedia.org' },
} as const satisfies Record<
  string,
  { readonly label: string; readonly comes: 'file' | 'endpoint' | 'both'; readonly host: string | null }
>

export type Network = keyof typeof NETWORKS

export const NETWORK_NAMES = Object.keys(NETWORKS) as readonly Network[]

export const isNetwork = (text: string): text is Network => Object.hasOwn(NETWORKS, text)
