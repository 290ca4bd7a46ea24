import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, utcDay } from '../kernel/day.ts'
import { hostileFiles } from './hostile.fixture.ts'
import { NETWORK_READERS } from './readers.ts'

const TODAY = day(20_600)

const NAMES = {
  x: ['data/tweets.js', 'tweet.js', 'tweets-part1.js', 'follower.js', 'account.js', 'manifest.js'],
  mastodon: ['outbox.json', 'actor.json'],
  instagram: ['past_instagram_insights/posts.json', 'followers_1.json', 'content.csv'],
  facebook: ['people_who_followed_you.json', 'your_posts_1.json', 'content.csv'],
  threads: ['insights.csv'],
  youtube: ['Table data.csv', 'Totals.csv', 'videos.csv'],
} as const

describe.each(Object.entries(NAMES))('the reader of %s', (network, paths) => {
  const reader = Object.entries(NETWORK_READERS).find(([one]) => one === network)?.[1]

  it('wants its files and no others', () => {
    expect(paths.filter((path) => reader?.wants(path) !== true)).toEqual([])
    const others = [
      'data/direct-messages.js',
      'data/note-tweet.js',
      'likes.json',
      'bookmarks.json',
      'media/a.jpg',
    ]
    expect(others.filter((path) => reader?.wants(path) === true)).toEqual([])
  })

  it('reads whatever stands in its files without a throw, and tells no count below 0 and no day to come', () => {
    fc.assert(
      fc.property(hostileFiles(paths), (files) => {
        const { snapshot, problems, left } = reader?.read(files, TODAY) ?? {}
        expect(problems).toBeDefined()
        expect(left).toBeDefined()
        if (snapshot === null || snapshot === undefined) return
        expect(snapshot.asOf).toBeLessThanOrEqual(TODAY)
        expect(new Set(snapshot.posts.map(({ address }) => address)).size).toBe(snapshot.posts.length)
        for (const { at, reshares, comments, reactions, views } of snapshot.posts) {
          expect(utcDay(at)).toBeLessThanOrEqual(TODAY)
          for (const count of [reshares, comments, reactions, views])
            expect(count ?? 0).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})
