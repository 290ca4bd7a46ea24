import { day, instant } from '../kernel/day.ts'
import type { Snapshot } from '../networks/snapshot.ts'

/** What an archive of X's may tell: 2 posts on two days, and who follows. */
export const aSnapshotOfX: Snapshot = {
  network: 'x',
  account: 'ann',
  asOf: day(20_590),
  postsFrom: day(20_400),
  followers: 250,
  listed: null,
  posts: [
    {
      address: 'https://x.com/i/status/1',
      at: instant(Date.UTC(2025, 10, 8, 9)),
      isReply: false,
      reshares: 2,
      comments: null,
      reactions: 9,
      views: null,
      reactors: null,
    },
    {
      address: 'https://x.com/i/status/2',
      at: instant(Date.UTC(2026, 4, 2, 9)),
      isReply: true,
      reshares: 0,
      comments: null,
      reactions: 1,
      views: null,
      reactors: null,
    },
  ],
  days: [{ day: day(20_500), what: 'follower.gained', count: 3 }],
}
