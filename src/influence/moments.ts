import type { Day } from '../kernel/day.ts'
import type { Network } from '../networks/network.ts'
import type { NetworkPost, Snapshot } from '../networks/snapshot.ts'
import { effortOf } from './effort.ts'
import { influenceOf, influenceOn } from './influence.ts'
import { older } from './moved.ts'
import { accountsOf, standingOn } from './standing.ts'
import { toldOn, type Told } from './told.ts'

/** A post of the last 90 days and what it does to the score. */
export interface Moment {
  readonly network: Network
  readonly post: NetworkPost
  /** Its reactions by effort. */
  readonly effort: number
  /** The points of the day less what they would be without it. */
  readonly change: number
}

/** Posts that are tried out; those with fewer reactions move less. */
const TRIED = 40

/** The posts that moved the score of a day most, the most first. Only posts that count on the day, and that anybody reacted to. */
export function influenceMoments(snapshots: readonly Snapshot[], on: Day, most = 5): readonly Moment[] {
  const points = influenceOn(snapshots, on)?.points ?? null
  if (points === null) return []
  return postsOn(snapshots, on)
    .slice(0, TRIED)
    .flatMap(({ network, post, effort }) => {
      const without = influenceOn(withoutPost(snapshots, network, post.address), on)?.points ?? null
      return without === null ? [] : [{ network, post, effort, change: points - without }]
    })
    .toSorted((a, b) => b.change - a.change)
    .slice(0, most)
}

type Reacted = Omit<Moment, 'change'>

/** By their reactions, the most first; alike ones by address. */
const postsOn = (snapshots: readonly Snapshot[], on: Day): readonly Reacted[] =>
  [...new Set(snapshots.map(({ network }) => network))]
    .flatMap((network) =>
      accountsOf(snapshots.filter((one) => one.network === network)).flatMap((account) =>
        (standingOn(account, on)?.posts ?? []).map(({ post }) => ({
          network,
          post,
          effort: effortOf(post) ?? 0,
        })),
      ),
    )
    .filter(({ effort }) => effort > 0)
    .toSorted((a, b) => b.effort - a.effort || (a.post.address < b.post.address ? -1 : 1))

const withoutPost = (
  snapshots: readonly Snapshot[],
  network: Network,
  address: string,
): readonly Snapshot[] =>
  snapshots.map((one) =>
    one.network === network ? { ...one, posts: one.posts.filter((post) => post.address !== address) } : one,
  )

/** What would come of doing nothing, and of one more success. Points, and their change from those of the day. */
export interface WhatIf {
  readonly points: number
  readonly change: number
}

/** The score so many days later if nothing at all is posted and nobody reacts; null without points. */
export function influenceAfterPause(snapshots: readonly Snapshot[], on: Day, days = 7): WhatIf | null {
  const told = toldOn(snapshots, on)
  return compared(
    told,
    told.map((one) => older(one, days)),
    on,
  )
}

/** The score if today brought one more post with the reactions of the best of the last 90 days; null where there is none. */
export function influenceWithOneMore(snapshots: readonly Snapshot[], on: Day): (WhatIf & Reacted) | null {
  const best = postsOn(snapshots, on).find(({ post }) => !post.isReply)
  if (best === undefined) return null
  const told = toldOn(snapshots, on)
  const found = compared(
    told,
    told.map((one) => (one.network === best.network ? withOneMore(one, best) : one)),
    on,
  )
  return found === null ? null : { ...found, ...best }
}

function withOneMore(told: Told, { post, effort }: Reacted): Told {
  const adds: Readonly<Record<string, number>> = {
    effort,
    posts: 1,
    'post-effort': effort,
    reactors: post.reactors ?? 0,
  }
  return {
    ...told,
    tells: new Map(
      [...told.tells].map(([word, telling]) => {
        const n = adds[word]
        return [word, n === undefined ? telling : { ...telling, counts: [...telling.counts, { age: 0, n }] }]
      }),
    ),
  }
}

function compared(now: readonly Told[], then: readonly Told[], on: Day): WhatIf | null {
  if (now.length === 0) return null
  const [before, after] = [influenceOf(now, on).points, influenceOf(then, on).points]
  return before === null || after === null ? null : { points: after, change: after - before }
}
