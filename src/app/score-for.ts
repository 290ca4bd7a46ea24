import type { Day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Score } from '../model/interpret.ts'
import { scoreOn } from '../model/score-on.ts'
import { refuseBeyond } from './asked-days.ts'
import { modelNamed } from './model-named.ts'
import { lastTellingDay } from './telling-day.ts'

/** The score of a day and that day: `lastTellingDay`, unless another is asked for. */
export function scoreFor(
  evidence: Evidence,
  asked: { readonly on?: Day | undefined; readonly model?: string | undefined } = {},
): { readonly day: Day; readonly score: Score } {
  const model = modelNamed(asked.model)
  const day = asked.on ?? lastTellingDay(evidence, model)
  refuseBeyond(evidence, day)
  return { day, score: scoreOn(model, evidence, day) }
}
