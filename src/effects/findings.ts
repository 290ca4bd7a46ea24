/* oxlint-disable typescript/no-non-null-assertion -- every index stays inside arrays that are made here */
import { mixtureCdf, mixtureMean, mixtureQuantile } from './mixture.ts'
import { power, type Power } from './power.ts'
import { inPoints } from './scale.ts'
import { estimatesOf, type Estimates, type Study } from './study.ts'

/** What is known of a unit, in points. */
export interface Finding {
  readonly estimate: number
  readonly low: number
  readonly high: number
  readonly probabilityAbove0: number
  readonly power: Power
  readonly halfWidth: number
  /** Half the width in points for each half width on the scale. */
  readonly pointsPerScale: number
  /** How likely each shape of the study is. */
  readonly shapes: readonly number[]
}

/** One a unit; null for a unit of which the observed days show nothing, such as one that runs on all of them. */
export function findingsOf(study: Study): readonly (Finding | null)[] {
  const estimates = estimatesOf(study)
  if (estimates === undefined) return study.units.map(() => null)
  const found = findings(study, estimates)
  return study.units.map((_, u) => found[estimates.seen.indexOf(u)] ?? null)
}

function findings(
  { observed, scale, shapes, values, units: all }: Study,
  { seen, fitted }: Estimates,
): readonly Finding[] {
  const units = seen.map((u) => all[u]!)
  const allColumns = units.map((unit) => shapes.map((shape) => unit.columnOf(shape, observed.days)))
  const chosen = units.map((_, u) => likeliest(allColumns[u]!, fitted.shapes[u]!))
  const means = fitted.mixtures.map(mixtureMean)
  const intervals = fitted.mixtures.map(
    (mixture) => [mixtureQuantile(mixture, 0.025), mixtureQuantile(mixture, 0.975)] as const,
  )
  const columns = units.map((_, u) => allColumns[u]![chosen[u]!]!)
  const without = values.map((y, i) => columns.reduce((left, column, u) => left - means[u]! * column[i]!, y))
  const powers = power(
    observed.days,
    observed.missing,
    units.map((unit, u) => (days) => unit.columnOf(shapes[chosen[u]!]!, days)),
    fitted,
    intervals.map(([low, high]) => (high - low) / 2),
  )
  return units.map((unit, u) => {
    const from = meanWhere(without, unit.columnOf('pulse', observed.days))
    const [lowest, highest] = intervals[u]!
    const [low, high] = [inPoints(scale, from, lowest), inPoints(scale, from, highest)]
    return {
      estimate: inPoints(scale, from, means[u]!),
      low,
      high,
      probabilityAbove0: 1 - mixtureCdf(fitted.mixtures[u]!, 0),
      power: powers[u]!,
      halfWidth: (high - low) / 2,
      pointsPerScale: scale.kind === 'points' ? 1 : (high - low) / (highest - lowest),
      shapes: fitted.shapes[u]!,
    }
  })
}

/** The shape whose column is likeliest: shapes that look the same on all observed days count together. */
function likeliest(columns: readonly Float64Array[], weights: readonly number[]): number {
  const together = columns.map((column) =>
    columns.reduce((sum, other, s) => (isSame(column, other) ? sum + weights[s]! : sum), 0),
  )
  return together.indexOf(Math.max(...together))
}

const isSame = (a: Float64Array, b: Float64Array): boolean => a.every((x, i) => x === b[i])

function meanWhere(values: readonly number[], column: Float64Array): number {
  const used = values.filter((_, i) => column[i]! > 0)
  return used.reduce((sum, x) => sum + x, 0) / used.length
}
