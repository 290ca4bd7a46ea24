import type { EventKind } from '../events/kinds.ts'
import type { Day } from '../kernel/day.ts'
import { activityOf, type ActivityName } from './activities.ts'

/** Something that an import knows was done: how many of a kind on a day of the member's own calendar. */
export interface Imported {
  readonly kind: EventKind
  readonly day: Day
  readonly count: number
}

/** What the member said they did on a day. */
export interface ByHand {
  readonly activity: ActivityName
  readonly day: Day
  readonly count: number
}

/** How often an activity was done on a day, as imports and the member's own log say, and what counts. */
export interface DoneDay {
  readonly activity: ActivityName
  readonly day: Day
  readonly imported: number
  readonly byHand: number
  /** The larger of the two. */
  readonly count: number
}

/**
 * How often each activity was done on each day that has any, by day, then by activity.
 *
 * What is logged by hand and what an export tells later are the same acts, seen twice. So of a day the larger number
 * counts, never the sum: whoever logs three comments and imports an export that knows two of them has made three; whoever
 * forgot to log has made what the export knows. The count is never more than what was really done, as long as neither source
 * tells more than that.
 */
export function countActivities(
  imported: readonly Imported[],
  byHand: readonly ByHand[],
): readonly DoneDay[] {
  const sums = new Map<string, { activity: ActivityName; day: Day; imported: number; byHand: number }>()
  const at = (activity: ActivityName, day: Day) => {
    const key = `${day} ${activity}`
    const known = sums.get(key) ?? { activity, day, imported: 0, byHand: 0 }
    sums.set(key, known)
    return known
  }
  for (const { kind, day, count } of imported) {
    const activity = activityOf(kind)
    if (activity !== undefined) at(activity, day).imported += count
  }
  for (const { activity, day, count } of byHand) at(activity, day).byHand += count
  return [...sums.values()]
    .map((one) => ({ ...one, count: Math.max(one.imported, one.byHand) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.day - b.day || (a.activity < b.activity ? -1 : 1))
}

/** What was done, to be asked by activity and day. */
export interface Done {
  on(activity: ActivityName, day: Day): number
  /** All days from the first to the last, both included. */
  between(activity: ActivityName, from: Day, to: Day): number
}

export function doneOf(days: readonly DoneDay[]): Done {
  const counts = new Map(days.map(({ activity, day, count }) => [`${activity} ${day}`, count]))
  const on: Done['on'] = (activity, day) => counts.get(`${activity} ${day}`) ?? 0
  return {
    on,
    between: (activity, from, to) => {
      let sum = 0
      for (let day = Number(from); day <= to; day++) sum += counts.get(`${activity} ${day}`) ?? 0
      return sum
    },
  }
}
