import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isProblem } from './answer.ts'
import { readBlueskyFeed, readBlueskyProfile } from './bluesky/api.ts'
import { readGithubRepositories, readGithubStars, readGithubUser } from './github/api.ts'
import { readMastodonAccount, readMastodonStatuses } from './mastodon/api.ts'
import { readWikipediaLinks, readWikipediaViews } from './wikipedia/api.ts'
import { readYoutubeChannel, readYoutubeUploads, readYoutubeVideos } from './youtube/api.ts'

const READERS: Readonly<Record<string, (json: unknown) => object>> = {
  readMastodonAccount,
  readMastodonStatuses: (json) => readMastodonStatuses(json, '7'),
  readBlueskyProfile,
  readBlueskyFeed: (json) => readBlueskyFeed(json, 'did:plc:ann'),
  readGithubUser,
  readGithubRepositories: (json) => readGithubRepositories(json, 'ann'),
  readGithubStars,
  readYoutubeChannel,
  readYoutubeUploads,
  readYoutubeVideos: (json) => readYoutubeVideos(json, new Map()),
  readWikipediaLinks,
  readWikipediaViews,
}

const key = fc.constantFrom(
  'id',
  'items',
  'feed',
  'post',
  'query',
  'pages',
  'title',
  'did',
  'reason',
  'continue',
)
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 5 },
    fc.jsonValue(),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(key, tie('json'), { maxKeys: 4 }),
  ),
}))

describe.each(Object.entries(READERS))('%s', (_, read) => {
  it('reads any JSON, or says in words what is wrong with it', () => {
    fc.assert(
      fc.property(json, (answer) => {
        const result = read(answer)
        if (isProblem(result)) expect(result.problem).toMatch(/\w+ \w+/)
      }),
    )
  })

  it('says what is wrong with an answer that is no object and no list', () => {
    expect(['problem' in read(null), 'problem' in read(7), 'problem' in read('no')]).toEqual([
      true,
      true,
      true,
    ])
  })
})
