import type { Score } from '../../../../src/model/interpret.ts'
import type { Model } from '../../../../src/model/model.ts'
import { ACTIVITY_NAMES, type ActivityName } from '../../../../src/plan/activities.ts'
import type { Standing } from '../../../../src/plan/standing.ts'
import { usualRates, whatIf, type Rates, type WhatIf } from '../../../../src/plan/what-if.ts'
import { MOST } from './sandbox-values.ts'

/** What a sandbox shows: the scores, and what each slider that was moved is worth by itself. */
export interface Worth extends WhatIf {
  readonly alone: ReadonlyMap<ActivityName, number>
}

export function worthOf(model: Model, standing: Standing, rates: Rates): Worth {
  const alone = ACTIVITY_NAMES.flatMap((name): readonly (readonly [ActivityName, number])[] => {
    const rate = rates[name]
    return rate === undefined ? [] : [[name, difference(whatIf(model, standing, { [name]: rate }))]]
  })
  return { ...whatIf(model, standing, rates), alone: new Map(alone) }
}

/** In points, or where the total has none, of what is certain. */
export const difference = ({ worth, changed, unchanged }: WhatIf): number =>
  worth ?? changed.low - unchanged.low

/**
 * The activities that move something of what is observed. The others feed signals that no import tells of this member, so
 * that nobody could say what they would change.
 */
export function movingActivities(model: Model, standing: Standing): readonly ActivityName[] {
  const usual = usualRates(standing.habits)
  return ACTIVITY_NAMES.filter((name) =>
    [0, MOST[name], usual[name] * 2].some((rate) => {
      const { changed, unchanged } = whatIf(model, standing, { [name]: rate })
      return sumsOf(changed) !== sumsOf(unchanged)
    }),
  )
}

const sumsOf = ({ low, high }: Score): string => `${low} ${high}`
