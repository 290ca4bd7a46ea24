import { describe, expect, it } from 'vitest'
import { ann, json, playing } from './answers.fixture.ts'
import { isPublicAddress } from './address.ts'
import { fetchSnapshot } from './fetch-snapshot.ts'
import { isHostName } from './hosts.ts'
import { publicLookup } from './way.ts'

const account = { id: '7', followers_count: 31 }
const status = (id: string, more: object = {}) => ({
  id,
  created_at: '2026-05-10T08:00:00.000Z',
  uri: `https://mastodon.example/users/ann/statuses/${id}`,
  visibility: 'public',
  account: { id: '7' },
  reblog: null,
  in_reply_to_id: null,
  replies_count: 1,
  reblogs_count: 2,
  favourites_count: 3,
  content: 'never kept',
  ...more,
})

describe('fetchSnapshot', () => {
  it('reads Mastodon page by page, without boosts and what is not public', async () => {
    const { asked, options } = await playing((question, response) => {
      if (question.url?.includes('lookup') === true) return json(response, account)
      if (question.url?.includes('max_id') === true) return json(response, [])
      json(response, [
        status('9', { visibility: 'direct' }),
        status('8', { visibility: 'private' }),
        status('6', { reblog: status('1'), reblogs_count: 0 }),
        status('5', { visibility: 'unlisted', in_reply_to_account_id: '3', quotes_count: 4 }),
        status('4'),
      ])
    })
    const snapshot = await ann(options)
    expect(
      snapshot.posts.map(({ address, isReply, reshares }) => [address.at(-1), isReply, reshares]),
    ).toEqual([
      ['5', true, 6],
      ['4', false, 2],
    ])
    expect([snapshot.account, snapshot.followers]).toEqual(['ann@mastodon.example', 31])
    expect(asked.every((address) => address.startsWith('mastodon.example/api/v1/'))).toBe(true)
    expect(asked.at(-1)).toContain('max_id=4')
    expect(JSON.stringify(snapshot)).not.toContain('never kept')
  })

  it('leaves out reposts and pins on Bluesky', async () => {
    const post = (uri: string, did: string) => ({
      post: {
        uri,
        author: { did },
        record: { createdAt: '2026-05-10T08:00:00Z' },
        indexedAt: '2026-05-10T08:00:01Z',
        likeCount: 116,
      },
    })
    const { options } = await playing((question, response) =>
      json(
        response,
        question.url?.includes('getProfile') === true
          ? { did: 'did:plc:ann', followersCount: 5 }
          : {
              feed: [
                { ...post('at://ann/1', 'did:plc:ann'), reason: { $type: 'app.bsky.feed.defs#reasonPin' } },
                {
                  ...post('at://bob/2', 'did:plc:bob'),
                  reason: { $type: 'app.bsky.feed.defs#reasonRepost' },
                },
                post('at://ann/1', 'did:plc:ann'),
              ],
            },
      ),
    )
    const snapshot = await fetchSnapshot('bluesky', 'ann.bsky.social', options)
    expect(snapshot.posts.map(({ address, reactions }) => [address, reactions])).toEqual([
      ['at://ann/1', 116],
    ])
  })

  it('drops forks on GitHub, and counts stars by day', async () => {
    const repo = (name: string, fork: boolean) => ({
      full_name: `ann/${name}`,
      fork,
      created_at: '2020-01-01T00:00:00Z',
      stargazers_count: 1,
      forks_count: 2,
    })
    const { options, headers } = await playing((question, response) => {
      if (question.url?.includes('stargazers') === true)
        return json(response, [{ starred_at: '2026-05-01T00:00:00Z', user: { login: 'bob' } }])
      json(
        response,
        question.url === '/users/ann' ? { login: 'ann', followers: 9 } : [repo('a', false), repo('b', true)],
      )
    })
    const snapshot = await fetchSnapshot('github', 'ann', options)
    expect([snapshot.listed, snapshot.posts.length, snapshot.days.map(({ count }) => count)]).toEqual([
      1,
      1,
      [1],
    ])
    expect(JSON.stringify(snapshot)).not.toContain('bob')
    expect(
      headers.every(
        (sent) => sent['user-agent']?.startsWith('Fourscore/') === true && sent.cookie === undefined,
      ),
    ).toBe(true)
  })

  it('reads counts in strings on YouTube, and keeps the key out of addresses and of the snapshot', async () => {
    const { options, asked, headers } = await playing((question, response) => {
      const url = question.url ?? ''
      if (url.includes('/channels')) {
        return json(response, {
          items: [
            {
              id: 'UC1',
              contentDetails: { relatedPlaylists: { uploads: 'UU1' } },
              statistics: { subscriberCount: '120' },
            },
          ],
        })
      }
      if (url.includes('/playlistItems')) {
        return json(response, {
          items: [{ contentDetails: { videoId: 'v1', videoPublishedAt: '2026-05-01T00:00:00Z' } }],
        })
      }
      json(response, {
        items: [{ id: 'v1', status: { privacyStatus: 'public' }, statistics: { viewCount: '40' } }],
      })
    })
    const snapshot = await fetchSnapshot('youtube', '@ann', { ...options, key: 'a-key-of-anns-own' })
    expect(snapshot.followers).toBe(120)
    expect(snapshot.posts[0]).toMatchObject({ views: 40, reactions: null })
    expect(headers[0]?.['x-goog-api-key']).toBe('a-key-of-anns-own')
    expect(JSON.stringify([snapshot, asked])).not.toContain('a-key-of-anns-own')
  })

  it('takes no views on Wikipedia where there are none, and counts each page that links once', async () => {
    const { options, asked } = await playing((question, response) => {
      if (question.url?.startsWith('/api/rest_v1') === true) return void response.writeHead(404).end()
      json(response, {
        query: {
          pages: [{ title: 'Ann Example', linkshere: [{ pageid: 1 }, { pageid: 1 }, { pageid: 2 }] }],
        },
      })
    })
    const snapshot = await fetchSnapshot('wikipedia', 'en:ann Example', options)
    expect([snapshot.listed, snapshot.days]).toEqual([2, []])
    expect(asked.map((address) => address.split('/')[0])).toEqual(['en.wikipedia.org', 'wikimedia.org'])
  })

  it('waits as long as Retry-After says, and tells when to come back where that is long', async () => {
    let questions = 0
    const short = await playing((question, response) => {
      if (questions++ === 0) return void response.writeHead(429, { 'retry-after': '3' }).end()
      json(response, question.url?.includes('lookup') === true ? account : [])
    })
    await ann(short.options)
    expect(short.waits).toEqual([3000])
    const long = await playing((_, response) => void response.writeHead(429, { 'retry-after': '3600' }).end())
    await expect(ann(long.options)).rejects.toThrow('Try again after 2026-05-20T13:00:00.000Z')
    expect(long.asked).toHaveLength(1)
  })

  it.each([
    ['follows no redirect', 302, { location: 'http://127.0.0.1/' }, '', 'not followed'],
    ['refuses JSON that breaks off', 200, { 'content-type': 'application/json' }, '{"id": "7', 'breaks off'],
    ['refuses what is no JSON', 200, { 'content-type': 'text/html' }, '<p>', 'no JSON'],
    [
      'refuses a huge answer',
      200,
      { 'content-type': 'application/json' },
      ' '.repeat(5000),
      'more than 4000 bytes',
    ],
    ['tells an error of the server', 500, {}, '', 'an error of its own'],
    ['tells that nobody is there', 404, {}, '', 'knows nothing of that name'],
  ])('%s', async (_, code, headers, body, words) => {
    const { options, asked } = await playing(
      (_question, response) => void response.writeHead(code, headers).end(body),
    )
    await expect(ann({ ...options, bounds: { timeout_ms: 20_000, size_bytes: 4000 } })).rejects.toThrow(words)
    expect(asked).toHaveLength(1)
  })

  it('gives a body up that never ends', async () => {
    const { options } = await playing((_, response) => void response.writeHead(200).write('['))
    await expect(ann({ ...options, bounds: { timeout_ms: 200, size_bytes: 4000 } })).rejects.toThrow(
      'did not answer within',
    )
  })
})

describe('what is never asked', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.1',
    '169.254.169.254',
    '::1',
    '::ffff:127.0.0.1',
    'fd00::1',
    'fe80::1',
    '64:ff9b::a00:1',
  ])('%s is no public address', (address) => expect(isPublicAddress(address)).toBe(false))

  it('lets public addresses through', () => {
    expect(['8.8.8.8', '2606:4700::1111'].map(isPublicAddress)).toEqual([true, true])
  })

  it.each([
    'localhost',
    '127.0.0.1',
    '0x7f.1',
    'mastodon.example:8080',
    'a.local',
    '[::1]',
    'a.example/b',
    'a@b.example',
  ])('%s is no host of an instance', (host) => expect(isHostName(host)).toBe(false))

  it('is a name that resolves to a private address, even beside a public one', async () => {
    const resolve = ((_: string, __: object, done: (error: null, found: object[]) => void) =>
      done(null, [
        { address: '8.8.8.8', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ])) as unknown as Parameters<typeof publicLookup>[0]
    const error = await new Promise((done) => publicLookup(resolve)('mastodon.example', {}, done))
    expect(String(error)).toContain('never asked')
  })
})
