import { followersIn } from '../meta/followers.ts'
import { isTable, postsInTable } from '../meta/table.ts'
import { perDay } from '../moments.ts'
import { ReaderNotes, type NetworkReader } from '../reader.ts'
import { wholeSnapshot } from '../whole.ts'

/**
 * Facebook's export as JSON, and the table of a page's posts that Meta Business Suite exports. The export tells neither what a post
 * received nor who may see it, so its posts are not read; the table's are a page's, and public.
 */
export const facebookExport: NetworkReader = {
  looksFor: 'people_who_followed_you.json, or the CSV of posts from Meta Business Suite',
  wants: (path) => FOLLOWERS.test(path) || POSTS.test(path) || isTable(path),
  isOwn: (path) => /(?:^|\/)(?:people_who_followed_you|your_posts[^/]*)\.json$/i.test(path),
  read: (files, today) => {
    const notes = new ReaderNotes()
    const { count, since } = followersIn(
      files.filter(({ path }) => FOLLOWERS.test(path)),
      notes,
    )
    notes.leave(
      'files of posts, which do not tell who may see them',
      files.filter(({ path }) => POSTS.test(path)).length,
    )
    const found = {
      network: 'facebook',
      account: '',
      madeAt: null,
      dated: since,
      followers: count,
      posts: files
        .filter(({ path }) => isTable(path))
        .flatMap((file) => postsInTable(file, 'facebook', notes)),
      days: perDay(since).map((day) => ({ ...day, what: 'follower.gained' as const })),
      isWhole: true,
    } as const
    return notes.reading(wholeSnapshot(found, today, notes))
  },
}

const FOLLOWERS = /(?:^|\/)(?:people_who_followed_you|followers(?:_\d+)?|your_followers)\.json$/i
const POSTS = /(?:^|\/)your_posts[^/]*\.json$/i
