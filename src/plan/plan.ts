import { addDays, type Day } from '../kernel/day.ts'
import type { Model } from '../model/model.ts'
import type { ActivityName } from './activities.ts'
import { frontier, type Best, type Choice } from './frontier.ts'
import { invitationsAWeek, MOST_INVITATIONS_IN_7_DAYS, type SentOn } from './guard-rail.ts'
import { daysForWeek } from './days-for-week.ts'
import type { Standing } from './standing.ts'
import { weekValue, type PointsOnDay } from './week-value.ts'

/** What is to be reached, by when, and what may be done for it. */
export interface Goal {
  /** A pillar's id, or null for the total. */
  readonly pillar: string | null
  readonly points: number
  /** After the day of the standing. */
  readonly by: Day
  /** At most so many minutes a week. */
  readonly minutes: number
  /** What one is willing to do, each once, and how many minutes one takes; above 0, in steps of half a minute. */
  readonly willing: readonly { readonly activity: ActivityName; readonly minutes: number }[]
}

export interface Plan {
  readonly goal: Goal
  /** Points on the day of the standing, and on the day of the goal if the week is kept. */
  readonly now: number
  readonly points: number
  readonly reached: boolean
  /** All of the week's. */
  readonly minutes: number
  /** The activities of the week, those first that add most; none where nothing has to be done. */
  readonly week: readonly PlannedActivity[]
  /** What so many minutes buy by the day of the goal, each at its best, from none on; a point for each step up. */
  readonly minutesBuy: readonly { readonly minutes: number; readonly points: number }[]
  /** Null where the goal is reached. */
  readonly outOfReach: OutOfReach | null
  /** What one is willing to do and what is not in the week, with why. */
  readonly leftOut: readonly { readonly activity: ActivityName; readonly because: LeftOut }[]
  /** How many invitations a week may be planned; fewer than the most where some were sent in the last days. */
  readonly invitations: { readonly most: number; readonly sentLately: number }
}

export interface PlannedActivity {
  readonly activity: ActivityName
  readonly weekly: number
  /** What one takes. */
  readonly minutes: number
  /** Points that the day of the goal would lack without it. */
  readonly adds: number
  /** How many on each day of the week, from Monday to Sunday. */
  readonly onDays: readonly number[]
  /** The pillar that it adds most to. */
  readonly pillar: string
}

export interface OutOfReach {
  /** How many points are missing on the day. */
  readonly missing: number
  /** The first day on which the best week for that would get there, within two years; null where none does. */
  readonly reachedOn: Day | null
  /** What the best week for good would reach at last. */
  readonly atLast: number
}

/** `adds-nothing`: nothing that it counts for is observed, or it would only lower the points. */
export type LeftOut = 'adds-nothing' | 'others-are-cheaper'

/** What minutes buy is told up to here at the least. */
const TOLD_MINUTES = 300
/** The most of one activity in a week: ten a day. */
const MOST_OF_ONE = 70
/** Prices are whole: minutes, or half minutes where an activity takes a part of one. */
const stepsAMinute = (willing: Willing): number =>
  willing.every(({ minutes }) => Number.isInteger(minutes)) ? 1 : 2
const LONG_RUN_DAYS = 730

/**
 * The cheapest week that reaches a goal, done week by week from the day after the standing on, with nothing else besides.
 *
 * - `sent`: the invitations of the last days, as `invitationsOfLastDays` gives them.
 * - Returns null where the goal's measure has no points, because nothing of it, or of a part of it, is observed.
 */
export function cheapestWeek(
  model: Model,
  standing: Standing,
  goal: Goal,
  sent: readonly SentOn[],
): Plan | null {
  const { willing, minutes, points: wanted } = goal
  const measure = measureOf(model, goal.pillar)
  const invitations = invitationsAWeek(sent, standing.day)
  const valueAfter = weekValue(
    model,
    standing,
    willing.map(({ activity }) => activity),
  )
  const steps = stepsAMinute(willing)
  const choices = willing.map(({ activity, minutes: each }): Choice => ({
    price: Math.max(1, Math.round(each * steps)),
    most: activity === 'invitation' ? Math.min(invitations, MOST_OF_ONE) : MOST_OF_ONE,
  }))
  const onDay = valueAfter(goal.by - standing.day)
  const now = valueAfter(0)(willing.map(() => 0))[measure] ?? NaN
  if (Number.isNaN(now)) return null
  const told = Math.max(minutes, TOLD_MINUTES) * steps
  const all = frontier(choices, told, (counts) => onDay(counts)[measure] ?? NaN)
  const afforded = all.slice(0, Math.floor(minutes * steps) + 1)
  const best = afforded.find(({ value }) => value >= wanted) ?? afforded.at(-1)
  if (best === undefined) throw new RangeError(`a week of ${minutes} minutes`)
  const reached = best.value >= wanted
  return {
    goal,
    now,
    points: best.value,
    reached,
    minutes: best.price / steps,
    week: plannedWeek(model, willing, best, onDay, measure),
    minutesBuy: stepsOf(all, steps),
    outOfReach: reached ? null : outOfReach({ standing, goal, choices, valueAfter, measure, best }),
    leftOut: leftOut(willing, best, onDay, measure),
    invitations: { most: invitations, sentLately: MOST_INVITATIONS_IN_7_DAYS - invitations },
  }
}

