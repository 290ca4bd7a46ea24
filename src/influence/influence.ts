import { addDays, type Day } from '../kernel/day.ts'
import type { Days } from '../kernel/days.ts'
import type { Score, Span } from '../model/interpret.ts'
import type { Model } from '../model/model.ts'
import { scoreOn } from '../model/score-on.ts'
import type { Network } from '../networks/network.ts'
import type { Snapshot } from '../networks/snapshot.ts'
import { evidenceOf } from './evidence.ts'
import { influence } from './model.ts'
import { toldOn, type Told } from './told.ts'

/** A version of the model and the day from which on it scores. */
export interface Release {
  readonly model: Model
  readonly from: Day
}

/** All versions, the oldest first. */
export const RELEASES: readonly Release[] = [{ model: influence, from: -Infinity as Day }]

/** The influence score of what is told on a day. */
export const influenceOf = (told: readonly Told[], on: Day, model: Model = influence): Score =>
  scoreOn(model, evidenceOf(model, told, on), on)

/** The influence score on a day from snapshots of any accounts, in any order; null where none tells anything of the day. */
export function influenceOn(snapshots: readonly Snapshot[], on: Day, model: Model = influence): Score | null {
  const told = toldOn(snapshots, on)
  return told.length === 0 ? null : influenceOf(told, on, model)
}

export interface InfluenceHistory {
  readonly model: Model
  /** Each day of which anything is told, in order. */
  readonly days: readonly InfluenceDay[]
  /** The days with the most and the fewest points, the first of each; null where no day has points. */
  readonly highest: InfluenceDay | null
  readonly lowest: InfluenceDay | null
  /** Days from which on another version scores. All of the history is of the newest; `before` is what the day was until then. */
  readonly breaks: readonly Break[]
}

export interface InfluenceDay extends Span {
  readonly day: Day
  /** Points of the networks that anything is told of. */
  readonly networks: ReadonlyMap<Network, Span>
}

export interface Break {
  readonly day: Day
  readonly from: number
  readonly to: number
  readonly before: number | null
  readonly after: number | null
}

/** The score of each day, all by the newest version, with the days on which the version changed. */
export function influenceHistory(
  snapshots: readonly Snapshot[],
  { from, to }: Days,
  releases: readonly Release[] = RELEASES,
): InfluenceHistory {
  const model = releases.at(-1)?.model ?? influence
  const days: InfluenceDay[] = []
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const told = toldOn(snapshots, on)
    if (told.length > 0) days.push(dayOf(influenceOf(told, on, model), told, on))
  }
  const known = days.filter(({ points }) => points !== null)
  const most = Math.max(...known.map(({ points }) => points ?? NaN))
  const least = Math.min(...known.map(({ points }) => points ?? NaN))
  return {
    model,
    days,
    highest: known.find(({ points }) => points === most) ?? null,
    lowest: known.find(({ points }) => points === least) ?? null,
    breaks: releases.slice(1).flatMap((release, i) => {
      const old = releases[i]
      if (old === undefined || release.from < from || release.from > to) return []
      const pointsBy = (one: Model): number | null =>
        influenceOn(snapshots, release.from, one)?.points ?? null
      const [before, after] = [pointsBy(old.model), pointsBy(release.model)]
      return [{ day: release.from, from: old.model.version, to: release.model.version, before, after }]
    }),
  }
}

function dayOf({ low, points, high, pillars }: Score, told: readonly Told[], on: Day): InfluenceDay {
  const networks = told.flatMap(({ network }) => {
    const found = pillars.find(({ pillar }) => pillar.id === network)
    return found === undefined
      ? []
      : [[network, { low: found.low, points: found.points, high: found.high }] as const]
  })
  return { day: on, low, points, high, networks: new Map(networks) }
}
