import { dayText, instantText, MS_PER_DAY, utcDay, type Day, type Instant } from '../kernel/day.ts'
import { random, type Random } from '../kernel/random.ts'
import { csvFile, type SampleFile } from './csv-text.ts'
import { javaDate, weekday } from './date-text.ts'
import { life, moments, timeOn, type Life } from './life.ts'

/** What a network sends the member: an archive by its name, with the files in it. */
export interface SampleArchive {
  readonly network: 'x' | 'instagram'
  readonly name: string
  /** Where no file says it. */
  readonly account?: string
  readonly files: readonly SampleFile[]
}

/** No stream of the export's files draws the same. */
const STREAM = 520

/**
 * The archives of the fictional member's accounts on X and Instagram as of `until`, in the shape in which the networks send them: over
 * a year of posts, each with what it received. The same seed and day give the same bytes.
 */
export function sampleArchives({
  seed = 1,
  until,
}: {
  readonly seed?: number
  readonly until: Day
}): readonly SampleArchive[] {
  const lived = life(seed, until)
  return [
    xArchive(lived, random(seed * 1000 + STREAM)),
    instagramArchive(lived, random(seed * 1000 + STREAM + 1)),
  ]
}

/** On a usual visit; and how many of them answer somebody. */
const X = { posts: 1.1, replies: 0.35, followers: 1240, liked: 9 } as const
const INSTAGRAM = { posts: 0.4, replies: 0, followers: 610, liked: 14 } as const
/** Not all of three years: she came to these networks later. */
const DAYS = 480

interface Post {
  readonly at: Instant
  readonly isReply: boolean
  readonly likes: number
  readonly reposts: number
}

/** Posts with what they received: mostly little, once in a while a lot, and answers next to nothing. */
function postsOf(
  lived: Life,
  { posts, replies, liked }: { readonly posts: number; readonly replies: number; readonly liked: number },
  draw: Random,
): readonly Post[] {
  const last = (lived.until + 1) * MS_PER_DAY
  return [...moments(lived, posts, draw), ...habit(lived, draw)]
    .filter((at) => at >= last - DAYS * MS_PER_DAY && at < last)
    .toSorted((a, b) => a - b)
    .map((at) => {
      const isReply = draw.uniform() < replies
      // A heavy tail: one in a few dozen is passed on by many.
      const luck = (1 / (1 - 0.985 * draw.uniform())) ** 0.9
      const likes = draw.poisson(Math.min(400, isReply ? liked / 6 : (liked * luck) / 2))
      return { at, isReply, likes, reposts: draw.poisson(likes / 7) }
    })
}

/** A post on about every third working day, whether she opens LinkedIn or not. */
const habit = ({ until }: Life, draw: Random): readonly Instant[] =>
  Array.from({ length: DAYS }, (_, i) => (until - i) as Day)
    .filter((on) => ![0, 6].includes(weekday(on)))
    .filter(() => draw.uniform() < 0.3)
    .map((on) => timeOn(on, draw.whole(7 * 3600, 20 * 3600)))

const script = (name: string, value: unknown): string =>
  `window.YTD.${name}.part0 = ${JSON.stringify(value, null, 2)}`

function xArchive(lived: Life, draw: Random): SampleArchive {
  const { until } = lived
  const posts = postsOf(lived, X, draw)
  const tweets = posts.map(({ at, isReply, likes, reposts }, i) => ({
    tweet: {
      // No real post has such a number before the year 2080.
      id_str: `9${String(i + 1).padStart(18, '0')}`,
      created_at: javaDate(at).replace(' UTC ', ' +0000 '),
      full_text: isReply ? '@docknotes Agreed.' : 'Notes from the dock.',
      favorite_count: String(likes),
      retweet_count: String(reposts),
      ...(isReply ? { in_reply_to_user_id_str: '4410' } : {}),
    },
  }))
  const followers = Array.from({ length: X.followers }, (_, i) => ({
    follower: { accountId: String(90_000 + i), userLink: `https://x.com/intent/user?user_id=${90_000 + i}` },
  }))
  return {
    network: 'x',
    name: `twitter-${dayText(until)}-mirelle.zip`,
    files: [
      { path: 'data/tweets.js', text: script('tweets', tweets) },
      { path: 'data/follower.js', text: script('follower', followers) },
      { path: 'data/account.js', text: script('account', [{ account: { username: 'mirelle_tarnow' } }]) },
      {
        path: 'data/manifest.js',
        text: `window.__THAR_CONFIG = ${JSON.stringify({
          userInfo: { userName: 'mirelle_tarnow' },
          archiveInfo: { generationDate: instantText(timeOn(until, 23 * 3600)) },
        })}`,
      },
    ],
  }
}

/** Her account there is a professional one, so that she can take out the table of her posts. */
function instagramArchive(lived: Life, draw: Random): SampleArchive {
  const { until } = lived
  const posts = postsOf(lived, INSTAGRAM, draw).filter(({ isReply }) => !isReply)
  const rows = posts.map(({ at, likes, reposts }, i) => {
    const [year = '', month = '', on = ''] = dayText(utcDay(at)).split('-')
    const published = `${month}/${on}/${year} ${instantText(at).slice(11, 16)}`
    const permalink = `https://instagram.example/p/${i + 1}/`
    const [comments, views] = [draw.poisson(likes / 9), 12 * likes + draw.whole(20, 90)]
    return [String(7_000_001 + i), permalink, published, likes, comments, reposts, views].map(String)
  })
  const followers = Array.from({ length: INSTAGRAM.followers }, (_, i) => ({
    string_list_data: [{ timestamp: (timeOn((until - draw.whole(0, 900)) as Day, i) / 1000) | 0 }],
  }))
  return {
    network: 'instagram',
    name: `instagram-mirelle.tarnow-${dayText(until)}.zip`,
    account: 'mirelle.tarnow',
    files: [
      csvFile('posts.csv', 'Post ID,Permalink,Publish time,Likes,Comments,Shares,Views', rows),
      {
        path: 'connections/followers_and_following/followers_1.json',
        text: JSON.stringify(followers),
      },
    ],
  }
}
