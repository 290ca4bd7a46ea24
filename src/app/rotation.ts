import { MS_PER_DAY, utcDay, type Instant } from '../kernel/day.ts'

/** Which backups stay: the newest of each of the last days and weeks that have one, or so many of the newest. */
export type Keep = { readonly daily: number; readonly weekly: number } | { readonly newest: number }

export const DEFAULT_KEEP: Keep = { daily: 7, weekly: 4 }

/**
 * The backups that a rotation gives up, of those made at these instants; the newest one never.
 *
 * By days and weeks, all that were made within 24 hours of the newest stay too: what was backed up this morning is still
 * there if this afternoon's work was a mistake. Days and weeks are those of UTC; weeks begin on Monday.
 */
export function outlived(made: readonly Instant[], keep: Keep): readonly Instant[] {
  const newestFirst = made.toSorted((a, b) => b - a)
  const [newest] = newestFirst
  if (newest === undefined) return []
  const stay =
    'newest' in keep
      ? new Set(newestFirst.slice(0, Math.max(keep.newest, 1)))
      : new Set([
          ...newestFirst.filter((at) => newest - at < MS_PER_DAY),
          ...newestOfEach(newestFirst, utcDay, keep.daily),
          ...newestOfEach(newestFirst, weekOf, keep.weekly),
        ])
  return newestFirst.filter((at) => !stay.has(at))
}

/** 1970 began on a Thursday. */
const weekOf = (at: Instant): number => Math.floor((utcDay(at) + 3) / 7)

function newestOfEach(
  newestFirst: readonly Instant[],
  spanOf: (at: Instant) => number,
  spans: number,
): readonly Instant[] {
  const first = new Map<number, Instant>()
  for (const at of newestFirst) if (!first.has(spanOf(at))) first.set(spanOf(at), at)
  return [...first.values()].slice(0, spans)
}
