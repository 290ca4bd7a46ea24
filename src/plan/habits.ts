import type { Counted, CountedKind } from '../events/counted.ts'
import { OWN_KINDS } from '../events/kinds.ts'
import type { Day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import { signalsOf, type Model } from '../model/model.ts'
import type { Doing } from './doing.ts'

/** What is usual is told from so many days: four whole weeks. */
export const HABIT_DAYS = 28

/** A mean week of the last four up to a day; of as many as there were since the first event, at least one, where it is not as long ago. */
export function habitsOn(model: Model, { counted }: Evidence, on: Day): Doing {
  const first = counted[0]?.day ?? on
  const days = Math.min(HABIT_DAYS, Math.max(7, on - first + 1))
  const last = counted.filter(({ day }) => on - days < day && day <= on)
  const perWeek: Partial<Record<CountedKind, number>> = {}
  for (const { kind, n } of last) perWeek[kind] = (perWeek[kind] ?? 0) + (7 * n) / days
  return { perWeek, activeDays: (7 * daysWith(last, activeKinds(model)).size) / days }
}

/** The kinds that make a day an active one. */
function activeKinds(model: Model): ReadonlySet<CountedKind> {
  const read = signalsOf(model).flatMap(({ reads }) => (reads.kind === 'active-days' ? reads.counts : []))
  return new Set(read.length > 0 ? read : OWN_KINDS)
}

const daysWith = (counted: readonly Counted[], kinds: ReadonlySet<CountedKind>): ReadonlySet<Day> =>
  new Set(counted.flatMap(({ kind, day, n }) => (n > 0 && kinds.has(kind) ? [day] : [])))
