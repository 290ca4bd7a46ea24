import type { Model } from '../model/model.ts'
import { signalsOf } from '../model/model.ts'
import { startStates } from '../model/state.ts'
import { activityNamed, type ActivityName } from './activities.ts'
import { statesAhead } from './ahead.ts'
import { NOTHING, weekOf, WORKING_DAYS } from './doing.ts'
import type { Counts } from './frontier.ts'
import { quickScorer } from './quick-score.ts'
import { statesOf, type Standing } from './standing.ts'
import { placesOf, sumsOf, type Sums } from './sums.ts'

/** The points of the total, and after it of each pillar, on a day; NaN where there are none. */
export type PointsOnDay = (counts: Counts) => readonly number[]

/**
 * What each week is worth some days later, if so many of each activity are done week by week and nothing else, with what
 * they bring back. Made for one day and many weeks: a week is the sum of what one of each adds.
 */
export function weekValue(model: Model, standing: Standing, activities: readonly ActivityName[]) {
  const score = quickScorer(model, standing)
  const active = signalsOf(model).flatMap(({ reads }, i) =>
    reads.kind === 'active-days' ? (placesOf(model)[i] ?? []) : [],
  )
  return (days: number): PointsOnDay => {
    const start = sumsOf(statesAhead(model, statesOf(standing), NOTHING, days))
    const of = (doing: typeof NOTHING): Sums => sumsOf(statesAhead(model, startStates(model), doing, days))
    const each = activities.map((name) => {
      const { perWeek } = weekOf({ [activityNamed(name).kind]: 1 }, standing.returns)
      return [...of({ perWeek, activeDays: 0 }).entries()].filter(([, added]) => added !== 0)
    })
    const aDay = of({ perWeek: {}, activeDays: 1 })
    return (counts) => {
      const sums = start.slice()
      let done = 0
      for (const [i, n] of counts.entries()) {
        done += n
        for (const [at, added] of each[i] ?? []) sums[at] = (sums[at] ?? 0) + n * added
      }
      for (const at of active) sums[at] = (sums[at] ?? 0) + Math.min(WORKING_DAYS, done) * (aDay[at] ?? 0)
      return score(sums).points
    }
  }
}
