import { explain, type Explanation } from '../history/explain.ts'
import type { Day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import { refuseBackwards, refuseBeyond } from './asked-days.ts'
import { modelNamed } from './model-named.ts'

/** What moved the index from one day to another. */
export function explainFor(evidence: Evidence, from: Day, to: Day, model?: string): Explanation {
  refuseBackwards(from, to)
  refuseBeyond(evidence, from, to)
  return explain(modelNamed(model), evidence, from, to)
}
