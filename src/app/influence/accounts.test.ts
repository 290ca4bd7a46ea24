import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rawTarGz } from '../../archive/tar.fixture.ts'
import { rawZip } from '../../archive/zip.fixture.ts'
import { influenceOn } from '../../influence/influence.ts'
import { addDays, day, dayOf, parseDay, type Day } from '../../kernel/day.ts'
import { networkSnapshots } from '../../store/networks.ts'
import type { Store } from '../../store/open-store.ts'
import { numberOf } from '../../store/sqlite.ts'
import { NOW, temporaryFolder, temporaryStore } from '../../store/store.fixture.ts'
import { loadEvidence } from '../load-evidence.ts'
import { seriesAsked } from '../effects/series-sources.ts'
import { addFromEndpoint, addFromFile, type AccountAdded } from './add-account.ts'
import { listAccounts, removeAccount } from './accounts.ts'
import { influenceFor } from './influence-for.ts'
import { refreshAccounts } from './refresh.ts'
import { loadSnapshots } from './snapshots.ts'

const TODAY = dayOf(2026, 5, 18) ?? day(0)
const asked = { today: TODAY, now: NOW }

const tweets = Array.from({ length: 40 }, (_, i) => ({
  tweet: {
    id_str: String(100 + i),
    full_text: 'words that nobody keeps',
    created_at: new Date(Date.UTC(2026, 0, 1 + 3 * i, 9))
      .toUTCString()
      .replace(/^(\w+), (\d+) (\w+) (\d+) ([\d:]+) GMT$/, '$1 $3 $2 $5 +0000 $4'),
    favorite_count: String(i),
    retweet_count: '2',
  },
}))
const script = (name: string, value: unknown): string => `window.YTD.${name}.part0 = ${JSON.stringify(value)}`
const followers = Array.from({ length: 250 }, (_, i) => ({ follower: { accountId: String(i) } }))
const archiveOfX = rawZip([
  { path: 'data/tweets.js', content: script('tweets', tweets) },
  { path: 'data/follower.js', content: script('follower', followers) },
  { path: 'data/account.js', content: script('account', [{ account: { username: 'ann' } }]) },
  { path: 'data/direct-messages.js', content: 'not even JSON' },
])

const handed = (name: string, content: Buffer | string) => {
  const folder = temporaryFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'upload'), content)
  return [{ path: join(folder, 'upload'), name }]
}
const addX = (store: Store): Promise<AccountAdded> =>
  addFromFile(store, 'x', handed('twitter-2026-05-10-abc.zip', archiveOfX), asked)
const influence = async (store: Store, on?: Day) =>
  influenceFor(await loadSnapshots(store, await loadEvidence(store)), { on, today: TODAY })

describe('addFromFile', () => {
  it('keeps counts and times of an archive, as of the day in its name, and no text', async () => {
    const store = await temporaryStore()
    const added = await addX(store)
    expect(added).toMatchObject({
      network: 'x',
      account: 'ann',
      isNew: true,
      asOf: '2026-05-10',
      posts: 40,
      followers: 250,
    })
    const [snapshot] = await networkSnapshots(store.db, 'me')
    expect(snapshot?.posts[7]).toMatchObject({ reactions: 7, reshares: 2, comments: null, isReply: false })
    expect(JSON.stringify(store.database.prepare('select * from network_post').all())).not.toContain('words')
  })

  it('changes nothing when the same is added once more', async () => {
    const store = await temporaryStore()
    await addX(store)
    expect((await addX(store)).isNew).toBe(false)
    expect(await listAccounts(store)).toMatchObject([{ network: 'x', snapshots: 1, came: 'file' }])
  })

  it('takes a tar.gz of Mastodon and a single file', async () => {
    const store = await temporaryStore()
    const outbox = JSON.stringify({
      orderedItems: [
        {
          type: 'Create',
          to: ['https://www.w3.org/ns/activitystreams#Public'],
          object: {
            id: 'https://mastodon.example/1',
            published: '2026-05-01T09:00:00Z',
            likes: { totalItems: 3 },
          },
        },
      ],
    })
    const tar = rawTarGz([{ path: 'outbox.json', content: outbox }])
    await addFromFile(store, 'mastodon', handed('archive-20260510093012-ab.tar.gz', tar), asked)
    const csv = 'Permalink,Publish time,Likes\nhttps://www.threads.net/@ann/post/A,2026-05-01T10:00:00Z,4\n'
    await addFromFile(store, 'threads', handed('threads (1).csv', csv), { ...asked, account: 'ann' })
    expect(await listAccounts(store)).toMatchObject([
      { network: 'mastodon', account: '', asOf: '2026-05-10' },
      { network: 'threads', account: 'ann', asOf: '2026-05-01' },
    ])
  })

  it('says what is wrong with a file of another kind, a broken one, and one without public posts', async () => {
    const store = await temporaryStore()
    const add = (name: string, content: Buffer | string): Promise<AccountAdded> =>
      addFromFile(store, 'x', handed(name, content), asked)
    await expect(add('photo.jpg', 'no archive')).rejects.toThrow(/holds none of the files of X .*tweets\.js/)
    await expect(add('x.zip', archiveOfX.subarray(0, 200))).rejects.toThrow(/x\.zip is not a whole ZIP/)
    await expect(add('tweets.js', 'window.YTD = [{"tw')).rejects.toThrow(/tells nothing of X .*tweets\.js:1/)
    await expect(addFromFile(store, 'linkedin', handed('a.zip', ''), asked)).rejects.toThrow(
      /fourscore import/,
    )
    expect(await listAccounts(store)).toEqual([])
  })
})

