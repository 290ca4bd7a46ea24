import { dayText } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import { nextActions, type NextActions, type NextOptions } from '../plan/next-actions.ts'
import { standingFor } from './standing-for.ts'

export interface NextActionsAnswer extends NextActions {
  readonly day: string
}

/** What to do next, and what for each pillar, as of the last day that is known well. */
export function nextActionsFor(evidence: Evidence, options: NextOptions = {}): NextActionsAnswer {
  const { model, standing } = standingFor(evidence)
  return { day: dayText(standing.day), ...nextActions(model, evidence, standing, options) }
}
