import type { Ratio } from '../kernel/units.ts'
import { artanh, artanhSql, tanh, tanhSql } from './fractions.ts'
import { literal, unlessNull, type Sql } from './sql.ts'

/**
 * How a signal's value becomes a share of its points: 0 at nothing, 1 from `full` on; it rises, and ever more slowly.
 * A value below 0 (followers lost) counts as nothing.
 *
 * - `saturate`: `(1 − 10^(−min(x/full, 1)))/0.9`. Half of `full` gives 0.76. For rates: the first few matter most.
 * - `log`: `ln(1 + min(x, full))/ln(1 + full)`. For stocks: each tenfold adds about the same.
 * - `ramp`: `min(x/full, 1)`. For shares.
 */
export interface Curve<U extends number = number> {
  readonly kind: CurveKind
  readonly full: U
}

export type CurveKind = 'saturate' | 'log' | 'ramp'

/** One step from a value to its share, in its two meanings. In SQL `x` is the name of a column, and not null. */
interface Step {
  value(x: number): number
  sql(x: Sql): Sql
}

/** The steps of each curve, up to a factor: the share is what they make of x over what they make of `full`. */
const CURVES: { readonly [K in CurveKind]: (full: number) => readonly Step[] } = {
  /** With `h = ln(10)/2 · min(x/full, 1)`: `1 − 10^(−min(x/full, 1)) = 1 − e^(−2h) = 2·tanh(h)/(1 + tanh(h))`. */
  saturate: (full) => [
    {
      value: (x) => Math.min(Math.max(x, 0) / full, 1) * HALF_LN_10,
      sql: (x) => `least(greatest(${x}, 0e0) / ${literal(full)}, 1e0) * ${literal(HALF_LN_10)}`,
    },
    { value: tanh, sql: tanhSql },
    { value: (t) => (2 * t) / (1 + t), sql: (t) => `2e0 * ${t} / (1e0 + ${t})` },
  ],

  /** With `r = (1 + min(x, full))^(1/16)` and `z = (r − 1)/(r + 1)`: `ln(1 + min(x, full)) = 16·ln(r) = 32·artanh(z)`. */
  log: (full) => [
    {
      value: (x) => Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(1 + Math.min(Math.max(x, 0), full))))),
      sql: (x) => `sqrt(sqrt(sqrt(sqrt(1e0 + least(greatest(${x}, 0e0), ${literal(full)})))))`,
    },
    { value: (r) => (r - 1) / (r + 1), sql: (r) => `(${r} - 1e0) / (${r} + 1e0)` },
    { value: artanh, sql: artanhSql },
  ],

  ramp: (full) => [
    {
      value: (x) => Math.min(Math.max(x, 0) / full, 1),
      sql: (x) => `least(greatest(${x}, 0e0) / ${literal(full)}, 1e0)`,
    },
  ],
}

/** The share of its points that a signal of this value gets. */
export const curveValue = <U extends number>({ kind, full }: Curve<U>, x: U): Ratio =>
  Math.min(raw(CURVES[kind](full), x) / raw(CURVES[kind](full), full), 1) as Ratio

/**
 * The same in SQL, one text after the other, at most `CURVE_STEPS`: each takes the name of the column that the one before
 * it made. Null stays null.
 */
export function curveSql({ kind, full }: Curve): readonly ((x: Sql) => Sql)[] {
  const steps = CURVES[kind](full)
  const share = (x: Sql): Sql => `least(${x} / ${literal(raw(steps, full))}, 1e0)`
  return steps.map(
    (step, i) => (x) => unlessNull(x, i === steps.length - 1 ? share(step.sql(x)) : step.sql(x)),
  )
}

export const CURVE_STEPS = 3

/** Why this curve cannot be used, or undefined where it can. Beyond 10 million `log` would lose its last digits. */
export const curveFlaw = ({ full }: Curve): string | undefined =>
  full > 0 && full <= 1e7 ? undefined : `its full value is ${full}, not above 0 and up to 10 million`

const raw = (steps: readonly Step[], x: number): number => steps.reduce((y, step) => step.value(y), x)

const HALF_LN_10 = Math.LN10 / 2
