import { describe, expect, it } from 'vitest'
import { day } from '../../kernel/day.ts'
import { mastodonArchive } from './archive.ts'

const TODAY = day(20_700)
const PUBLIC = 'https://www.w3.org/ns/activitystreams#Public'
const FOLLOWERS = 'https://mastodon.example/users/ann/followers'
const post = (id: number, more: object = {}, { to = [PUBLIC], cc = [FOLLOWERS] } = {}): object => ({
  type: 'Create',
  published: '2026-07-01T09:10:36Z',
  to,
  cc,
  object: {
    type: 'Note',
    id: `https://mastodon.example/users/ann/statuses/${id}`,
    published: '2026-07-01T09:10:36Z',
    to,
    cc,
    content: 'secret words',
    ...more,
  },
})
const counts = { likes: { totalItems: 4 }, shares: { totalItems: 2 } }
const readText = (text: string) => mastodonArchive.read([{ path: 'outbox.json', text }], TODAY)
const read = (...orderedItems: readonly unknown[]) => readText(JSON.stringify({ orderedItems }))

describe('the archive of Mastodon', () => {
  it('tells likes and boosts where the server is new, and none, which is not 0, where it is old', () => {
    const { snapshot } = read(post(1, counts), post(2))
    expect(
      snapshot?.posts.map(({ reactions, reshares, comments }) => [reactions, reshares, comments]),
    ).toEqual([
      [4, 2, null],
      [null, null, null],
    ])
  })

  it('reads public and unlisted posts, and nothing of private and direct ones', () => {
    const unlisted = post(2, counts, { to: [FOLLOWERS], cc: [PUBLIC] })
    const followersOnly = post(3, counts, { to: [FOLLOWERS], cc: [] })
    const direct = post(4, counts, { to: ['https://mastodon.example/users/bob'], cc: [] })
    const half = { ...post(5, counts), to: [FOLLOWERS], cc: [] }
    const reading = read(post(1, counts), unlisted, followersOnly, direct, half)
    expect(reading.snapshot?.posts.map(({ address }) => address.at(-1))).toEqual(['1', '2'])
    expect(reading.left).toEqual({ 'private and direct posts, never read': 3 })
    expect(reading.problems).toEqual([])
    expect(JSON.stringify(reading)).not.toContain('secret')
  })

  it('leaves boosts of others out', () => {
    const boost = { type: 'Announce', to: [PUBLIC], cc: [], object: 'https://other.example/1' }
    const { snapshot, left } = read(post(1, counts), boost)
    expect(snapshot?.posts).toHaveLength(1)
    expect(left).toEqual({ 'boosts of others, whose counts are theirs': 1 })
  })

  it('takes the last of a repeated key', () => {
    const text = `{"orderedItems":[],"orderedItems":[${JSON.stringify(post(1, counts))}]}`
    expect(readText(text).snapshot?.posts).toHaveLength(1)
  })

  it('names the account by its server, also where its address is a number', () => {
    const actor = { preferredUsername: 'ann', id: 'https://Mastodon.example/ap/users/116' }
    const files = [
      { path: 'outbox.json', text: JSON.stringify({ orderedItems: [post(1, counts)] }) },
      { path: 'actor.json', text: JSON.stringify(actor) },
    ]
    expect(mastodonArchive.read(files, TODAY).snapshot?.account).toBe('ann@mastodon.example')
  })

  it('says what is wrong with a file that is none, or is cut off', () => {
    for (const text of ['', '[]', '{"orderedItems":[{"type":"Cre', '{"__proto__":{"orderedItems":[]}}']) {
      const { snapshot, problems } = readText(text)
      expect(snapshot).toBeNull()
      expect(problems).toHaveLength(1)
    }
  })
})