/** The place of a pillar's points, after the total's. */
function measureOf({ pillars }: Model, pillar: string | null): number {
  const at = pillar === null ? 0 : pillars.findIndex(({ id }) => id === pillar) + 1
  if (pillar !== null && at === 0) throw new RangeError(`no pillar is called ${pillar}`)
  return at
}

type Willing = Goal['willing']

function plannedWeek(
  model: Model,
  willing: Willing,
  { counts, value }: Best,
  onDay: PointsOnDay,
  measure: number,
): readonly PlannedActivity[] {
  const all = onDay(counts)
  const onDays = daysForWeek(counts.map((weekly, i) => ({ weekly, minutes: willing[i]?.minutes ?? 0 })))
  return willing
    .flatMap(({ activity, minutes }, i) => {
      const weekly = counts[i] ?? 0
      if (weekly === 0) return []
      const without = onDay(counts.with(i, 0))
      const adds = value - (without[measure] ?? NaN)
      const pillars = model.pillars.map(({ id }, p) => ({
        id,
        adds: (all[p + 1] ?? 0) - (without[p + 1] ?? 0),
      }))
      const pillar = pillars.toSorted((a, b) => b.adds - a.adds)[0]?.id ?? ''
      return [{ activity, weekly, minutes, adds, onDays: onDays[i] ?? [], pillar }]
    })
    .toSorted((a, b) => b.adds - a.adds)
}

/** Only where more minutes bring more. */
const stepsOf = (all: readonly Best[], steps: number): Plan['minutesBuy'] =>
  all.flatMap(({ price, value }, i) =>
    i > 0 && all[i - 1]?.price === price ? [] : [{ minutes: price / steps, points: value }],
  )

interface Attempt {
  readonly standing: Standing
  readonly goal: Goal
  readonly choices: readonly Choice[]
  readonly valueAfter: (days: number) => PointsOnDay
  readonly measure: number
  /** The best week that can be afforded. */
  readonly best: Best
}

/** Of two weeks, the one that is best by the day and the one that is best in the long run, which is there first. */
function outOfReach({ standing, goal, choices, valueAfter, measure, best }: Attempt): OutOfReach {
  const inTheEnd = valueAfter(LONG_RUN_DAYS)
  const steps = Math.floor(goal.minutes * stepsAMinute(goal.willing))
  const lasting = frontier(choices, steps, (counts) => inTheEnd(counts)[measure] ?? NaN).at(-1) ?? best
  const reaches = (after: number): boolean => {
    const value = valueAfter(after)
    return [best, lasting].some(({ counts }) => (value(counts)[measure] ?? NaN) >= goal.points)
  }
  const days = goal.by - standing.day
  return {
    missing: goal.points - best.value,
    reachedOn: firstDay(days, reaches, standing.day),
    atLast: lasting.value,
  }
}

/** Looked for week by week, then day by day within the week. */
function firstDay(after: number, reaches: (days: number) => boolean, from: Day): Day | null {
  for (let days = after + 7; days <= LONG_RUN_DAYS; days += 7) {
    if (!reaches(days)) continue
    const first = Array.from({ length: 7 }, (_, i) => days - 6 + i).find(reaches)
    return addDays(from, first ?? days)
  }
  return null
}

function leftOut(willing: Willing, { counts }: Best, onDay: PointsOnDay, measure: number): Plan['leftOut'] {
  const none = counts.map(() => 0)
  const points = (some: readonly number[]): number => onDay(some)[measure] ?? NaN
  return willing.flatMap(({ activity }, i) => {
    if ((counts[i] ?? 0) > 0) return []
    const adds = points(none.with(i, WHOLE_WEEK)) - points(none)
    return [{ activity, because: adds > LEAST_WORTH ? 'others-are-cheaper' : 'adds-nothing' } as const]
  })
}

/** Less is not worth telling. */
const LEAST_WORTH = 0.01
const WHOLE_WEEK = 5
