import type { Group, Reading } from '../events/reading.ts'
import type { ReadingDay } from './readings.ts'

/** Why a rank changed: `own` and `drift` add up to `change`, in percent of the group; fewer is better. */
export interface RankSplit {
  readonly group: Group
  readonly from: number
  readonly to: number
  readonly change: number
  /** What the member's own change did, and what the group's did; null where it cannot be told apart. */
  readonly parts: { readonly own: number; readonly drift: number } | null
  readonly method: 'score stood still' | 'own slope' | null
}

/** Totals closer than this are the same: readings have three decimals. */
const SAME = 0.0005
/** So many changes of rank, each with a change of the gap, tell how a rank answers to points. */
const ENOUGH = 8
const LEAST_GAP = 0.1

/**
 * Splits the change of a rank between two days into the member's own change and the drift of the group; null where one
 * of the days does not tell the rank.
 *
 * - Where the score stood still, all of it is drift: ranks move while one does nothing.
 * - Else, where the group's averages are known on both days too, by the member's own slope: how the rank has answered to
 *   the gap between total and average from reading to reading (least squares through the origin, at least 8 changes).
 *   The own part is that slope times the change of the total, the drift is the rest.
 * - Else the parts are null. A slope that says that more points make a rank worse is none.
 *
 * Assumes that near the member a point is worth the same share of the group on all days that are compared.
 */
export function rankSplit(
  days: readonly ReadingDay[],
  then: ReadingDay,
  now: ReadingDay,
  group: Group,
): RankSplit | null {
  const [a, b] = [groupIn(then.stands, group), groupIn(now.stands, group)]
  if (a?.rank == null || b?.rank == null) return null
  const change = b.rank - a.rank
  const split = { group, from: a.rank, to: b.rank, change }
  const moved = now.stands.total - then.stands.total
  if (Math.abs(moved) < SAME)
    return { ...split, parts: { own: 0, drift: change }, method: 'score stood still' }
  const slope = a.average === null || b.average === null ? undefined : slopeOf(days, group)
  if (slope === undefined) return { ...split, parts: null, method: null }
  const own = slope * moved
  return { ...split, parts: { own, drift: change - own }, method: 'own slope' }
}

/** Percent of the group per point of the gap, not above 0; undefined where there is too little to say. */
function slopeOf(days: readonly ReadingDay[], group: Group): number | undefined {
  const places = days.flatMap(({ stands }) => {
    const told = groupIn(stands, group)
    if (told?.rank == null || told.average === null) return []
    return [{ rank: told.rank, gap: stands.total - told.average }]
  })
  const steps = places
    .slice(1)
    .map(({ rank, gap }, i) => ({
      rank: rank - (places[i]?.rank ?? rank),
      gap: gap - (places[i]?.gap ?? gap),
    }))
    .filter(({ gap }) => Math.abs(gap) >= LEAST_GAP)
  if (steps.length < ENOUGH) return undefined
  const slope =
    steps.reduce((sum, { rank, gap }) => sum + rank * gap, 0) /
    steps.reduce((sum, { gap }) => sum + gap * gap, 0)
  return slope <= 0 ? slope : undefined
}

const groupIn = ({ groups }: Reading, group: Group) => groups.find((one) => one.group === group)
