import { facebookExport } from './facebook/export.ts'
import { instagramExport } from './instagram/export.ts'
import { mastodonArchive } from './mastodon/archive.ts'
import type { Network } from './network.ts'
import type { NetworkReader } from './reader.ts'
import { threadsInsights } from './threads/insights.ts'
import { xArchive } from './x/archive.ts'
import { youtubeTables } from './youtube/tables.ts'

/** What reads the files of each network that sends some. */
export const NETWORK_READERS: Readonly<Partial<Record<Network, NetworkReader>>> = {
  x: xArchive,
  mastodon: mastodonArchive,
  instagram: instagramExport,
  facebook: facebookExport,
  threads: threadsInsights,
  youtube: youtubeTables,
}
