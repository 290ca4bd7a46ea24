import { isNetwork, NETWORKS } from '../../../../src/networks/network.ts'
import type { Effects, ScoredSignal } from '../../shapes.ts'
import { useScore } from '../../queries.ts'
import { PILLAR_NAMES, pillarLabel, signalLabel, signalUnit } from '../../words/names.ts'
import { say } from '../../words/say.ts'

export interface MeasureWords {
  /** `Brand`, `Total`, `Comments given`, `Mastodon`; of what these pages do not know, its id. */
  readonly nameOf: (measure: string) => string
  /** What a series counts. */
  readonly unitOf: (effects: Pick<Effects, 'unit' | 'measure'>) => string
}

/** What the numbers are called that effects are looked for in. */
export function useMeasureWords(): MeasureWords {
  const score = useScore()
  const signals = score.data?.pillars.flatMap((pillar): readonly ScoredSignal[] => pillar.signals) ?? []
  const signalOf = (measure: string) => signals.find(({ signal }) => signal === measure)
  return {
    nameOf: (measure) => {
      const signal = signalOf(measure)
      if (signal !== undefined) return signalLabel(signal)
      const pillar = PILLAR_NAMES.find((name) => name === measure)
      if (pillar !== undefined) return pillarLabel(pillar)
      if (isNetwork(measure)) return NETWORKS[measure].label
      return measure === 'total' ? say('history.total') : measure
    },
    unitOf: ({ unit, measure }) => {
      const signal = signalOf(measure)
      if (signal !== undefined) return signalUnit(signal)
      return unit === 'points' ? say('programs.points') : unit
    },
  }
}
