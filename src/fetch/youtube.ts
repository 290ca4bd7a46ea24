import type { Instant } from '../kernel/day.ts'
import { earliestOf } from '../networks/answer.ts'
import { readYoutubeChannel, readYoutubeUploads, readYoutubeVideos } from '../networks/youtube/api.ts'
import { FetchError } from './fetch-error.ts'
import { hostOf } from './hosts.ts'
import { postsSince } from './posts-since.ts'
import type { Talk } from './talk.ts'

/** Asks YouTube's Data API with the member's own key, which goes in a header: it is in no address, message or snapshot. */
export function youtubeTalk(account: string, key: string | undefined): Talk {
  const isChannel = /^UC[\w-]{22}$/.test(account)
  if (!isChannel && !/^@?[\p{L}\p{N}_.·-]{3,30}$/u.test(account)) {
    throw new FetchError(
      `${JSON.stringify(account)} is no channel.`,
      'Write its handle or id, for example @ann-example.',
    )
  }
  if (key === undefined || !/^[\w-]{10,100}$/.test(key)) {
    throw new FetchError(
      'YouTube answers only with a key of your own.',
      'Make a free key for the YouTube Data API v3 and name it.',
    )
  }
  const host = hostOf('youtube')
  const headers = { 'x-goog-api-key': key }
  const which = isChannel ? `id=${account}` : `forHandle=${encodeURIComponent(account)}`
  return {
    hosts: [host],
    run: async (asker, { since }) => {
      const path = `/youtube/v3/channels?part=statistics,contentDetails&${which}`
      const { id, uploads, followers } = await asker.ask({ host, path, headers }, readYoutubeChannel)
      const list = `/youtube/v3/playlistItems?part=contentDetails&maxResults=50&playlistId=${uploads}`
      const { posts, from } = await postsSince(since, async (token) => {
        const after = token === null ? '' : `&pageToken=${encodeURIComponent(token)}`
        const page = await asker.ask({ host, path: list + after, headers }, readYoutubeUploads)
        const published = new Map<string, Instant>(page.uploads.map((upload) => [upload.id, upload.at]))
        if (published.size === 0) return { posts: [], earliest: null, next: page.next }
        const videos = `/youtube/v3/videos?part=statistics,status&id=${[...published.keys()].join(',')}`
        const read = await asker.ask({ host, path: videos, headers }, (json) =>
          readYoutubeVideos(json, published),
        )
        const earliest = earliestOf(page.uploads)
        return { posts: read, earliest, next: page.next }
      })
      return { account: id, postsFrom: from, followers, listed: null, posts, days: [] }
    },
  }
}
