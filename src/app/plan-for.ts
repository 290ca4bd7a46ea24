import { addDays, dayText, type Day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Model } from '../model/model.ts'
import { ACTIVITIES, activityNamed, type ActivityName } from '../plan/activities.ts'
import type { Course } from '../plan/course.ts'
import { daysOf, forecastJson, type ForecastJson } from '../plan/forecast-json.ts'
import { forecast } from '../plan/forecast.ts'
import { invitationsOfLastDays } from '../plan/guard-rail.ts'
import { cheapestWeek, type Plan } from '../plan/plan.ts'
import { planJson, type PlanJson } from '../plan/plan-json.ts'
import type { Standing } from '../plan/standing.ts'
import { AppError } from './app-error.ts'
import { standingFor } from './standing-for.ts'

/** What somebody wants to reach. */
export interface PlanOrder {
  readonly goal: number
  /** A pillar's id; else the total. */
  readonly pillar?: string | undefined
  readonly by: Day
  /** Minutes a week, at most. */
  readonly minutes: number
  /** What one is willing to do, each with its minutes if they are not the usual ones; else all that can be planned. */
  readonly activities?:
    readonly { readonly activity: ActivityName; readonly minutes?: number | undefined }[] | undefined
}

export interface PlanAnswer extends PlanJson {
  readonly model: { readonly name: string; readonly version: number }
  readonly forecast: {
    readonly from: string
    readonly to: string
    readonly courses: readonly ForecastJson[]
  }
}

/** Nothing is planned or forecast further ahead. */
export const MOST_DAYS_AHEAD = 365

/** The cheapest week that reaches a goal, and how the index goes with it, with last month's habits and with nothing more. */
export function planFor(evidence: Evidence, order: PlanOrder): PlanAnswer {
  const { model, standing } = standingFor(evidence)
  const { by, minutes } = order
  const days = daysAhead(standing, by)
  refuseImpossible(model, order)
  const willing = (order.activities ?? ACTIVITIES).map(({ activity, minutes: each }) => ({
    activity,
    minutes: each ?? activityNamed(activity).minutes,
  }))
  const goal = { pillar: order.pillar ?? null, points: order.goal, by, minutes, willing }
  const sent = invitationsOfLastDays(evidence.counted, standing.day)
  const plan = cheapestWeek(model, standing, goal, sent)
  if (plan === null) throw noPoints(order.pillar)
  const course = (kind: ForecastJson['course'], of: Course): ForecastJson =>
    forecastJson(kind, forecast(model, evidence, standing, of, { days }))
  return {
    model: { name: model.name, version: model.version },
    ...planJson(plan, standing.day),
    forecast: {
      ...daysOf(standing.day, days),
      courses: [
        course('nothing', { kind: 'nothing' }),
        course('habits', { kind: 'habits' }),
        course('plan', { kind: 'week', perWeek: kindsOf(plan), besides: 'nothing' }),
      ],
    },
  }
}

const kindsOf = ({ week }: Plan) =>
  Object.fromEntries(week.map(({ activity, weekly }) => [activityNamed(activity).kind, weekly]))

/** How many days ahead a day lies. Throws `AppError` where it lies behind, or too far ahead. */
export function daysAhead({ day }: Standing, by: Day): number {
  if (by > day && by - day <= MOST_DAYS_AHEAD) return by - day
  throw new AppError(
    by > day ? 'Too far ahead' : 'Not ahead',
    by > day
      ? `${dayText(by)} lies more than ${MOST_DAYS_AHEAD} days after ${dayText(day)}, the last day that is known.`
      : `${dayText(by)} does not lie after ${dayText(day)}, the last day that is known.`,
    `Choose a day from ${dayText(addDays(day, 1))} to ${dayText(addDays(day, MOST_DAYS_AHEAD))}.`,
    'wrong-use',
  )
}

function refuseImpossible(model: Model, { goal, pillar }: PlanOrder): void {
  const found = model.pillars.find(({ id }) => id === pillar)
  if (pillar !== undefined && found === undefined) {
    throw new AppError(
      'No such pillar',
      `There is no pillar ${JSON.stringify(pillar)}.`,
      `Choose one of: ${model.pillars.map(({ id }) => id).join(', ')}.`,
      'wrong-use',
    )
  }
  const most = found?.max ?? model.pillars.reduce((sum, { max }) => sum + max, 0)
  if (goal >= 0 && goal <= most) return
  throw new AppError(
    'No such goal',
    `${found === undefined ? 'The total' : `The pillar ${found.id}`} has 0 to ${most} points, not ${goal}.`,
    `Choose a goal from 0 to ${most}.`,
    'wrong-use',
  )
}

const noPoints = (pillar: string | undefined): AppError =>
  new AppError(
    'No points to plan for',
    pillar === undefined
      ? 'Nothing of one of the pillars is observed, so the total has a span but no points.'
      : `Nothing of the pillar ${pillar} is observed, so it has no points.`,
    pillar === undefined
      ? 'Plan for one pillar, or import a complete export.'
      : 'Choose another pillar, or import a complete export.',
  )