describe('addFromEndpoint', () => {
  it('says in words that an account cannot be asked, and keeps nothing', async () => {
    const store = await temporaryStore()
    await expect(addFromEndpoint(store, 'mastodon', 'ann@127.0.0.1', { now: () => NOW })).rejects.toThrow(
      /Mastodon could not be asked/,
    )
    expect(await listAccounts(store)).toEqual([])
  })

  it('is done once more for no account that only files tell of', async () => {
    const store = await temporaryStore()
    await addX(store)
    expect(await refreshAccounts(store, { now: () => NOW })).toEqual({
      refreshed: [],
      failed: [],
      byFile: ['X ann'],
    })
  })
})

describe('removeAccount', () => {
  it('removes an account with all that was told of it, and nothing of others', async () => {
    const store = await temporaryStore()
    await addX(store)
    const csv = 'Permalink,Publish time,Likes\nhttps://www.threads.net/@ann/post/A,2026-05-01T10:00:00Z,4\n'
    await addFromFile(store, 'threads', handed('threads.csv', csv), asked)
    expect(await removeAccount(store, 'x')).toMatchObject({ network: 'x', account: 'ann', snapshots: 1 })
    const left = ['network_account', 'network_snapshot', 'network_post', 'network_day'].map((table) =>
      numberOf(store.database, `select count(*) from ${table}`),
    )
    expect(left).toEqual([1, 1, 1, 0])
    await expect(removeAccount(store, 'x')).rejects.toThrow(/There are: 2 \(threads:\)/)
  })

  it('does not choose among several on one network', async () => {
    const store = await temporaryStore()
    await addX(store)
    await addFromFile(store, 'x', handed('x.zip', archiveOfX), { ...asked, account: 'bea' })
    await expect(removeAccount(store, 'x')).rejects.toThrow(/names 2 accounts/)
    expect((await removeAccount(store, 'x:bea')).account).toBe('bea')
  })
})

describe('influenceFor', () => {
  it('tells the score with its line, shares, moments and what a pause would do', async () => {
    const store = await temporaryStore()
    await addX(store)
    const found = await influence(store)
    expect(found.day).toBe('2026-05-18')
    expect(found.low).toBeLessThanOrEqual(found.points ?? NaN)
    expect(found.points).toBeLessThanOrEqual(found.high)
    expect(found.line.days).toHaveLength(90)
    expect(found.line.points.at(-1)).toBe(found.points)
    expect(found.networks.map(({ network }) => network)).toEqual(['x'])
    expect(found.networks[0]?.gives?.share).toBe(1)
    expect(found.moments[0]?.address).toMatch(/^https:\/\/x\.com\/i\/status\/1\d\d$/)
    expect(found.whatIf.pause?.change).toBeLessThanOrEqual(0)
    expect(found.whatIf.oneMore?.change).toBeGreaterThanOrEqual(0)
  })

  it('tells of the last day that is known where nothing newer stands', async () => {
    const store = await temporaryStore()
    await addX(store)
    const snapshots = await networkSnapshots(store.db, 'me')
    expect(influenceFor(snapshots, { today: day(TODAY + 200) }).day).toBe('2026-05-10')
  })

  it('says what to do where nothing was added, and where a line would be too long', async () => {
    const store = await temporaryStore()
    await expect(influence(store)).rejects.toThrow(/fourscore influence add/)
    await addX(store)
    const snapshots = await networkSnapshots(store.db, 'me')
    expect(() => influenceFor(snapshots, { from: day(0), today: TODAY })).toThrow(/at most 1100 days/)
  })

  it('gives a series that effects and links are looked for in', async () => {
    const store = await temporaryStore()
    await addX(store)
    const evidence = await loadEvidence(store)
    const told = { evidence, readings: [], snapshots: await loadSnapshots(store, evidence) }
    const { series } = seriesAsked(told, 'influence', 'total')
    const [found] = [await influence(store, dayOf(2026, 5, 10))]
    expect(series.values.at(-1)).toBeCloseTo(found.points ?? NaN, 9)
    expect(series.days.length).toBeGreaterThan(90)
  })
})

describe('the line of influence', () => {
  it('gives each day the score that the day itself has, also where a window ends with an older snapshot', async () => {
    const store = await temporaryStore()
    await addX(store)
    const snapshots = await loadSnapshots(store, await loadEvidence(store))
    // As of 10 May; on 8 June that still stands, with a window that began 29 days earlier.
    const [today, from] = [addDays(TODAY, 21), addDays(TODAY, 15)]
    const { line } = influenceFor(snapshots, { today, on: today, from })
    expect(line.days.length).toBeGreaterThan(3)
    for (const [i, text] of line.days.entries())
      expect([text, line.points[i]]).toEqual([text, influenceOn(snapshots, parseDay(text)!)?.points])
  })

  it('is compared with the first four weeks of it, or with days that are chosen', async () => {
    const store = await temporaryStore()
    await addX(store)
    const snapshots = await loadSnapshots(store, await loadEvidence(store))
    const usual = influenceFor(snapshots, { today: TODAY }).baseline
    expect(usual).toMatchObject({ from: '2026-02-18', to: '2026-03-17', days: 28 })
    const still = await temporaryStore()
    await addFromFile(still, 'x', handed('follower.js', script('follower', followers)), asked)
    expect(
      influenceFor(await loadSnapshots(still, await loadEvidence(still)), { today: TODAY }).baseline,
    ).toMatchObject({
      isNoise: true,
    })
    const chosen = { from: dayOf(2026, 4, 1)!, to: dayOf(2026, 4, 10)! }
    const { points, baseline } = influenceFor(snapshots, { today: TODAY, baseline: chosen })
    expect(baseline).toMatchObject({ from: '2026-04-01', to: '2026-04-10', days: 10 })
    expect(baseline!.mean + baseline!.change).toBeCloseTo(points!, 9)
  })
})
