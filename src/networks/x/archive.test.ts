import { describe, expect, it } from 'vitest'
import { day, dayText, instantText } from '../../kernel/day.ts'
import { xArchive } from './archive.ts'

const TODAY = day(20_600)
const tweet = (id: string, more: object = {}): object => ({
  tweet: {
    id_str: id,
    full_text: 'words',
    created_at: 'Mon Feb 12 02:30:24 +0000 2024',
    favorite_count: '86',
    retweet_count: '21',
    ...more,
  },
})
const script = (name: string, value: unknown): string => `window.YTD.${name}.part0 = ${JSON.stringify(value)}`
const read = (list: unknown, more: Readonly<Record<string, string>> = {}) =>
  xArchive.read(
    [
      { path: 'data/tweets.js', text: script('tweets', list) },
      ...Object.entries(more).map(([path, text]) => ({ path, text })),
    ],
    TODAY,
  )

describe('the archive of X', () => {
  it('has counts written as texts', () => {
    const { snapshot } = read([tweet('7')])
    expect(snapshot?.posts).toEqual([
      {
        address: 'https://x.com/i/status/7',
        at: Date.UTC(2024, 1, 12, 2, 30, 24),
        isReply: false,
        reshares: 21,
        comments: null,
        reactions: 86,
        views: null,
        reactors: null,
      },
    ])
  })

  it('tells nothing of counts that are not there, which is not 0', () => {
    const { snapshot } = read([tweet('7', { favorite_count: undefined, retweet_count: '' })])
    expect(snapshot?.posts.map(({ reactions, reshares }) => [reactions, reshares])).toEqual([[null, null]])
  })

  it('leaves reposts of others out, and says how many', () => {
    const { snapshot, left } = read([
      tweet('7'),
      tweet('8', { full_text: 'RT @ann: hi', retweet_count: '900' }),
    ])
    expect(snapshot?.posts).toHaveLength(1)
    expect(left).toEqual({ 'reposts of others, whose counts are theirs': 1 })
  })

  it('counts an edited post once, as it was written last, at the moment when it was written first', () => {
    const edits = { edit_info: { initial: { editTweetIds: ['7', '9', '12'] } } }
    const later = { ...edits, created_at: 'Mon Feb 12 02:40:00 +0000 2024', favorite_count: '5' }
    const { snapshot, left } = read([tweet('12', later), tweet('7', edits)])
    expect(
      snapshot?.posts.map(({ address, reactions, at }) => [address, reactions, instantText(at)]),
    ).toEqual([['https://x.com/i/status/7', 5, '2024-02-12T02:30:24.000Z']])
    expect(left).toEqual({ 'earlier versions of edited posts': 1 })
  })

  it('knows replies, followers, the account and the day of the archive', () => {
    const { snapshot } = read([tweet('7', { in_reply_to_user_id_str: '3' })], {
      'data/follower.js': script('follower', [
        { follower: { accountId: '1' } },
        { follower: { accountId: '2' } },
      ]),
      'data/account.js': script('account', [{ account: { username: 'ann' } }]),
      'data/manifest.js': `window.__THAR_CONFIG = ${JSON.stringify({ archiveInfo: { generationDate: '2024-03-01T10:00:00.000Z' } })}`,
    })
    expect(snapshot?.posts[0]?.isReply).toBe(true)
    expect([snapshot?.followers, snapshot?.account, dayText(snapshot?.asOf ?? TODAY)]).toEqual([
      2,
      'ann',
      '2024-03-01',
    ])
  })

  it('reads the parts of a large archive together, and older ones under their older name', () => {
    const { snapshot } = read([tweet('7')], {
      'data/tweets-part1.js': 'window.YTD.tweets.part1 = ' + JSON.stringify([tweet('8')]),
      'data/tweet.js': 'window.YTD.tweet.part0 = ' + JSON.stringify([tweet('9')]),
    })
    expect(snapshot?.posts).toHaveLength(3)
  })

  it('never runs what stands in a file, and says where one breaks off', () => {
    const files = [{ path: 'tweets.js', text: 'window.YTD.tweets.part0 = [\n{"tweet": {"id_str": "1"' }]
    const { snapshot, problems } = xArchive.read(files, TODAY)
    expect(snapshot).toBeNull()
    expect(problems.map(({ at }) => [at.file, at.line])).toEqual([['tweets.js', 2]])
    const evil = xArchive.read(
      [{ path: 'tweets.js', text: 'x = (() => { throw new Error("ran") })()' }],
      TODAY,
    )
    expect(evil.problems).toHaveLength(1)
  })

  it('says which entry has no number or no moment', () => {
    const { problems } = read([tweet('7'), tweet('x'), { tweet: null }])
    expect(problems.map(({ at }) => at.column)).toEqual(['entry 2', 'entry 3'])
  })
})
