import type { Coverage, Subject } from '../events/coverage.ts'
import type { Day } from '../kernel/day.ts'
import { holds, intersection, union, type Days } from '../kernel/days.ts'
import type { Needs } from './model.ts'

/** The days on which a signal is observed, sorted and separate: all of its subjects are covered, or any of them. */
export function observedDays(needs: Needs, coverage: readonly Coverage[]): readonly Days[] {
  const covered = (subject: Subject): readonly Days[] =>
    union(coverage.filter((one) => one.subject === subject).map(({ days }) => days))
  if ('any' in needs) return union(needs.any.flatMap(covered))
  const [first, ...rest] = needs.all.map(covered)
  return rest.reduce(intersection, first ?? [])
}

/** Whether a signal is observed on a day. */
export const isObserved = (needs: Needs, coverage: readonly Coverage[], on: Day): boolean =>
  observedDays(needs, coverage).some((days) => holds(days, on))
