import { dayText } from '../kernel/day.ts'
import type { Explanation } from './explain.ts'

/** An explanation as `fourscore explain --json` and the API print it: days as `YYYY-MM-DD`, changes in points. */
export interface ExplanationJson {
  readonly from: string
  readonly to: string
  readonly change: number | null
  readonly pillars: readonly {
    readonly pillar: string
    readonly change: number | null
    readonly unobservedOn: readonly string[]
  }[]
  readonly signals: readonly {
    readonly signal: string
    readonly pillar: string
    readonly change: number
    readonly faded: number
    readonly new: number
  }[]
  readonly coverage: readonly { readonly pillar: string; readonly change: number }[]
}

export const explanationJson = ({
  from,
  to,
  change,
  pillars,
  signals,
  coverage,
}: Explanation): ExplanationJson => ({
  from: dayText(from),
  to: dayText(to),
  change,
  pillars: pillars.map((one) => ({
    pillar: one.pillar,
    change: one.change,
    unobservedOn: one.change === null ? one.unobservedOn.map(dayText) : [],
  })),
  signals,
  coverage,
})
