import { addDays, dayText } from '../kernel/day.ts'
import type { Plan } from './plan.ts'

/** A plan as `fourscore plan --json` and the API print it. Points are not rounded. */
export interface PlanJson {
  /** The day that it begins after: the last one that is known well. */
  readonly day: string
  readonly goal: {
    readonly pillar: string | null
    readonly points: number
    readonly by: string
    readonly minutes: number
  }
  readonly now: number
  /** On the day of the goal, if the week is kept. */
  readonly points: number
  readonly reached: boolean
  /** Minutes a week. */
  readonly minutes: number
  readonly week: readonly {
    readonly activity: string
    readonly weekly: number
    readonly minutes: number
    readonly adds: number
    /** How many on each day, from Monday to Sunday. */
    readonly onDays: readonly number[]
    readonly pillar: string
  }[]
  readonly minutesBuy: readonly { readonly minutes: number; readonly points: number }[]
  readonly outOfReach: {
    readonly missing: number
    readonly reachedOn: string | null
    readonly atLast: number
  } | null
  readonly leftOut: readonly { readonly activity: string; readonly because: string }[]
  readonly invitations: { readonly most: number; readonly sentLately: number }
  /** What `POST /api/programs` takes to make a program of it, but for its name and its words; null where there is nothing to do. */
  readonly program: PlanProgramJson | null
}

export interface PlanProgramJson {
  readonly pillars: readonly string[]
  readonly gain: number
  readonly gainWeeks: number
  readonly activities: readonly {
    readonly activity: string
    readonly weekly: number
    readonly minutes: number
  }[]
  readonly start: string
  readonly end: string
}

export function planJson(plan: Plan, from: Plan['goal']['by']): PlanJson {
  const { goal, outOfReach } = plan
  return {
    day: dayText(from),
    goal: { pillar: goal.pillar, points: goal.points, by: dayText(goal.by), minutes: goal.minutes },
    now: plan.now,
    points: plan.points,
    reached: plan.reached,
    minutes: plan.minutes,
    week: plan.week.map((one) => ({ ...one })),
    minutesBuy: plan.minutesBuy,
    outOfReach:
      outOfReach === null
        ? null
        : {
            missing: outOfReach.missing,
            reachedOn: outOfReach.reachedOn === null ? null : dayText(outOfReach.reachedOn),
            atLast: outOfReach.atLast,
          },
    leftOut: plan.leftOut.map((one) => ({ ...one })),
    invitations: plan.invitations,
    program: programOf(plan, from),
  }
}

/** A program takes whole weeks, one at the least and a year at the most. */
const MOST_PROGRAM_WEEKS = 52

function programOf({ goal, week, now, points }: Plan, from: Plan['goal']['by']): PlanProgramJson | null {
  if (week.length === 0) return null
  const weeks = Math.min(Math.max(1, Math.round((goal.by - from) / 7)), MOST_PROGRAM_WEEKS)
  return {
    pillars: goal.pillar === null ? [...new Set(week.map(({ pillar }) => pillar))] : [goal.pillar],
    gain: Math.round((points - now) * 10) / 10,
    gainWeeks: weeks,
    activities: week.map(({ activity, weekly, minutes }) => ({ activity, weekly, minutes })),
    start: dayText(addDays(from, 1)),
    end: dayText(addDays(from, 7 * weeks)),
  }
}
