import type { Day } from '../kernel/day.ts'
import type { Evidence } from './evidence.ts'
import { score, type Score } from './interpret.ts'
import type { Model } from './model.ts'
import { observer } from './observe.ts'
import { summedStates } from './state.ts'

/**
 * The score of a member on a day, from scratch: from all that was known up to that day, and nothing later. For many days
 * in a row `history` gives the same in one pass.
 */
export const scoreOn = (model: Model, evidence: Evidence, on: Day): Score =>
  score(model, observer(model, evidence)(summedStates(model, evidence.counted, on), on))
