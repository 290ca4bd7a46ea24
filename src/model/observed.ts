import type { Coverage, Subject } from '../events/coverage.ts'
import type { Day } from '../kernel/day.ts'
import { holds, intersection, union, type Days } from '../kernel/days.ts'
import type { Needs } from './model.ts'

/** The days on which a signal is observed, sorted and separate: all of its subjects are covered, or any of them. */
export const observedDays = (needs: Needs, coverage: readonly Coverage[]): readonly Days[] =>
  'any' in needs
    ? union(needs.any.flatMap((subject) => covered(subject, coverage)))
    : coveredTogether(needs.all, coverage)

/** The days on which its value is all that there was, rather than a lower bound; sorted and separate. */
export const exactDays = (needs: Needs, coverage: readonly Coverage[]): readonly Days[] =>
  needs.exactWith === undefined
    ? observedDays(needs, coverage)
    : intersection(observedDays(needs, coverage), coveredTogether(needs.exactWith, coverage))

/** Whether a signal is observed on a day. */
export const isObserved = (needs: Needs, coverage: readonly Coverage[], on: Day): boolean =>
  observedDays(needs, coverage).some((days) => holds(days, on))

function coveredTogether(subjects: readonly Subject[], coverage: readonly Coverage[]): readonly Days[] {
  const [first, ...rest] = subjects.map((subject) => covered(subject, coverage))
  return rest.reduce(intersection, first ?? [])
}

const covered = (subject: Subject, coverage: readonly Coverage[]): readonly Days[] =>
  union(coverage.filter((one) => one.subject === subject).map(({ days }) => days))
