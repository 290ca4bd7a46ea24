import type { Day, Instant } from '../../kernel/day.ts'
import { dayIn } from './zone.ts'

interface Dated {
  readonly at: Instant | null
  readonly day: Day | null
}

/**
 * The same, each on the day on which its moment falls in the zone, sorted by day; what has no moment stays on its day. Null
 * leaves everything on the day that its source tells.
 */
export function inZone<T extends Dated>(all: readonly T[], zone: string | null): readonly T[] {
  if (zone === null) return all
  const dayOf = dayIn(zone)
  return all
    .map((one) => {
      if (one.at === null) return one
      const day = dayOf(one.at)
      return day === one.day ? one : { ...one, day }
    })
    .toSorted((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity))
}

/** How many fall on another day in one zone than in another. */
export function movedBetween(all: readonly Dated[], from: string | null, to: string | null): number {
  const [before, after] = [from, to].map((zone) => (zone === null ? undefined : dayIn(zone)))
  return all.filter(({ at, day }) => at !== null && (before?.(at) ?? day) !== (after?.(at) ?? day)).length
}
