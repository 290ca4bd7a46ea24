import { isTable, postsInTable } from '../meta/table.ts'
import { ReaderNotes, type NetworkReader } from '../reader.ts'
import { wholeSnapshot } from '../whole.ts'

/** A table of one's posts on Threads, a row a post, with the names that Meta's insights give: views, likes, replies, reposts, quotes, shares. */
export const threadsInsights: NetworkReader = {
  looksFor:
    'a CSV with a row a post: Permalink, Publish time, Views, Likes, Replies, Reposts, Quotes, Shares',
  wants: isTable,
  read: (files, today) => {
    const notes = new ReaderNotes()
    const found = {
      network: 'threads',
      account: '',
      madeAt: null,
      followers: null,
      posts: files.flatMap((file) => postsInTable(file, 'threads', notes)),
      isWhole: true,
    } as const
    return notes.reading(wholeSnapshot(found, today, notes))
  },
}
