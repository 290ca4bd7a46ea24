/* oxlint-disable typescript/no-non-null-assertion -- every index stays inside arrays that are made here */
import { gather, type Chosen, type Fit } from './gather.ts'
import { GrowingTriangle } from './growing-triangle.ts'
import { logPriorOfRatios, RATIOS } from './grid.ts'
import { takeOut } from './linear.ts'
import type { Choice } from './shapes.ts'
import { rowsOf, whiten } from './whiten.ts'

/** What is estimated together: an outcome, columns that everything shares, and the shapes that each program may take. */
export interface Design {
  readonly times: Float64Array
  readonly outcome: Float64Array
  /** Columns that are always there, such as weekdays; those that say nothing new are passed over. */
  readonly shared: readonly Float64Array[]
  /** For each program its columns, one a shape; null where a shape leaves no trace in the observed days. */
  readonly programs: readonly (readonly (Float64Array | null)[])[]
  /** For each program which of its columns, and how likely that is beforehand. */
  readonly choices: readonly Choice[]
}

/**
 * Integrates level, coefficients and variances out in closed form and sums over ratios and shapes: what remains for each
 * program is a mixture of Student's t. The level, the coefficients and the logarithm of the noise's deviation have flat
 * priors. A flat prior on the coefficient of a column that is hardly seen (a slow ramp, where the level wanders) would make
 * that shape likelier the less the days say about it; so at each ratio shapes are weighed by the squares that they leave,
 * with the determinant of their columns taken at its mean over the shapes.
 * Undefined where fewer than three degrees of freedom are left or the columns cannot be told apart.
 */
export function fit(design: Design): Fit | undefined {
  const { times, outcome, shared, programs } = design
  const columns = distinctColumns(programs)
  const choices = distinctChoices(design, columns.placeOf)
  const rows = rowsOf(times, [...shared, ...columns.columns, outcome])
  const width = columns.columns.length + 1
  const reduced = (q: number) => {
    const { gram, logVariances } = whiten(rows, q)
    const out = takeOut(gram, rows.width, shared.length)
    return { gram: out.gram, taken: out.taken, logConstant: logVariances + out.logDeterminant }
  }
  const tables = RATIOS.map(reduced)
  const df = times.length - 1 - (tables[0]?.taken ?? 0) - programs.length
  if (df < 3 || choices.length === 0) return undefined

  const spacing = (times[times.length - 1]! - times[0]!) / (times.length - 1)
  const prior = logPriorOfRatios(times.length, spacing, programs.length)
  const logWeights = tables.map(({ gram, logConstant }, i) => {
    const weights = new Float64Array(choices.length)
    const triangle = new GrowingTriangle(gram, width, programs.length)
    let [logDeterminant, share] = [0, 0]
    choices.forEach(({ columns: chosen, logPrior }, c) => {
      if (!triangle.take(chosen)) return void (weights[c] = -Infinity)
      const likely = Math.exp(logPrior)
      share += likely
      logDeterminant += likely * Math.log(triangle.determinant)
      weights[c] = logPrior - (df / 2) * Math.log(Math.max(triangle.left, Number.MIN_VALUE))
    })
    const common = prior[i]! - (logConstant + logDeterminant / share) / 2
    return weights.map((weight) => weight + common)
  })
  const shapeCounts = programs.map((shapes) => shapes.length)
  return gather({ shapeCounts, choices, grams: tables.map(({ gram }) => gram), width, logWeights, df })
}

/** Columns that are equal (a program still running is a step and a pulse at once) are kept once. */
function distinctColumns(programs: Design['programs']) {
  const columns: Float64Array[] = []
  const placeOf = programs.map((shapes) => {
    const first = columns.length
    return shapes.map((column) => {
      if (column === null) return null
      const known = columns.slice(first).findIndex((other) => other.every((x, i) => x === column[i]))
      return known >= 0 ? first + known : columns.push(column) - 1
    })
  })
  return { columns, placeOf }
}

/** Choices in the order of their columns, those of the same columns as one; prior weights add up to 1. */
function distinctChoices(
  design: Design,
  placeOf: readonly (readonly (number | null)[])[],
): readonly Chosen[] {
  const found = new Map<string, Chosen>()
  for (const { shapes, logPrior } of design.choices) {
    const columns = shapes.map((shape, p) => placeOf[p]![shape] ?? -1)
    if (columns.includes(-1)) continue
    const first = shapes.map((_, p) => placeOf[p]!.indexOf(columns[p]!))
    const before = found.get(columns.join())?.logPrior ?? -Infinity
    found.set(columns.join(), { columns, shapes: first, logPrior: logOfSum(before, logPrior) })
  }
  const all = [...found.values()].toSorted((a, b) => compare(a.columns, b.columns))
  const total = all.reduce((sum, { logPrior }) => logOfSum(sum, logPrior), -Infinity)
  return all.map((choice) => ({ ...choice, logPrior: choice.logPrior - total }))
}

const logOfSum = (a: number, b: number): number =>
  a === -Infinity ? b : Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)))

function compare(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((x, i) => x !== b[i])
  return differs < 0 ? 0 : a[differs]! - b[differs]!
}
