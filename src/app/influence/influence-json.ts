import type { InfluenceDay, InfluenceHistory } from '../../influence/influence.ts'
import type { Moment, WhatIf } from '../../influence/moments.ts'
import type { InfluenceMove, NetworkShare } from '../../influence/moved.ts'
import { dayText, instantText, type Day } from '../../kernel/day.ts'
import type { Score } from '../../model/interpret.ts'
import { isNetwork, type Network } from '../../networks/network.ts'
import type { InfluenceBaselineJson } from './influence-baseline.ts'

/** The influence of a day as JSON. Points are not rounded. */
export interface InfluenceJson {
  readonly day: string
  readonly model: { readonly name: string; readonly version: number }
  readonly low: number
  readonly points: number | null
  readonly high: number
  /** Of each network that anything is told of; the one that gives most first. */
  readonly networks: readonly InfluenceNetworkJson[]
  readonly line: InfluenceLineJson
  /** What the day is compared with; null where there is nothing to compare. */
  readonly baseline: InfluenceBaselineJson | null
  /** What moved it within a week; null where a week ago nothing was told. */
  readonly moved: InfluenceMoveJson | null
  /** The posts that moved it most, the most first. */
  readonly moments: readonly MomentJson[]
  readonly whatIf: {
    /** Nothing posted for so many days, and nobody reacts. */
    readonly pause: (WhatIf & { readonly days: number }) | null
    /** One more post with the reactions of the best one. */
    readonly oneMore: (WhatIf & Omit<MomentJson, 'change'>) | null
  }
}

export interface InfluenceNetworkJson {
  readonly network: Network
  readonly low: number
  readonly points: number | null
  readonly high: number
  /** What it gives to the total, in points, and of which; null where nothing can be said. */
  readonly gives: Omit<NetworkShare, 'network'> | null
  /** What is not known, or not in full, and so widens the span: that which widens it most first. */
  readonly open: readonly NetworkSignal[]
}

/** The signals of networks, by what their ids end with. */
export const NETWORK_SIGNALS = [
  'followers',
  'listed',
  'reactions',
  'reactions-per-post',
  'reactors',
  'views',
] as const
export type NetworkSignal = (typeof NETWORK_SIGNALS)[number]

/** In columns, a number for each of `days`. */
export interface InfluenceLineJson {
  readonly days: readonly string[]
  readonly low: readonly number[]
  readonly points: readonly (number | null)[]
  readonly high: readonly number[]
  /** The first day with the most points, and with the fewest. */
  readonly highest: DayPoints | null
  readonly lowest: DayPoints | null
  /** Days from which on another version of the model scores. */
  readonly breaks: readonly (Omit<InfluenceHistory['breaks'][number], 'day'> & { readonly day: string })[]
}

interface DayPoints {
  readonly day: string
  readonly points: number
}

export interface InfluenceMoveJson extends Omit<InfluenceMove, 'from' | 'to'> {
  readonly from: string
  readonly to: string
}

export interface MomentJson {
  readonly network: Network
  readonly address: string
  /** ISO 8601. */
  readonly at: string
  readonly isReply: boolean
  readonly reshares: number | null
  readonly comments: number | null
  readonly reactions: number | null
  readonly views: number | null
  /** Its reactions by effort. */
  readonly effort: number
  /** The points of the day less what they would be without it. */
  readonly change: number
}

export interface InfluenceParts {
  readonly on: Day
  readonly score: Score
  readonly shares: readonly NetworkShare[]
  readonly line: InfluenceHistory
  readonly baseline: InfluenceBaselineJson | null
  readonly moved: InfluenceMove | null
  readonly moments: readonly Moment[]
  readonly pause: WhatIf | null
  readonly oneMore: (WhatIf & Omit<Moment, 'change'>) | null
}

/** The days of a pause that is tried out. */
const PAUSE_DAYS = 7

export const influenceJson = ({
  on,
  score,
  shares,
  line,
  baseline,
  moved,
  moments,
  ...tried
}: InfluenceParts): InfluenceJson => ({
  day: dayText(on),
  model: { name: score.model.name, version: score.model.version },
  low: score.low,
  points: score.points,
  high: score.high,
  networks: networksJson(line.days.at(-1), shares, score),
  line: lineJson(line),
  baseline,
  moved: moved === null ? null : { ...moved, from: dayText(moved.from), to: dayText(moved.to) },
  moments: moments.map((moment) => ({ ...momentJson(moment), change: moment.change })),
  whatIf: {
    pause: tried.pause === null ? null : { ...tried.pause, days: PAUSE_DAYS },
    oneMore:
      tried.oneMore === null
        ? null
        : { ...momentJson(tried.oneMore), points: tried.oneMore.points, change: tried.oneMore.change },
  },
})

function networksJson(
  day: InfluenceDay | undefined,
  shares: readonly NetworkShare[],
  { pillars }: Score,
): readonly InfluenceNetworkJson[] {
  const openOf = (network: string): readonly NetworkSignal[] =>
    (pillars.find(({ pillar }) => pillar.id === network)?.signals ?? [])
      .filter(({ low, high }) => high > low)
      .toSorted((a, b) => b.high - b.low - (a.high - a.low))
      .flatMap(({ signal }) => NETWORK_SIGNALS.find((name) => signal.id === `${network}-${name}`) ?? [])
  const given = new Map(shares.map(({ network, ...gives }) => [network, gives]))
  return [...(day?.networks ?? [])]
    .filter(([network]) => isNetwork(network))
    .map(([network, span]) => ({
      network,
      ...span,
      gives: given.get(network) ?? null,
      open: openOf(network),
    }))
    .toSorted((a, b) => (b.gives?.points ?? -1) - (a.gives?.points ?? -1))
}

const lineJson = ({ days, highest, lowest, breaks }: InfluenceHistory): InfluenceLineJson => ({
  days: days.map(({ day }) => dayText(day)),
  low: days.map(({ low }) => low),
  points: days.map(({ points }) => points),
  high: days.map(({ high }) => high),
  highest: dayPoints(highest),
  lowest: dayPoints(lowest),
  breaks: breaks.map(({ day, ...rest }) => ({ ...rest, day: dayText(day) })),
})

const dayPoints = (one: InfluenceDay | null): DayPoints | null =>
  one === null || one.points === null ? null : { day: dayText(one.day), points: one.points }

const momentJson = ({ network, post, effort }: Omit<Moment, 'change'>): Omit<MomentJson, 'change'> => ({
  network,
  address: post.address,
  at: instantText(post.at),
  isReply: post.isReply,
  reshares: post.reshares,
  comments: post.comments,
  reactions: post.reactions,
  views: post.views,
  effort,
})
