import type { Instant } from '../../kernel/day.ts'
import {
  countOf,
  eachOf,
  instantOf,
  isProblem,
  listOf,
  objectOf,
  textOf,
  type JsonObject,
  type Problem,
} from '../answer.ts'
import type { NetworkPost } from '../snapshot.ts'

export interface YoutubeChannel {
  readonly id: string
  /** The playlist of all that the channel has published. */
  readonly uploads: string
  /** Rounded to three digits by YouTube; null where the channel hides them. */
  readonly followers: number | null
}

const isId = (text: string | undefined): text is string => text !== undefined && /^[\w-]{1,64}$/.test(text)

/** Reads the answer of `channels` with the parts statistics and contentDetails. */
export function readYoutubeChannel(json: unknown): YoutubeChannel | Problem {
  const channel = objectOf(listOf(objectOf(json)?.['items'])?.[0])
  if (channel === undefined) return { problem: 'it tells no channel of that name' }
  const id = textOf(channel['id'])
  const uploads = textOf(objectOf(objectOf(channel['contentDetails'])?.['relatedPlaylists'])?.['uploads'])
  if (!isId(id) || !isId(uploads)) return { problem: 'it does not tell where the videos of the channel are' }
  const statistics = objectOf(channel['statistics'])
  const isHidden = statistics?.['hiddenSubscriberCount'] === true
  return { id, uploads, followers: isHidden ? null : countOf(statistics?.['subscriberCount']) }
}

export interface YoutubeUpload {
  readonly id: string
  readonly at: Instant
}

export interface YoutubePage {
  readonly uploads: readonly YoutubeUpload[]
  readonly next: string | null
}

/** Reads a page of `playlistItems` with the part contentDetails. A video that has never been public has no time, and is left out. */
export function readYoutubeUploads(json: unknown): YoutubePage | Problem {
  const answer = objectOf(json)
  const items = listOf(answer?.['items'])
  if (answer === undefined || items === undefined) return { problem: 'it holds no list of videos' }
  const uploads = eachOf<YoutubeUpload>(items, (item) => {
    const details = objectOf(item['contentDetails'])
    const id = textOf(details?.['videoId'])
    if (!isId(id)) return { problem: 'names no video' }
    const at = instantOf(details?.['videoPublishedAt'])
    return at === undefined ? null : { id, at }
  })
  return isProblem(uploads) ? uploads : { uploads, next: textOf(answer['nextPageToken']) ?? null }
}

/** Reads the answer of `videos` with the parts statistics and status, for videos whose times are known. Private ones are left out. */
export function readYoutubeVideos(
  json: unknown,
  published: ReadonlyMap<string, Instant>,
): readonly NetworkPost[] | Problem {
  const items = listOf(objectOf(json)?.['items'])
  if (items === undefined) return { problem: 'it holds no list of videos' }
  return eachOf<NetworkPost>(items, (item) => {
    const id = textOf(item['id'])
    if (id === undefined) return { problem: 'names no video' }
    const at = published.get(id)
    const privacy = objectOf(item['status'])?.['privacyStatus']
    if (at === undefined || (privacy !== 'public' && privacy !== 'unlisted')) return null
    return postOf(id, at, objectOf(item['statistics']) ?? {})
  })
}

/** Counts come as strings; a count that the channel hides does not come at all. */
const postOf = (id: string, at: Instant, statistics: JsonObject): NetworkPost => ({
  address: `https://www.youtube.com/watch?v=${id}`,
  at,
  isReply: false,
  reshares: null,
  comments: countOf(statistics['commentCount']),
  reactions: countOf(statistics['likeCount']),
  views: countOf(statistics['viewCount']),
  reactors: null,
})
