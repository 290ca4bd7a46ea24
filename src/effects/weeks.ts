import type { Day } from '../kernel/day.ts'
import type { Series } from '../kernel/series.ts'

/** A score and an outcome week by week over the weeks that both span; null where a week is not known. */
export interface Weeks {
  /** The score's mean over the days of the week that have one. */
  readonly score: readonly (number | null)[]
  /** The outcome's sum. */
  readonly outcome: readonly (number | null)[]
  /** How many weeks have both. */
  readonly known: number
}

/** ISO weeks, Monday to Sunday, from the later of the two first weeks to the earlier of the two last. */
export function weeksOf(score: Series, outcome: Series): Weeks {
  const means = new Map([...byWeek(score)].map(([week, values]) => [week, sum(values) / values.length]))
  const sums = weeklySums(outcome)
  const from = Math.max(Math.min(...means.keys()), Math.min(...sums.keys()))
  const to = Math.min(Math.max(...means.keys()), Math.max(...sums.keys()))
  const weeks = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
  return {
    score: weeks.map((week) => means.get(week) ?? null),
    outcome: weeks.map((week) => sums.get(week) ?? null),
    known: weeks.filter((week) => means.has(week) && sums.has(week)).length,
  }
}

/** A week of which fewer days are known has no sum. */
const FEWEST_DAYS = 4

/**
 * The sum of each week. A week that misses days is filled up with the mean of its others, or has no sum where fewer than
 * four are known. A series with at most one value in each week is one by weeks already.
 */
function weeklySums(outcome: Series): ReadonlyMap<number, number> {
  if ([...byWeek(outcome).values()].every((values) => values.length === 1)) {
    return new Map([...byWeek(outcome)].map(([week, values]) => [week, sum(values)]))
  }
  const weeks = byWeek(listsOnlyCounts(outcome) ? withZeros(outcome) : outcome)
  const whole = [...weeks].filter(([, values]) => values.length >= FEWEST_DAYS)
  return new Map(whole.map(([week, values]) => [week, (sum(values) / values.length) * 7]))
}

/** Where only whole numbers above 0 stand, a day that is not there had none: who counts nothing writes nothing. */
const listsOnlyCounts = ({ values }: Series): boolean =>
  values.every((value) => value === null || (Number.isInteger(value) && value > 0))

/** Each day from the first to the last: those that are not there have 0, those without a value still have none. */
function withZeros({ days, values }: Series): Series {
  const known = new Map(days.map((on, i) => [on, values[i] ?? null]))
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return { days, values }
  const all = Array.from({ length: last - first + 1 }, (_, i) => (first + i) as Day)
  return { days: all, values: all.map((on) => (known.has(on) ? (known.get(on) ?? null) : 0)) }
}

/** The values of each week that has any, by the week's number: 1970-01-01 was a Thursday. */
function byWeek({ days, values }: Series): ReadonlyMap<number, readonly number[]> {
  const weeks = new Map<number, number[]>()
  days.forEach((on, i) => {
    const value = values[i] ?? null
    if (value === null) return
    const week = Math.floor((on + 3) / 7)
    weeks.set(week, [...(weeks.get(week) ?? []), value])
  })
  return weeks
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
