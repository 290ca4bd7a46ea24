import { followersIn } from '../meta/followers.ts'
import { isTable, postsInTable } from '../meta/table.ts'
import { perDay } from '../moments.ts'
import { ReaderNotes, type NetworkReader } from '../reader.ts'
import { wholeSnapshot } from '../whole.ts'
import { insightPosts } from './insights.ts'

/**
 * Instagram's export as JSON, and the table of posts that Meta Business Suite exports. Counts of posts are given to professional
 * accounts alone, for some 90 days; who follows, and since when, to all. Those who no longer follow are not told.
 */
export const instagramExport: NetworkReader = {
  looksFor:
    'past_instagram_insights/posts.json, followers_1.json, or the CSV of posts from Meta Business Suite',
  wants: (path) => INSIGHTS.test(path) || FOLLOWERS.test(path) || isTable(path),
  isOwn: (path) =>
    /(?:^|\/)(?:past_instagram_insights\/|followers_and_following\/|followers_1\.json$)/i.test(path),
  read: (files, today) => {
    const notes = new ReaderNotes()
    const { count, since } = followersIn(
      files.filter(({ path }) => FOLLOWERS.test(path)),
      notes,
    )
    const found = {
      network: 'instagram',
      account: '',
      madeAt: null,
      dated: since,
      followers: count,
      posts: [
        ...files.filter(({ path }) => INSIGHTS.test(path)).flatMap((file) => insightPosts(file, notes)),
        ...files
          .filter(({ path }) => isTable(path))
          .flatMap((file) => postsInTable(file, 'instagram', notes)),
      ],
      days: perDay(since).map((day) => ({ ...day, what: 'follower.gained' as const })),
      isWhole: true,
    } as const
    return notes.reading(wholeSnapshot(found, today, notes))
  },
}

const INSIGHTS = /(?:^|\/)(?:posts|reels|videos)\.json$/i
const FOLLOWERS = /(?:^|\/)followers(?:_\d+)?\.json$/i
