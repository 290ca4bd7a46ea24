import { describe, expect, it } from 'vitest'
import { day, dayText, instantText } from '../kernel/day.ts'
import { facebookExport } from './facebook/export.ts'
import { instagramExport } from './instagram/export.ts'
import { mended } from './mended.ts'
import { threadsInsights } from './threads/insights.ts'

const TODAY = day(20_600)
/** UTF-8 as if it were Latin-1, as Meta writes it. */
const mojibake = (text: string): string => Buffer.from(text).toString('latin1')

const insights = (labels: readonly string[], values: readonly string[]): string =>
  JSON.stringify({
    organic_insights_posts: [
      {
        media_map_data: {
          [mojibake('Miniatura de mídia')]: {
            creation_timestamp: 1_778_000_000,
            uri: 'media/posts/202605/123_n.jpg',
            title: 'words',
          },
        },
        string_map_data: Object.fromEntries([
          ...labels.map((label, i) => [mojibake(label), { value: values[i] }]),
          ['Carimbo', { timestamp: 1_778_000_000 }],
        ]),
      },
    ],
  })
const VALUES = ['1,234', '900', '56', '7', '3', '4', '12', '--']
const file = (path: string, text: string) => [{ path, text }]

describe('the export of Instagram', () => {
  const of = (labels: readonly string[], values = VALUES) =>
    instagramExport.read(file('past_instagram_insights/posts.json', insights(labels, values)), TODAY).snapshot
      ?.posts[0]

  it('is read by labels in the language of the account, mojibake and all', () => {
    const english = [
      'Impressions',
      'Accounts reached',
      'Likes',
      'Comments',
      'Shares',
      'Saves',
      'Profile visits',
      'Follows',
    ]
    const portuguese = [
      'Impressões',
      'Contas alcançadas',
      'Curtidas',
      'Comentários',
      'Compartilhamentos',
      'Salvamentos',
      'Visitas ao perfil',
      'Seguidores',
    ]
    const expected = { views: 1234, reactions: 60, comments: 7, reshares: 3, reactors: null }
    expect(of(english)).toMatchObject(expected)
    expect(of(portuguese)).toEqual(of(english))
    expect(of(portuguese.toReversed(), VALUES.toReversed())).toEqual(of(english))
  })

  it('is read by the order of its labels where nobody knows the language', () => {
    const unknown = ['印象', '到達', '好', '評', '共有', '保存', '訪問', '追']
    expect(of(unknown)).toMatchObject({ views: 1234, reactions: 60, comments: 7, reshares: 3 })
  })

  it('tells nothing of --, which is not 0', () => {
    const labels = ['Likes', 'Comments']
    expect(of(labels, ['--', '--'])).toMatchObject({ reactions: null, comments: null, views: null })
  })

  it('counts followers, and the days on which those who still follow began', () => {
    const text = JSON.stringify([
      { string_list_data: [{ value: 'bob', timestamp: 1_778_000_000 }] },
      { string_list_data: [{ value: 'cid', timestamp: 1_778_000_001 }] },
    ])
    const { snapshot } = instagramExport.read(file('connections/followers_1.json', text), TODAY)
    expect([snapshot?.followers, snapshot?.days]).toEqual([
      2,
      [{ day: snapshot?.asOf, what: 'follower.gained', count: 2 }],
    ])
    expect(JSON.stringify(snapshot)).not.toContain('bob')
  })
})

describe('the export of Facebook', () => {
  it('reads no post of which nobody says who may see it, and says so', () => {
    const text = JSON.stringify([{ timestamp: 1_778_000_000, data: [{ post: 'for friends' }] }])
    const { snapshot, left } = facebookExport.read(file('posts/your_posts_1.json', text), TODAY)
    expect(snapshot).toBeNull()
    expect(left).toEqual({ 'files of posts, which do not tell who may see them': 1 })
  })

  it('reads a page’s posts from the table of Meta Business Suite', () => {
    const text =
      '\uFEFF"Post ID","Page name",Title,"Publish time",Permalink,"Post type",Date,Reach,Views,Reactions,Comments,Shares\n' +
      '123,Ann,"words, more","05/12/2026 14:30",https://www.facebook.com/1/posts/123,Photos,Lifetime,900,"1,200",40,5,2\n' +
      ',,,,,,,,,,,\n'
    const { snapshot, problems } = facebookExport.read(file('May-01-2026_May-18-2026_1.csv', text), TODAY)
    expect(problems).toEqual([])
    expect(snapshot?.posts.map(({ at, ...post }) => ({ ...post, at: instantText(at) }))).toEqual([
      {
        address: 'https://www.facebook.com/1/posts/123',
        at: '2026-05-12T14:30:00.000Z',
        isReply: false,
        reshares: 2,
        comments: 5,
        reactions: 40,
        views: 1200,
        reactors: null,
      },
    ])
  })
})

describe('a table of Threads', () => {
  it('adds reposts, quotes and shares, and says which line cannot be read', () => {
    const text =
      'permalink;timestamp;views;likes;replies;reposts;quotes;shares\nhttps://www.threads.net/@ann/post/A;2026-05-12T14:30:00+0000;90;8;3;2;1;4\n;gestern;1;1;1;1;1;1\n'
    const { snapshot, problems } = threadsInsights.read(file('threads.csv', text), TODAY)
    expect(snapshot?.posts[0]).toMatchObject({ reshares: 7, comments: 3, reactions: 8, views: 90 })
    expect([dayText(snapshot?.asOf ?? TODAY), problems.map(({ at }) => at.line)]).toEqual(['2026-05-12', [3]])
  })

  it('says which columns are missing', () => {
    const { snapshot, problems } = threadsInsights.read(file('threads.csv', 'a,b\n1,2\n'), TODAY)
    expect([snapshot, problems[0]?.expected]).toEqual([null, 'a table with the columns Publish time'])
  })
})

describe('mended', () => {
  it('makes UTF-8 of what was written as if it were Latin-1, and leaves all else', () => {
    expect(mended(mojibake('Contas alcançadas'))).toBe('Contas alcançadas')
    for (const text of ['Likes', 'alcançadas', '印象', 'Ãb']) expect(mended(text)).toBe(text)
  })
})
