/* oxlint-disable typescript/no-non-null-assertion -- every index stays inside arrays that are made here */
import { gather, NEGLIGIBLE, type Chosen, type Fit, type Pieces } from './gather.ts'
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
 * with the determinant of their columns taken at its mean over the shapes, all programs having the same.
 * Undefined where there is no program, fewer than three degrees of freedom are left or the columns cannot be told apart.
 */
export function fit(design: Design): Fit | undefined {
  const { times, outcome, shared, programs } = design
  if (programs.length === 0) return undefined
  const columns = distinctColumns(programs)
  const choices = placedChoices(design, columns.placeOf)
  const rows = rowsOf(times, [...shared, ...columns.columns, outcome])
  const width = columns.columns.length + 1
  const tables = RATIOS.map((q) => {
    const { gram, logVariances } = whiten(rows, q)
    const out = takeOut(gram, rows.width, shared.length)
    return { gram: out.gram, taken: out.taken, logConstant: logVariances + out.logDeterminant }
  })
  const df = times.length - 1 - (tables[0]?.taken ?? 0) - programs.length
  if (df < 3 || choices.length === 0) return undefined

  const spacing = (times[times.length - 1]! - times[0]!) / (times.length - 1)
  const prior = logPriorOfRatios(times.length, spacing)
  const references = alike(design, columns.placeOf)
  const grams = tables.map(({ gram }) => gram)
  const constants = tables.map(({ gram, logConstant }, i) => {
    return prior[i]! - (logConstant + meanLogDeterminant(gram, width, references ?? choices)) / 2
  })
  const logWeights = weigh({ choices, grams, width, df }, constants)
  const shapeCounts = programs.map((shapes) => shapes.length)
  return gather({ shapeCounts, choices, grams, width, logWeights, df })
}

/**
 * For each ratio the logarithm of the weight of each choice. No choice leaves fewer squares than all columns at once, so
 * a ratio at which even these would weigh next to nothing is passed over: it has no weights.
 */
function weigh(
  { choices, grams, width, df }: Pick<Pieces, 'choices' | 'grams' | 'width' | 'df'>,
  constants: readonly number[],
): readonly (Float64Array | null)[] {
  const half = df / 2
  const logOf = (left: number): number => half * Math.log(Math.max(left, Number.MIN_VALUE))
  const most = grams.map((gram, i) => constants[i]! - logOf(takeOut(gram, width, width - 1).gram[0]!))
  const order = most.map((_, i) => i).toSorted((a, b) => most[b]! - most[a]!)
  const logWeights: (Float64Array | null)[] = grams.map(() => null)
  let highest = -Infinity
  for (const i of order) {
    if (most[i]! < highest + Math.log(NEGLIGIBLE)) break
    const triangle = new GrowingTriangle(grams[i]!, width, choices[0]!.columns.length)
    const weights = new Float64Array(choices.length)
    for (let c = 0; c < weights.length; c++) {
      const { columns, logPrior } = choices[c]!
      const weight = triangle.take(columns) ? logPrior + constants[i]! - logOf(triangle.left) : -Infinity
      weights[c] = weight
      if (weight > highest) highest = weight
    }
    logWeights[i] = weights
  }
  return logWeights
}

/** The mean over choices, those left out whose columns cannot be told apart. */
function meanLogDeterminant(
  gram: Float64Array,
  width: number,
  of: readonly Pick<Chosen, 'columns'>[],
): number {
  const triangle = new GrowingTriangle(gram, width, of[0]!.columns.length)
  let sum = 0
  let count = 0
  for (const { columns } of of) {
    if (!triangle.take(columns)) continue
    sum += Math.log(triangle.determinant)
    count++
  }
  return count === 0 ? 0 : sum / count
}

/** The choices in which all programs have the same shape; undefined where each leaves some program without a trace. */
function alike(
  { programs }: Design,
  placeOf: readonly (readonly (number | null)[])[],
): readonly Pick<Chosen, 'columns'>[] | undefined {
  const same = programs[0]!.map((_, shape) => placeOf.map((places) => places[shape]!)).filter(isWhole)
  return same.length === 0 ? undefined : same.map((columns) => ({ columns }))
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

/**
 * Choices with their columns, those left out in which a program's shape leaves no trace; prior weights add up to 1.
 * Choices of the same columns stay apart, so that each shape keeps its own share.
 */
function placedChoices(
  { choices }: Design,
  placeOf: readonly (readonly (number | null)[])[],
): readonly Chosen[] {
  const placed = choices.flatMap(({ shapes, logPrior }) => {
    const columns = shapes.map((shape, p) => placeOf[p]![shape]!)
    return isWhole(columns) ? [{ columns, shapes, logPrior }] : []
  })
  const logTotal = Math.log(placed.reduce((sum, { logPrior }) => sum + Math.exp(logPrior), 0))
  return placed.map(({ columns, shapes, logPrior }) => ({ columns, shapes, logPrior: logPrior - logTotal }))
}

const isWhole = (columns: readonly (number | null)[]): columns is readonly number[] => !columns.includes(null)
