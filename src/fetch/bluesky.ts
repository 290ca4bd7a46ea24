import { isDid, readBlueskyFeed, readBlueskyProfile } from '../networks/bluesky/api.ts'
import { FetchError } from './fetch-error.ts'
import { hostOf, isHostName } from './hosts.ts'
import { postsSince } from './posts-since.ts'
import type { Talk } from './talk.ts'

/** Asks the public view of Bluesky for a handle (`ann.bsky.social`) or a DID; the snapshot names the DID, which stays. */
export function blueskyTalk(account: string): Talk {
  const actor = account.replace(/^@/, '')
  if (!isDid(actor) && !isHostName(actor.toLowerCase())) {
    throw new FetchError(
      `${JSON.stringify(account)} is no handle of Bluesky.`,
      'Write for example ann.bsky.social.',
    )
  }
  const host = hostOf('bluesky')
  return {
    hosts: [host],
    run: async (asker, { since }) => {
      const path = `/xrpc/app.bsky.actor.getProfile?actor=${encodeURIComponent(actor)}`
      const { did, followers } = await asker.ask({ host, path }, readBlueskyProfile)
      const feed = `/xrpc/app.bsky.feed.getAuthorFeed?actor=${encodeURIComponent(did)}&limit=100&filter=posts_with_replies`
      const { posts, from } = await postsSince(since, async (cursor) => {
        const after = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
        const page = await asker.ask({ host, path: feed + after }, (json) => readBlueskyFeed(json, did))
        return { posts: page.posts, earliest: page.earliest, next: page.cursor }
      })
      return { account: did, postsFrom: from, followers, listed: null, posts, days: [] }
    },
  }
}
