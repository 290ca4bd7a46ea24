import type { Day } from '../kernel/day.ts'
import type { Days } from '../kernel/days.ts'
import { holds } from '../kernel/days.ts'
import type { Counted } from './counted.ts'
import type { EventKind } from './kinds.ts'

/** What a member may log by hand, because no file of LinkedIn's export tells it, or only for the last years. */
export const HAND_LOG_KINDS = [
  'search.made',
  'profile-view.made',
  'profile-view.received',
  'lead.saved',
] as const satisfies readonly EventKind[]

export type HandLogKind = (typeof HAND_LOG_KINDS)[number]

export const isHandLogKind = (text: string): text is HandLogKind =>
  HAND_LOG_KINDS.some((kind) => kind === text)

/** How many of a kind a member logged by hand on a day; each kind and day once. */
export interface HandLogged {
  readonly kind: HandLogKind
  readonly day: Day
  readonly count: number
}

/** Days on which a member logs all of a kind by hand: a day without an entry had none. */
export interface HandLog {
  readonly kind: HandLogKind
  readonly days: Days
}

/**
 * What a model counts, with what was logged by hand. What is logged and what an import tells of the same day are the same
 * acts: so of a day the larger number counts, never the sum. What was logged outside of the logs' days is left out, since
 * nobody said that it was all.
 *
 * - `counted`: as `countEvents` gives it, and so is what is returned: sorted by day, then by kind and `since`.
 */
export function countWithLogs(
  counted: readonly Counted[],
  logged: readonly HandLogged[],
  logs: readonly HandLog[],
): readonly Counted[] {
  const told = new Map<string, number>()
  for (const { kind, day, n } of counted) {
    const key = `${kind} ${day}`
    if (isHandLogKind(kind)) told.set(key, (told.get(key) ?? 0) + n)
  }
  const more = logged.flatMap(({ kind, day, count }): readonly Counted[] => {
    const n = count - (told.get(`${kind} ${day}`) ?? 0)
    const isLogged = logs.some((log) => log.kind === kind && holds(log.days, day))
    return n > 0 && isLogged ? [{ kind, day, since: day, n }] : []
  })
  if (more.length === 0) return counted
  const sums = new Map<string, Counted>()
  for (const one of [...counted, ...more]) {
    const key = `${one.kind} ${one.day} ${one.since}`
    sums.set(key, { ...one, n: one.n + (sums.get(key)?.n ?? 0) })
  }
  return [...sums.values()].toSorted(
    (a, b) => a.day - b.day || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.since - b.since),
  )
}
