import { dayOf, type Day } from '../../../../src/kernel/day.ts'
import { union, type Days } from '../../../../src/kernel/days.ts'
import type { Import } from '../../shapes.ts'
import { dayFrom, yearOf } from '../../words/days.ts'

type Covering = Pick<Import, 'coverage'>

/** From the first event, or from when on something was known before it, to the last day known. */
export function daysKnown(first: Day, last: Day, imports: readonly Covering[]): Days {
  const begun = imports.flatMap(({ coverage }) => coverage.map(({ from }) => dayFrom(from)))
  return { from: begun.reduce((a, b) => (a < b ? a : b), first), to: last }
}

/** The days on which any of the imports lets a signal be observed. */
export const observedDays = (imports: readonly Covering[], signal: string): readonly Days[] =>
  union(
    imports
      .flatMap(({ coverage }) => coverage)
      .filter((known) => known.signal === signal)
      .map(({ from, to }) => ({ from: dayFrom(from), to: dayFrom(to) })),
  )

/** The first of January of so many years at most, evenly apart and the last among them. */
export function yearsIn({ from, to }: Days, most: number): readonly Day[] {
  const [first, last] = [yearOf(from) + 1, yearOf(to)]
  const step = Math.max(1, Math.ceil((last - first + 1) / most))
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => last - i)
  return years
    .filter((_, i) => i % step === 0)
    .flatMap((year) => dayOf(year, 1, 1) ?? [])
    .toReversed()
}
