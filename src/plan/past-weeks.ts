import type { Counted } from '../events/counted.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { holds } from '../kernel/days.ts'
import type { Evidence } from '../model/evidence.ts'
import { signalsOf, type Model } from '../model/model.ts'
import { observedDays } from '../model/observed.ts'
import { nextDay, startStates } from '../model/state.ts'
import { placesOf, sumsOf, type Sums } from './sums.ts'

/** What a week of the past would add to the sums if it came again: index 0 after its first day, 6 after its last. */
export type Week = readonly Sums[]

/** No more weeks than these are looked back upon: half a year. */
const MOST_WEEKS = 26

/**
 * The whole weeks since the first event, the newest first; the newest ends with the day itself.
 *
 * What a signal did in a week in which it was not observed is not known, and not nothing: it is taken to be the mean
 * of the weeks in which it was.
 *
 * - `counts`: which of the kinds are looked at; else all.
 */
export function pastWeeks(
  model: Model,
  { counted, coverage }: Evidence,
  on: Day,
  counts: (one: Counted) => boolean = () => true,
): readonly Week[] {
  const first = counted[0]?.day
  if (first === undefined) return []
  const many = Math.min(MOST_WEEKS, Math.floor((on - first + 1) / 7))
  const recent = counted.filter((one) => on - 7 * many < one.day && one.day <= on && counts(one))
  const days = Map.groupBy(recent, ({ day }) => day)
  const weeks = Array.from({ length: many }, (_, age) => weekFrom(model, days, addDays(on, -7 * age - 6)))
  return signalsOf(model).reduce(
    (all, { needs }, signal) => {
      const known = observedDays(needs, coverage)
      const isKnown = (age: number): boolean =>
        known.some(
          (stretch) => holds(stretch, addDays(on, -7 * age)) && holds(stretch, addDays(on, -7 * age - 6)),
        )
      return filledIn(all, placesOf(model).slice(signal, signal + 2), isKnown)
    },
    weeks as readonly Week[],
  )
}

function weekFrom(model: Model, days: ReadonlyMap<Day, readonly Counted[]>, first: Day): Week {
  const step = nextDay(model)
  let states = startStates(model)
  return Array.from({ length: 7 }, (_, i) => {
    states = step(states, days.get(addDays(first, i)) ?? [])
    return sumsOf(states)
  })
}

/** The same weeks, but for a stretch of their sums: where a week does not know it, the mean of those that do. */
function filledIn(
  weeks: readonly Week[],
  [from = 0, to = 0]: readonly number[],
  isKnown: (age: number) => boolean,
): readonly Week[] {
  const known = weeks.filter((_, age) => isKnown(age))
  if (known.length === 0 || known.length === weeks.length) return weeks
  return weeks.map((week, age) =>
    isKnown(age)
      ? week
      : week.map((sums, i) =>
          sums.map((sum, at) =>
            at < from || at >= to ? sum : meanOf(known.map((one) => one[i]?.[at] ?? 0)),
          ),
        ),
  )
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length
