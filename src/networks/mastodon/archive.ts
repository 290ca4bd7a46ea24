import { countOf } from '../counts.ts'
import { field, parseJson, textOf, textsOf, within } from '../json.ts'
import { isoMoment } from '../moments.ts'
import { ReaderNotes, type NetworkFile, type NetworkReader } from '../reader.ts'
import type { NetworkPost } from '../snapshot.ts'
import { wholeSnapshot } from '../whole.ts'

/**
 * The archive of Mastodon and servers like it. Servers since the autumn of 2024 tell likes and boosts, older ones no counts; none
 * tells how many replies came. It holds private and direct posts too, of which nothing is read.
 */
export const mastodonArchive: NetworkReader = {
  looksFor: 'outbox.json and actor.json',
  wants: (path) => OUTBOX.test(path) || ACTOR.test(path),
  isOwn: (path) => OUTBOX.test(path),
  read: (files, today) => {
    const notes = new ReaderNotes()
    const actor = files.filter(({ path }) => ACTOR.test(path)).map((file) => parseJson(file, notes))[0]
    const posts = files.filter(({ path }) => OUTBOX.test(path)).flatMap((file) => postsIn(file, notes))
    const found = {
      network: 'mastodon',
      account: accountOf(actor),
      madeAt: null,
      followers: null,
      posts,
      isWhole: true,
    } as const
    return notes.reading(wholeSnapshot(found, today, notes))
  },
}

const OUTBOX = /(?:^|\/)[^/]*outbox[^/]*\.json$/i
const ACTOR = /(?:^|\/)(?:\w*_)?actor\.json$/i
const PUBLIC = new Set(['https://www.w3.org/ns/activitystreams#Public', 'as:Public', 'Public'])

function accountOf(actor: unknown): string {
  const [name, id] = [textOf(field(actor, 'preferredUsername')), textOf(field(actor, 'id')) ?? '']
  const host = /^https?:\/\/([^/?#@\s]{1,253})(?:[/?#]|$)/i.exec(id)?.[1]
  return name === null || host === undefined ? '' : `${name}@${host.toLowerCase()}`
}

function postsIn(file: NetworkFile, notes: ReaderNotes): readonly NetworkPost[] {
  const outbox = parseJson(file, notes)
  if (outbox === undefined) return []
  const items = field(outbox, 'orderedItems')
  if (!Array.isArray(items)) {
    notes.entry(file.path, 0, 'a list called orderedItems', outbox)
    return []
  }
  return items.flatMap((item: unknown, i) => {
    const reason = whyLeft(item)
    if (reason !== null) notes.leave(reason)
    const post = reason === null ? postOf(item) : null
    // Nothing of an entry is quoted: it may be of any kind.
    if (reason === null && post === null)
      notes.entry(file.path, i, 'a public post with its address and when it was published', 'another thing')
    return post === null ? [] : [post]
  })
}

function whyLeft(item: unknown): string | null {
  const type = field(item, 'type')
  if (type === 'Announce') return 'boosts of others, whose counts are theirs'
  if (type !== 'Create') return 'neither posts nor boosts'
  const post = field(item, 'object')
  const hidden = [item, post].some((one) => isAddressed(one) && !isPublic(one))
  return hidden || !isPublic(item) ? 'private and direct posts, never read' : null
}

const addressees = (one: unknown): readonly string[] => [
  ...textsOf(field(one, 'to')),
  ...textsOf(field(one, 'cc')),
]
const isAddressed = (one: unknown): boolean =>
  field(one, 'to') !== undefined || field(one, 'cc') !== undefined
const isPublic = (one: unknown): boolean => addressees(one).some((to) => PUBLIC.has(to))

function postOf(item: unknown): NetworkPost | null {
  const post = field(item, 'object')
  const address = textOf(field(post, 'id')) ?? textOf(field(post, 'url'))
  const at = isoMoment(field(post, 'published') ?? field(item, 'published'))
  if (address === null || at === null || !/^https?:\/\/\S{1,500}$/.test(address)) return null
  return {
    address,
    at,
    isReply: textOf(field(post, 'inReplyTo')) !== null,
    reshares: countOf(within(post, 'shares', 'totalItems')),
    comments: null,
    reactions: countOf(within(post, 'likes', 'totalItems')),
    views: null,
    reactors: null,
  }
}
