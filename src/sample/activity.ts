import { instant, MS_PER_DAY, type Instant } from '../kernel/day.ts'
import type { Random } from '../kernel/random.ts'
import { backslashCell, csvFile, shareCell, type SampleFile } from './csv-text.ts'
import { isoSeconds } from './date-text.ts'
import { moments, type Life } from './life.ts'
import { MEMBER } from './member.ts'
import { commentText, postText } from './post-phrases.ts'
import { commentLink, plainPostLink, postId, postLink, type PostKind } from './post-links.ts'
import { FIRST_NAMES } from './words.ts'

/** How often on a usual visit. */
const A_VISIT = { posts: 0.95, reposts: 0.12, comments: 3.5, reactions: 10, votes: 0.1 } as const

const TYPES = [
  'LIKE',
  'LIKE',
  'LIKE',
  'LIKE',
  'PRAISE',
  'EMPATHY',
  'INTEREST',
  'APPRECIATION',
  'ENTERTAINMENT',
]

interface Post {
  readonly at: Instant
  readonly kind: PostKind
  readonly link: string
}

/** What she wrote and clicked: posts, one-click reposts, comments, reactions and votes; each file newest first. */
export function activityFiles(life: Life): readonly SampleFile[] {
  const draw = life.chance('activity')
  const posts = moments(life, A_VISIT.posts, draw).map((at) => ownPost(at, draw))
  return [
    csvFile(
      `Shares_${MEMBER.id}.csv`,
      'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility',
      shareRows(posts, draw),
      shareCell,
    ),
    csvFile(`InstantReposts_${MEMBER.id}.csv`, 'Date,Link', repostRows(life, draw)),
    csvFile(`Comments_${MEMBER.id}.csv`, 'Date,Link,Message', commentRows(life, posts, draw), backslashCell),
    csvFile(`Reactions_${MEMBER.id}.csv`, 'Date,Type,Link', reactionRows(life, draw)),
    csvFile('Votes.csv', 'Date,Link,OptionText', voteRows(life, draw)),
  ]
}

type Rows = readonly (readonly string[])[]

/** The number's own time is that of the row, to the second. */
function ownPost(at: Instant, draw: Random): Post {
  const kind = draw.uniform() < 0.4 ? 'ugcPost' : 'share'
  return { at, kind, link: postLink(kind, postId(at, draw)) }
}

/** One post in ten only passes on another's; one in ninety stands twice, one in ninety again with a later wording. */
const shareRows = (posts: readonly Post[], draw: Random): Rows =>
  posts
    .flatMap(({ at, link }, i) => {
      const text = draw.uniform() < 0.1 ? '' : postText(draw)
      const picture =
        text !== '' && draw.uniform() < 0.2 ? `https://media.example.com/pictures/${i + 1}.png` : ''
      const row = (wording: string) => [isoSeconds(at), link, wording, '', picture, 'MEMBER_NETWORK']
      if (i % 90 === 40) return [row(text), row(text)]
      if (i % 90 === 85 && text !== '') return [row(text), row(`${text}\n\nEdited: one number was wrong.`)]
      return [row(text)]
    })
    .toReversed()

const repostRows = (life: Life, draw: Random): Rows =>
  moments(life, A_VISIT.reposts, draw)
    .map((at) => [isoSeconds(at), postLink('share', othersPost(at, draw))])
    .toReversed()

/** Mostly below what others wrote, sometimes an answer below her last post; two rows stand twice. */
const commentRows = (life: Life, posts: readonly Post[], draw: Random): Rows =>
  moments(life, A_VISIT.comments, draw)
    .flatMap((at, i) => {
      const own = draw.uniform() < 0.15 ? posts.findLast((post) => post.at < at) : undefined
      const link = own?.link ?? postLink(feedKind(draw), othersPost(at, draw))
      const row = [isoSeconds(at), link, commentText(draw, draw.pick(FIRST_NAMES))]
      return i % 450 === 200 ? [row, row] : [row]
    })
    .toReversed()

/** One in twenty is for a comment. */
const reactionRows = (life: Life, draw: Random): Rows =>
  moments(life, A_VISIT.reactions, draw)
    .map((at) => {
      const post = othersPost(at, draw)
      const link =
        draw.uniform() < 0.05 ? commentLink(post, postId(at, draw)) : postLink(feedKind(draw), post)
      return [isoSeconds(at), draw.pick(TYPES), link]
    })
    .toReversed()

const voteRows = (life: Life, draw: Random): Rows =>
  moments(life, A_VISIT.votes, draw)
    .map((at) => [
      isoSeconds(at),
      plainPostLink('ugcPost', othersPost(at, draw)),
      draw.pick(['Yes', 'No', 'It depends', 'Less than a day', 'Weekly, on Mondays']),
    ])
    .toReversed()

const feedKind = (draw: Random): PostKind => (draw.uniform() < 0.7 ? 'activity' : 'ugcPost')

/** Somebody else's post, a minute to four days old; fresh ones more often. */
export function othersPost(at: Instant, draw: Random): bigint {
  const age = 60_000 + draw.uniform() * draw.uniform() * 4 * MS_PER_DAY
  return postId(instant(at - age), draw)
}
