import { dayText, type Day } from '../kernel/day.ts'
import { explainScores, type Explanation } from '../history/explain.ts'
import { combineSlopes } from '../model/combine.ts'
import type { Score } from '../model/interpret.ts'
import { isNetwork, type Network } from '../networks/network.ts'
import type { Snapshot } from '../networks/snapshot.ts'
import { influenceOf } from './influence.ts'
import { influence } from './model.ts'
import type { Telling } from './tellings.ts'
import { toldOn, type Told } from './told.ts'

/** What each part of a network gives or changes, in points of the total. */
export interface Parts {
  /** Followers and lists. */
  readonly reach: number
  /** Reactions of the last 90 days by effort, or page views. */
  readonly reactions: number
  readonly perPost: number
  readonly reactors: number
}

export interface NetworkShare extends Parts {
  readonly network: Network
  /** Its part of the total; those of all networks add up to it. */
  readonly points: number
  /** 0 to 1. */
  readonly share: number
}

export interface NetworkMove extends Parts {
  readonly network: Network
  /** `reach + reactions + perPost + reactors + coverage`. */
  readonly change: number
  /** What came or went because more or less was known. */
  readonly coverage: number
  /** What the change would be if nothing had come meanwhile: reactions that are older than 90 days now. */
  readonly faded: number
  /** What came since then changed; `change` is `faded + new + coverage`. */
  readonly new: number
}

export interface InfluenceMove {
  readonly from: Day
  readonly to: Day
  /** The sum over networks; null where one of the days has no points. */
  readonly change: number | null
  readonly networks: readonly NetworkMove[]
}

/** How a score is shared among networks, and within each among its parts; the largest first. Empty without points. */
export function influenceShares(scored: Score): readonly NetworkShare[] {
  if (scored.points === null) return []
  const total = scored.points
  const to = scored.pillars.map(({ points }) => points ?? 0)
  const slopes = combineSlopes(
    scored.model.combine,
    to.map(() => 0),
    to,
  )
  return scored.pillars
    .flatMap(({ pillar: { id }, points, signals }, i) => {
      if (!isNetwork(id) || points === null || signals.every(({ max }) => max === 0)) return []
      const slope = slopes[i] ?? 0
      const parts = partsOf(signals.map(({ signal, points: n }) => ({ id: signal.id, n: slope * (n ?? 0) })))
      return [
        { network: id, points: slope * points, share: total > 0 ? (slope * points) / total : 0, ...parts },
      ]
    })
    .toSorted((a, b) => b.points - a.points)
}

/**
 * What moved the score from one day to another, by network and part; null where nothing is told of one of the days.
 * Throws `RangeError` where `from` is after `to`.
 */
export function whatMovedInfluence(snapshots: readonly Snapshot[], from: Day, to: Day): InfluenceMove | null {
  if (from > to) {
    throw new RangeError(
      `a change runs from a day to a later one, not from ${dayText(from)} to ${dayText(to)}`,
    )
  }
  const [before, after] = [toldOn(snapshots, from), toldOn(snapshots, to)]
  if (before.length === 0 || after.length === 0) return null
  const faded = before.map((told) => {
    const now = after.find(({ network }) => network === told.network)
    return older(told, Math.max((now?.endsOn ?? to) - told.endsOn, 0))
  })
  const explanation = explainScores(
    influence,
    {
      before: influenceOf(before, from),
      faded: influenceOf(faded, from),
      after: influenceOf(after, to),
    },
    { from, to },
  )
  return { from, to, change: explanation.change, networks: movesOf(explanation) }
}

function movesOf({ pillars, signals, coverage }: Explanation): readonly NetworkMove[] {
  return pillars.flatMap(({ pillar, change }) => {
    const own = signals.filter((one) => one.pillar === pillar)
    const known = coverage.filter((one) => one.pillar === pillar).reduce((sum, one) => sum + one.change, 0)
    if (!isNetwork(pillar) || change === null || (own.length === 0 && known === 0)) return []
    const parts = partsOf(own.map(({ signal, change: n }) => ({ id: signal, n })))
    const faded = own.reduce((sum, one) => sum + one.faded, 0)
    const added = own.reduce((sum, one) => sum + one.new, 0)
    return [{ network: pillar, change, coverage: known, faded, new: added, ...parts }]
  })
}

const PART_OF: Readonly<Record<string, keyof Parts>> = {
  followers: 'reach',
  listed: 'reach',
  reactions: 'reactions',
  views: 'reactions',
  'reactions-per-post': 'perPost',
  reactors: 'reactors',
}

function partsOf(signals: readonly { readonly id: string; readonly n: number }[]): Parts {
  const of = (part: keyof Parts): number =>
    signals
      .filter(({ id }) => PART_OF[id.slice(id.indexOf('-') + 1)] === part)
      .reduce((sum, { n }) => sum + n, 0)
  return {
    reach: of('reach'),
    reactions: of('reactions'),
    perPost: of('perPost'),
    reactors: of('reactors'),
  }
}

const LEVELS: ReadonlySet<string> = new Set(['followers', 'listed'])

/** The same so many days later, if nothing new comes. */
export const older = (told: Told, days: number): Told => ({
  ...told,
  tells: new Map(
    [...told.tells].map(([word, telling]): [typeof word, Telling] => [
      word,
      LEVELS.has(word)
        ? telling
        : { ...telling, counts: telling.counts.map(({ age, n }) => ({ age: age + days, n })) },
    ]),
  ),
})
