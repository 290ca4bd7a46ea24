import type { Day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Model } from '../model/model.ts'
import { standingOn, type Standing } from '../plan/standing.ts'
import { refuseBeyond } from './asked-days.ts'
import { modelNamed } from './model-named.ts'
import { lastTellingDay } from './telling-day.ts'

/** Where the member stands on a day, `lastTellingDay` unless another is asked for: what plans and forecasts begin with. */
export function standingFor(
  evidence: Evidence,
  asked: { readonly on?: Day | undefined; readonly model?: string | undefined } = {},
): { readonly model: Model; readonly standing: Standing } {
  const model = modelNamed(asked.model)
  const day = asked.on ?? lastTellingDay(evidence, model)
  refuseBeyond(evidence, day)
  return { model, standing: standingOn(model, evidence, day) }
}
