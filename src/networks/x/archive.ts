import type { Instant } from '../../kernel/day.ts'
import { countOf } from '../counts.ts'
import { field, listOf, parseScript, textOf, within } from '../json.ts'
import { isoMoment, xMoment } from '../moments.ts'
import { ReaderNotes, type NetworkFile, type NetworkReader } from '../reader.ts'
import type { NetworkPost } from '../snapshot.ts'
import { wholeSnapshot } from '../whole.ts'

/**
 * The archive that X sends: own posts and replies with likes and reposts as of its day, and how many follow. It tells neither
 * replies received nor views. A repost of others is told by its text, `RT @`; of an edited post the last version counts, once.
 */
export const xArchive: NetworkReader = {
  looksFor: 'tweets.js, follower.js, account.js and manifest.js',
  wants: (path) => POSTS.test(path) || FOLLOWERS.test(path) || ACCOUNT.test(path) || MANIFEST.test(path),
  isOwn: (path) => POSTS.test(path) || FOLLOWERS.test(path),
  read: (files, today) => {
    const notes = new ReaderNotes()
    const documents = (of: RegExp): readonly (readonly [NetworkFile, unknown])[] =>
      files.filter(({ path }) => of.test(path)).map((file) => [file, parseScript(file, notes)])
    const versions = documents(POSTS).flatMap(([{ path }, list]) => versionsIn(path, list, notes))
    const followers = documents(FOLLOWERS).flatMap(([, list]) => (Array.isArray(list) ? [list.length] : []))
    const account = documents(ACCOUNT).map(([, list]) => field(listOf(list)[0], 'account'))[0]
    const manifest = documents(MANIFEST).map(([, one]) => one)[0]
    const name = textOf(field(account, 'username')) ?? textOf(within(manifest, 'userInfo', 'userName'))
    const found = {
      network: 'x',
      account: name ?? '',
      madeAt: isoMoment(within(manifest, 'archiveInfo', 'generationDate')),
      followers: followers.length === 0 ? null : followers.reduce((a, b) => a + b, 0),
      posts: lastVersions(versions, notes),
      isWhole: true,
    } as const
    return notes.reading(wholeSnapshot(found, today, notes))
  },
}

const POSTS = /(?:^|\/)(?:\w*_)?tweets?(?:-part\d+)?\.js$/i
const FOLLOWERS = /(?:^|\/)(?:\w*_)?follower(?:-part\d+)?\.js$/i
const ACCOUNT = /(?:^|\/)account\.js$/i
const MANIFEST = /(?:^|\/)manifest\.js$/i

interface Version {
  /** Of the post when it was first written. */
  readonly first: string
  readonly id: string
  readonly post: NetworkPost
}

function versionsIn(file: string, list: unknown, notes: ReaderNotes): readonly Version[] {
  if (list === undefined) return []
  if (!Array.isArray(list)) {
    notes.entry(file, 0, 'a list of posts', list)
    return []
  }
  return list.flatMap((entry: unknown, i) => {
    const tweet = field(entry, 'tweet') ?? entry
    const [id, at] = [idIn(tweet), xMoment(field(tweet, 'created_at'))]
    if (id === null || at === null) {
      notes.entry(file, i, 'a post with its number and when it was written', {
        id_str: field(tweet, 'id_str'),
        created_at: field(tweet, 'created_at'),
      })
      return []
    }
    if (String(field(tweet, 'full_text') ?? field(tweet, 'text')).startsWith('RT @')) {
      notes.leave('reposts of others, whose counts are theirs')
      return []
    }
    return [version(tweet, id, at)]
  })
}

const idIn = (tweet: unknown): string | null => {
  const id = field(tweet, 'id_str') ?? field(tweet, 'id')
  return typeof id === 'string' && /^\d{1,25}$/.test(id) ? id : null
}

function version(tweet: unknown, id: string, at: Instant): Version {
  const edits =
    within(tweet, 'edit_info', 'initial', 'editTweetIds') ??
    within(tweet, 'edit_info', 'edit', 'editControlInitial', 'editTweetIds')
  const first = listOf(edits).find((one) => typeof one === 'string' && /^\d{1,25}$/.test(one))
  return {
    first:
      typeof first === 'string'
        ? first
        : (textOf(within(tweet, 'edit_info', 'edit', 'initialTweetId')) ?? id),
    id,
    post: {
      address: '',
      at,
      isReply:
        textOf(field(tweet, 'in_reply_to_user_id_str')) !== null ||
        textOf(field(tweet, 'in_reply_to_status_id_str')) !== null,
      reshares: countOf(field(tweet, 'retweet_count')),
      comments: null,
      reactions: countOf(field(tweet, 'favorite_count')),
      views: null,
      reactors: null,
    },
  }
}

/** Each post as it was written last, at the moment when it was written first. */
function lastVersions(versions: readonly Version[], notes: ReaderNotes): readonly NetworkPost[] {
  const posts = Map.groupBy(versions, ({ first }) => first)
  return [...posts].map(([first, all]) => {
    const [oldest, ...later] = all.toSorted((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1))
    const newest = later.at(-1) ?? oldest
    notes.leave('earlier versions of edited posts', new Set(all.map(({ id }) => id)).size - 1)
    const at = oldest?.post.at ?? (0 as Instant)
    return { ...EMPTY, ...newest?.post, at, address: `https://x.com/i/status/${first}` }
  })
}

const EMPTY = { isReply: false, reshares: null, comments: null, reactions: null, views: null, reactors: null }
