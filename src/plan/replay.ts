import type { Random } from '../kernel/random.ts'
import { signalsOf, type Model } from '../model/model.ts'
import type { Week } from './past-weeks.ts'
import { placesOf, type Sums } from './sums.ts'

/** What is usual is the mean of so many weeks. */
export const HABIT_WEEKS = 4
/** Fewer weeks than these tell nothing of what may follow on four. */
export const LEAST_WEEKS = 12

/**
 * Draws what may follow on the last four weeks: one call begins a future, each call of what it gives draws its next week.
 *
 * Each future goes as things went after some four weeks of the past, drawn at random, as many times more or less as the last
 * four had more or less than those. So it errs as much as “it goes on as in the last four weeks” erred in the member's
 * own past: by chance, by holidays, and by habits that come and go. Where the past ends, another stretch of it follows.
 *
 * - `past`: the newest week first; at least `LEAST_WEEKS`.
 */
export function replay(model: Model, past: readonly Week[], draw: Random): () => Week {
  const usual = usualOf(past)
  const scale = scaler(model)
  let lately = past.slice(0, HABIT_WEEKS).toReversed()
  let [age, factors] = [0, usual]
  return () => {
    if (age === 0) {
      age = draw.whole(1, past.length - HABIT_WEEKS)
      factors = scale(meanOf(lately), meanOf(past.slice(age, age + HABIT_WEEKS)), usual)
    }
    age--
    const week = (past[age] ?? []).map((sums) => sums.map((sum, at) => sum * (factors[at] ?? 1)))
    lately = [...lately.slice(1), week]
    return week
  }
}

/** How many times more there was lately than then: weighed with half of what is usual, so that little says little. */
function scaler(model: Model): (lately: Sums, then: Sums, usual: Sums) => Sums {
  const follows = followed(model)
  return (lately, then, usual) => {
    const own = lately.map((sum, at) => {
      const half = Math.abs(usual[at] ?? 0) / 2
      return half === 0 ? 1 : (Math.max(0, sum) + half) / (Math.max(0, then[at] ?? 0) + half)
    })
    return own.map((_, at) => own[follows[at] ?? at] ?? 1)
  }
}

/** Hits grow as their tries do: the place of each sum whose factor it takes. */
function followed(model: Model): readonly number[] {
  const places = placesOf(model)
  return signalsOf(model).flatMap(({ reads }, i) => {
    const [from = 0, to = 0] = places.slice(i, i + 2)
    return Array.from({ length: to - from }, (_, k) => (reads.kind === 'ratio' ? to - 1 : from + k))
  })
}

const usualOf = (past: readonly Week[]): Sums => meanOf(past)

/** The mean of what weeks add by their ends. */
function meanOf(weeks: readonly Week[]): Sums {
  const ends = weeks.flatMap((week) => week[6] ?? [])
  const mean = new Float64Array(ends[0]?.length ?? 0)
  for (const sums of ends)
    for (const [at, sum] of sums.entries()) mean[at] = (mean[at] ?? 0) + sum / ends.length
  return mean
}
