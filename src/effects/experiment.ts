import { addDays, type Day } from '../kernel/day.ts'
import { random } from '../kernel/random.ts'
import type { Series } from '../kernel/series.ts'
import { couldBeDrawn, everySchedule, scheduleDrawer, type Schedule, type SchedulePlan } from './schedule.ts'

export interface Experiment {
  /** The first day of the first week. */
  readonly from: Day
  readonly plan: SchedulePlan
  /** What was drawn, and kept to. */
  readonly schedule: Schedule
  /** So many days at the start of each week are left out, 0 to 6: what the week before did may still show on them. */
  readonly settling: number
}

export interface ExperimentResult {
  /** In points: the mean over blocks of the weeks on less the weeks off; null where no block has both. */
  readonly effect: number | null
  /** All effects that the same test would not rule out at 5%, from one to the other; null where it rules out none. */
  readonly low: number | null
  readonly high: number | null
  /**
   * How likely an effect at least as large, either way, would be if the program did nothing: over all schedules that
   * could have been drawn, or over redraws. Null with `effect`. Never under `smallestP`.
   */
  readonly p: number | null
  /** The p-value of the clearest result that this plan could give: where it is over 0.05, the plan is too short. */
  readonly smallestP: number
  /** `exact`: p counts every schedule; else it counts redraws. */
  readonly exact: boolean
  readonly schedules: number
  /** How many weeks have a value. */
  readonly weeks: number
}

const REDRAWS = 2_000

/**
 * A randomisation test: since chance alone chose the weeks, the same values under every other schedule say what chance
 * alone would show. It assumes nothing of how the score wanders. `seed` is for redraws.
 * Source: Edgington and Onghena, Randomization Tests, 4th edition, chapters 3 and 11.
 */
export function testExperiment(series: Series, experiment: Experiment, seed = 1): ExperimentResult {
  const { plan, schedule, settling } = experiment
  if (!couldBeDrawn(plan, schedule))
    throw new RangeError('the schedule is none that the plan could have drawn')
  if (!Number.isInteger(settling) || settling < 0 || settling > 6) {
    throw new RangeError(`0 to 6 days of a week are left out, not ${settling}`)
  }
  const means = weeklyMeans(series, experiment)
  const all = everySchedule(plan)
  const drawn = all ?? redraws(plan, seed)
  // A redraw is one more than what was drawn first; a list of all holds it already.
  const more = all === undefined ? 1 : 0
  const count = drawn.length + more
  const effect = effectOf(means, schedule, plan.block)
  const found = {
    schedules: drawn.length,
    exact: more === 0,
    weeks: means.filter((mean) => mean !== null).length,
  }
  // A schedule and its opposite give effects of the same size.
  const smallestP = (2 - more) / count
  if (effect === null) return { effect, low: null, high: null, p: null, smallestP, ...found }
  const ones = means.map((mean, week) => (mean === null ? null : schedule[week] === true ? 1 : 0))
  const others = drawn.map((other) => ({
    effect: effectOf(means, other, plan.block) ?? 0,
    caught: effectOf(ones, other, plan.block) ?? 0,
  }))
  // Sums in another order may differ in their last bits.
  const asLarge = others.filter((other) => Math.abs(other.effect) >= Math.abs(effect) * (1 - 1e-9)).length
  const needed = Math.floor(0.05 * count - more) + 1
  return { effect, ...notRuledOut(effect, others, needed), p: (asLarge + more) / count, smallestP, ...found }
}

interface Other {
  readonly effect: number
  /** How much of an effect of one point of the true schedule this one shows. */
  readonly caught: number
}

/**
 * The effects d that, taken off the weeks on, leave at least `needed` schedules with an effect as large as what is
 * left of the true one: |other − d·caught| >= |effect − d|. For one schedule these lie between two crossings around
 * `effect`, so that sorting the crossings gives the ends for all.
 */
function notRuledOut(
  effect: number,
  others: readonly Other[],
  needed: number,
): Pick<ExperimentResult, 'low' | 'high'> {
  const crossings = others.map((other) => [
    other.caught <= -1 + 1e-9 ? null : (effect + other.effect) / (1 + other.caught),
    other.caught >= 1 - 1e-9 ? null : (effect - other.effect) / (1 - other.caught),
  ])
  const ends = (of: (a: number, b: number) => number, none: number) =>
    crossings
      .map(([a = null, b = null]) => (a === null || b === null ? none : of(a, b)))
      .toSorted((a, b) => a - b)
  const low = ends(Math.min, -Infinity)[needed - 1] ?? -Infinity
  const high = ends(Math.max, Infinity).at(-needed) ?? Infinity
  return { low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null }
}

function redraws(plan: SchedulePlan, seed: number): readonly Schedule[] {
  const draw = scheduleDrawer(plan, random(seed))
  return Array.from({ length: REDRAWS }, draw)
}

/** Compares within each block, so that what drifts over months cancels; a block without one of the two is left out. */
function effectOf(means: readonly (number | null)[], schedule: Schedule, block: number): number | null {
  let [sum, blocks] = [0, 0]
  for (let start = 0; start < schedule.length; start += block) {
    let [on, weeksOn, off, weeksOff] = [0, 0, 0, 0]
    for (let week = start; week < start + block; week++) {
      const mean = means[week] ?? null
      if (mean === null) continue
      if (schedule[week] === true) [on, weeksOn] = [on + mean, weeksOn + 1]
      else [off, weeksOff] = [off + mean, weeksOff + 1]
    }
    if (weeksOn > 0 && weeksOff > 0) [sum, blocks] = [sum + on / weeksOn - off / weeksOff, blocks + 1]
  }
  return blocks === 0 ? null : sum / blocks
}

/** The mean of each week over its days with a value, those at its start left out. */
function weeklyMeans(
  { days, values }: Series,
  { from, plan, settling }: Experiment,
): readonly (number | null)[] {
  const known = new Map(days.map((on, i) => [on, values[i] ?? null]))
  return Array.from({ length: plan.weeks }, (_, week) => {
    const inWeek = Array.from(
      { length: 7 - settling },
      (__, i) => known.get(addDays(from, 7 * week + settling + i)) ?? null,
    )
    const seen = inWeek.filter((value) => value !== null)
    return seen.length === 0 ? null : seen.reduce((a, b) => a + b, 0) / seen.length
  })
}
