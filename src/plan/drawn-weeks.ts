import type { Random } from '../kernel/random.ts'
import type { Week } from './past-weeks.ts'

/** The weight of a past week halves with so many weeks: half of all that is drawn comes from the last month. */
const HALF_LIFE_WEEKS = 4
/** Fewer weeks than these tell nothing of what a week may bring. */
export const LEAST_WEEKS = 4

/**
 * Draws weeks like those of the past, the last ones most often. First of all it is drawn how often each comes: what is
 * usual is not known any better than so many weeks tell.
 *
 * Source: Rubin, The Bayesian bootstrap, Annals of Statistics 9 (1981), 130–134; here with weights that fade.
 *
 * - `past`: the newest week first; at least `LEAST_WEEKS`.
 */
export function drawnWeeks(past: readonly Week[], draw: Random): () => Week {
  const weights = past.map((_, age) => -Math.log(1 - draw.uniform()) * weightOf(age))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return () => {
    let rest = draw.uniform() * all
    const week = past[weights.findIndex((weight) => (rest -= weight) < 0)] ?? past.at(-1)
    if (week === undefined) throw new RangeError('there are no weeks to draw from')
    return week
  }
}

/**
 * How many times as far as the drawn futures the real one may stray, because so few weeks were seen: they show less than all of
 * what a week may bring. It is the quantile of Student's t for as many weeks as the weights leave over that of the normal
 * distribution, and an n-th more of the variance, which a mean over n weeks lacks.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5, to its second term.
 */
export function widening(weeks: number): number {
  const weights = Array.from({ length: weeks }, (_, age) => weightOf(age))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const n = sum ** 2 / weights.reduce((all, weight) => all + weight ** 2, 0)
  const ν = n - 1
  const t = Z + (Z ** 3 + Z) / (4 * ν) + (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * ν ** 2)
  return (t / Z) * Math.sqrt(n / ν)
}

/** Of the normal distribution, 95% lie within. */
const Z = 1.96

const weightOf = (age: number): number => 2 ** (-age / HALF_LIFE_WEEKS)
