import type { CountedKind } from '../events/counted.ts'
import type { Score } from '../model/interpret.ts'
import type { Model } from '../model/model.ts'
import { ACTIVITIES, type ActivityName } from './activities.ts'
import { scoreAhead } from './ahead.ts'
import { changedWeek, type Doing } from './doing.ts'
import type { Standing } from './standing.ts'

/** How often a week, by activity; what is absent stays as it is. Not below 0. */
export type Rates = Readonly<Partial<Record<ActivityName, number>>>

export interface WhatIf {
  /** The score on the day of the standing. */
  readonly now: Score
  /** The score then, if the habits of the last four weeks go on. */
  readonly unchanged: Score
  /** The score then with the changed rates. */
  readonly changed: Score
  /** What the change is worth then: points of `changed` less those of `unchanged`; null where the total has none. */
  readonly worth: number | null
}

/** After so many days, twelve weeks, hardly anything of a change is still to come. */
export const WHAT_IF_DAYS = 84

/**
 * What other rates would be worth: “what would five comments a week be worth?” It compares the habits of the last four weeks
 * with the same habits after the change, `days` later. No more is taken to be observed than is on the day of the standing.
 */
export function whatIf(model: Model, standing: Standing, rates: Rates, days = WHAT_IF_DAYS): WhatIf {
  const { habits, returns } = standing
  const unchanged = scoreAhead(model, standing, habits, days)
  const changed = scoreAhead(model, standing, changedWeek(habits, kindsOf(rates), returns), days)
  const worth =
    changed.points === null || unchanged.points === null ? null : changed.points - unchanged.points
  return { now: scoreAhead(model, standing, habits, 0), unchanged, changed, worth }
}

/** How often a week each activity was done in the last four weeks: where the sliders of a sandbox stand. */
export const usualRates = ({ perWeek }: Doing): Readonly<Record<ActivityName, number>> =>
  Object.fromEntries(ACTIVITIES.map(({ activity, kind }) => [activity, perWeek[kind] ?? 0])) as Record<
    ActivityName,
    number
  >

const kindsOf = (rates: Rates): Partial<Record<CountedKind, number>> =>
  Object.fromEntries(
    ACTIVITIES.flatMap(({ activity, kind }) => {
      const rate = rates[activity]
      return rate === undefined ? [] : [[kind, rate]]
    }),
  )
