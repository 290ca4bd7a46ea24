/* oxlint-disable typescript/no-non-null-assertion -- every index stays inside arrays that are made here */
import { cholesky, leastSquares, pick } from './linear.ts'
import { rowsOf, whiten } from './whiten.ts'

/** Where the other programs explain this share of a program's column, its effect cannot be told from theirs. */
const EXPLAINED = 0.98
/** A program takes part in the explanation from this standardised coefficient on. */
const TAKES_PART = 0.25
/** Looked at with a level that moves a tenth as much a day as the noise, which is common in scores. */
const RATIO = 0.01

/**
 * Groups programs that cannot be told apart: those whose column the columns of others explain almost wholly (a variance
 * inflation above 50: the interval would be seven times as wide as alone). Most groups have one member.
 */
export function groupsOf(
  times: Float64Array,
  columns: readonly Float64Array[],
): readonly (readonly number[])[] {
  const groups = columns.map((_, i) => [i])
  if (columns.length < 2 || times.length < 3) return groups
  const { gram } = whiten(rowsOf(times, columns), RATIO)
  const width = columns.length
  const seen = columns.flatMap((_, i) => (gram[i * width + i]! > 0 ? [i] : []))
  for (const i of seen) {
    for (const j of partnersOf(
      gram,
      width,
      i,
      seen.filter((other) => other !== i),
    ))
      join(groups, i, j)
  }
  return groups.filter((group) => group.length > 0)
}

function partnersOf(
  gram: Float64Array,
  width: number,
  i: number,
  others: readonly number[],
): readonly number[] {
  const own = gram[i * width + i]!
  const twins = others.filter((j) => gram[i * width + j]! ** 2 > EXPLAINED * own * gram[j * width + j]!)
  if (twins.length > 0) return twins
  const independent = independentOf(gram, width, others)
  const order = [...independent, i]
  const fit = leastSquares(
    pick(gram, width, order),
    order.length,
    independent.map((_, k) => k),
  )
  if (fit === undefined || fit.left > (1 - EXPLAINED) * own) return []
  return independent.filter(
    (j, k) => Math.abs(fit.coefficients[k]!) * Math.sqrt(gram[j * width + j]! / own) > TAKES_PART,
  )
}

/** The columns that say something that those before them do not say. */
function independentOf(gram: Float64Array, width: number, columns: readonly number[]): readonly number[] {
  const kept: number[] = []
  for (const next of columns) {
    const more = [...kept, next]
    if (cholesky(pick(gram, width, more), more.length) !== undefined) kept.push(next)
  }
  return kept
}

function join(groups: number[][], a: number, b: number): void {
  const [into, from] = [groups.find((group) => group.includes(a)), groups.find((group) => group.includes(b))]
  if (into === undefined || from === undefined || into === from) return
  into.push(...from.splice(0))
  into.sort((x, y) => x - y)
}
