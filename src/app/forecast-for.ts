import { addDays, type Day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import { activityNamed, type ActivityName } from '../plan/activities.ts'
import { daysOf, forecastJson, type ForecastJson } from '../plan/forecast-json.ts'
import { forecast } from '../plan/forecast.ts'
import { daysAhead } from './plan-for.ts'
import { standingFor } from './standing-for.ts'

export interface ForecastOrder {
  /** The last day; else six weeks ahead. */
  readonly to?: Day | undefined
  /** What is done each week besides what else the habits are: then there is a third course. */
  readonly program?: readonly { readonly activity: ActivityName; readonly weekly: number }[] | undefined
}

export interface ForecastAnswer {
  readonly model: { readonly name: string; readonly version: number }
  readonly from: string
  readonly to: string
  readonly courses: readonly ForecastJson[]
}

const USUAL_DAYS = 42

/** Where the open index goes if nothing more is done, if the habits go on, and if a program runs besides them. */
export function forecastFor(evidence: Evidence, { to, program = [] }: ForecastOrder = {}): ForecastAnswer {
  const { model, standing } = standingFor(evidence)
  const days = daysAhead(standing, to ?? addDays(standing.day, USUAL_DAYS))
  const perWeek = Object.fromEntries(
    program.map(({ activity, weekly }) => [activityNamed(activity).kind, weekly]),
  )
  const courses = [
    { course: 'nothing', of: { kind: 'nothing' } },
    { course: 'habits', of: { kind: 'habits' } },
    ...(program.length === 0
      ? []
      : [{ course: 'program', of: { kind: 'week', perWeek, besides: 'habits' } } as const]),
  ] as const
  return {
    model: { name: model.name, version: model.version },
    ...daysOf(standing.day, days),
    courses: courses.map(({ course, of }) =>
      forecastJson(course, forecast(model, evidence, standing, of, { days })),
    ),
  }
}
