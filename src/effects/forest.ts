import type { Effects } from './effects.ts'
import type { Verdict } from './verdict.ts'

/** A line of a forest plot: what one program did, or several that cannot be told apart did together, in points. */
export interface ForestRow {
  readonly programs: readonly string[]
  readonly verdict: Verdict
  readonly estimate: number | null
  readonly low: number | null
  readonly high: number | null
}

/**
 * The rows of a forest plot, the surest first: by the lower end of the interval, those without one last. Programs that
 * cannot be told apart are one row.
 */
export function forestOf({ effects, together }: Pick<Effects, 'effects' | 'together'>): readonly ForestRow[] {
  const alone = effects
    .filter(({ verdict }) => verdict !== 'cannot-be-told-apart')
    .map(({ program, verdict, estimate, low, high }) => ({
      programs: [program],
      verdict,
      estimate,
      low,
      high,
    }))
  const joint = together.map(({ programs, estimate, low, high }) => ({
    programs,
    verdict: 'cannot-be-told-apart' as const,
    estimate,
    low,
    high,
  }))
  return [...alone, ...joint].toSorted((a, b) => (b.low ?? -Infinity) - (a.low ?? -Infinity) || 0)
}
