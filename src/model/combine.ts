import type { Points } from '../kernel/units.ts'
import { literal, sum, unlessNull, type Sql } from './sql.ts'

/** What each way to make a whole of parts is given. */
interface CombineShapes {
  sum: object
  norm: { readonly p: 2 | 4 | 8; readonly cap: Points }
}

export type CombineKind = keyof CombineShapes

/**
 * How the points of parts make a whole.
 *
 * - `sum`: they are added.
 * - `norm`: `(Σ s^p)^(1/p)`, at most `cap`. A further part never lowers it, and many small ones cannot pad it. `p` is a power
 *   of 2, so that powers are products and roots are square roots, which every engine rounds alike.
 */
export type Combine<K extends CombineKind = CombineKind> = {
  [P in K]: { readonly kind: P } & CombineShapes[P]
}[K]

interface CombineMeaning<K extends CombineKind> {
  flaw(combine: Combine<K>): string | undefined
  value(combine: Combine<K>, parts: readonly number[]): number
  sql(combine: Combine<K>, parts: readonly Sql[]): Sql
  slopes(combine: Combine<K>, from: readonly number[], to: readonly number[]): readonly number[]
}

const COMBINE: { readonly [K in CombineKind]: CombineMeaning<K> } = {
  sum: {
    flaw: () => undefined,
    value: (_, parts) => parts.reduce((all, part) => all + part, 0),
    sql: (_, parts) => sum(parts),
    slopes: (_, from) => from.map(() => 1),
  },

  norm: {
    flaw: ({ cap }) => (cap > 0 ? undefined : `its cap is ${cap}, not above 0`),
    value: ({ p, cap }, parts) => Math.min(norm(p, parts), cap),
    sql: ({ p, cap }, parts) => {
      const powers = sum(parts.map((part) => powerSql(part, p)))
      return unlessNull(powers, `least(${rootSql(powers, p)}, ${literal(cap)})`)
    },
    /**
     * From a to b, `s^p` rises by `(b − a)·chord(a, b)`, and the norm by the rise of the sum over its own chord. A part's
     * slope is the one over the other: no difference of near numbers, so none is lost.
     */
    slopes: ({ p, cap }, from, to) => {
      const [before, after] = [norm(p, from), norm(p, to)]
      const ofWhole = chord(p, before, after)
      const scale = ofWhole > 0 ? underCap(cap, before, after) / ofWhole : 0
      return from.map((a, i) => scale * chord(p, a, to[i] ?? a))
    },
  },
}

/** What is wrong with it, or undefined. */
export const combineFlaw = <K extends CombineKind>(combine: Combine<K>): string | undefined =>
  COMBINE[combine.kind].flaw(combine)

/** The whole, in points. It never falls when a part rises. */
export const combined = <K extends CombineKind>(combine: Combine<K>, parts: readonly Points[]): Points =>
  COMBINE[combine.kind].value(combine, parts) as Points

/** The same in SQL; null where a part is. */
export const combinedSql = <K extends CombineKind>(combine: Combine<K>, parts: readonly Sql[]): Sql =>
  COMBINE[combine.kind].sql(combine, parts)

/**
 * How much of the whole's change each part's change makes: for each part the mean slope of the whole between two days,
 * such that `Σ slope·(to − from)` is the change of the whole.
 */
export const combineSlopes = <K extends CombineKind>(
  combine: Combine<K>,
  from: readonly number[],
  to: readonly number[],
): readonly number[] => COMBINE[combine.kind].slopes(combine, from, to)

const norm = (p: number, parts: readonly number[]): number =>
  root(
    parts.reduce((all, part) => all + power(part, p), 0),
    p,
  )

const power = (x: number, p: number): number => (p === 1 ? x : power(x * x, p / 2))
const powerSql = (x: Sql, p: number): Sql => (p === 1 ? x : powerSql(`(${x} * ${x})`, p / 2))

const root = (x: number, p: number): number => (p === 1 ? x : root(Math.sqrt(x), p / 2))
const rootSql = (x: Sql, p: number): Sql => (p === 1 ? x : rootSql(`sqrt(${x})`, p / 2))

/** `(b^p − a^p)/(b − a)`, and `p·a^(p−1)` where they are equal: `(a + b)·(a² + b²)·(a⁴ + b⁴)…` */
const chord = (p: number, a: number, b: number): number =>
  p === 1 ? 1 : (a + b) * chord(p / 2, a * a, b * b)

/** How much of the rise from a to b stays under the cap: all of it is 1. */
function underCap(cap: number, a: number, b: number): number {
  const [low, high] = [Math.min(a, b), Math.max(a, b)]
  if (high <= cap) return 1
  return low < cap ? (cap - low) / (high - low) : 0
}
