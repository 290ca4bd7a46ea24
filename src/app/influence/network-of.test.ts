import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rawTarGz } from '../../archive/tar.fixture.ts'
import { temporaryFolder, temporaryStore } from '../../store/store.fixture.ts'
import { ann, connections, folderOf, THEN, zipOf } from '../export.fixture.ts'
import { importPaths } from '../import-paths.ts'
import { addSample } from '../sample.ts'
import { status } from '../status.ts'
import { listAccounts } from './accounts.ts'
import { partNetworks } from './network-of.ts'

const tweets = `window.YTD.tweets.part0 = ${JSON.stringify([
  {
    tweet: {
      id_str: '7',
      full_text: 'words',
      created_at: 'Mon Feb 12 02:30:24 +0000 2024',
      favorite_count: '8',
      retweet_count: '1',
    },
  },
])}`
const outbox = JSON.stringify({
  orderedItems: [
    {
      type: 'Create',
      to: ['https://www.w3.org/ns/activitystreams#Public'],
      object: { id: 'https://mastodon.example/1', published: '2026-05-01T08:00:00Z' },
    },
  ],
})

function files(contents: Readonly<Record<string, string | Buffer>>) {
  const folder = temporaryFolder()
  return Object.entries(contents).map(([name, content]) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return { path, name }
  })
}

describe('partNetworks', () => {
  it('takes LinkedIn’s export for LinkedIn’s, though it has a Videos.csv of its own', async () => {
    const contents = {
      'Videos.csv': 'Date,Name\n',
      'Comments.csv': 'Date,Link\n',
      'Connections.csv': connections(ann),
    }
    const archive = zipOf(contents)
    expect(await partNetworks([archive, folderOf(contents)])).toMatchObject({ networks: [] })
    const loose = files(contents)
    expect(await partNetworks(loose)).toEqual({ networks: [], rest: loose })
    const inFolder = loose.map(({ path, name }) => ({ path, name: `Export/${name}` }))
    expect(await partNetworks(inFolder)).toEqual({ networks: [], rest: inFolder })
  })

  it.each([
    ['x', 'data/tweets.js'],
    ['x', 'data/tweets-part1.js'],
    ['mastodon', 'outbox.json'],
    ['instagram', 'connections/followers_and_following/followers_1.json'],
    ['instagram', 'logged_information/past_instagram_insights/posts.json'],
    ['facebook', 'connections/followers/people_who_followed_you.json'],
    ['youtube', 'Content 2026-01-01/Table data.csv'],
  ] as const)('knows what %s sent by %s', async (network, path) => {
    const zip = zipOf({ [path]: 'anything', 'media/picture.jpg': '' }, 'sent.zip')
    const { networks, rest } = await partNetworks([zip])
    expect(networks.map((one) => [one.network, one.files.map(({ path: of }) => of)])).toEqual([
      [network, [zip]],
    ])
    expect(rest).toEqual([])
  })

  it('leaves what LinkedIn sent, tables of any kind, and what cannot be opened', async () => {
    const all = [
      folderOf({ 'Connections.csv': connections(ann) }),
      zipOf({ 'posts.csv': 'a,b\n', 'videos.json': '[]' }),
      '/no/such/file.zip',
      ...files({ 'broken.zip': 'PK\u0003\u0004 and no more', 'notes.txt': 'none' }),
    ]
    expect(await partNetworks(all)).toEqual({ networks: [], rest: all })
  })

  it('takes loose files of one network together, with what lies beside them in their folder', async () => {
    const loose = files({ 'tweets.js': tweets, 'follower.js': '', 'account.js': '', 'Shares.csv': '' })
    const { networks, rest } = await partNetworks(loose)
    expect(networks.map((one) => one.files.map(({ name }) => name))).toEqual([
      ['tweets.js', 'follower.js', 'account.js'],
    ])
    expect(rest).toEqual([loose[3]])
    const folder = files({
      'twitter/data/tweets.js': tweets,
      'twitter/data/photo.jpg': '',
      'other/a.csv': '',
    })
    const parted = await partNetworks(folder)
    expect(parted.networks[0]?.files).toEqual(folder.slice(0, 2))
    expect(parted.rest).toEqual(folder.slice(2))
  })
})

describe('importPaths', () => {
  it('adds what a network sent as an account, beside what LinkedIn sent', async () => {
    const store = await temporaryStore()
    const [archive] = files({
      'archive-20260510.tar.gz': rawTarGz([{ path: 'outbox.json', content: outbox }]),
    })
    const own = folderOf({ 'Connections.csv': connections(ann) })
    const { imports, accounts } = await importPaths(store, [archive!, own], THEN)
    expect(imports.map(({ failed }) => failed)).toEqual([null])
    expect(accounts).toMatchObject([{ network: 'mastodon', posts: 1, asOf: '2026-05-10', isNew: true }])
    expect(await listAccounts(store)).toMatchObject([{ network: 'mastodon', came: 'file' }])
  })

  it('says what would come of it, and keeps nothing, where it is tried', async () => {
    const store = await temporaryStore()
    const { accounts } = await importPaths(store, files({ 'tweets.js': tweets }), { ...THEN, dryRun: true })
    expect(accounts).toMatchObject([{ network: 'x', posts: 1 }])
    expect(await listAccounts(store)).toEqual([])
  })

  it('says in a report why an archive tells nothing', async () => {
    const store = await temporaryStore()
    const { imports, accounts } = await importPaths(store, files({ 'tweets.js': 'window.x = [' }), THEN)
    expect(accounts).toEqual([])
    expect(imports).toMatchObject([
      {
        id: null,
        source: 'network-archive',
        failed: expect.stringMatching(/^tweets\.js tells nothing of X/),
      },
    ])
  })

  it('takes an own account in place of the sample', async () => {
    const store = await temporaryStore()
    await addSample(store, THEN)
    const { sampleRemoved } = await importPaths(store, files({ 'tweets.js': tweets }), THEN)
    expect([sampleRemoved, (await status(store)).sample]).toEqual([true, false])
    expect(await listAccounts(store)).toMatchObject([{ network: 'x', snapshots: 1 }])
  })
})
