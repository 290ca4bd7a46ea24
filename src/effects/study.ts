/* oxlint-disable typescript/no-non-null-assertion -- every index stays inside arrays that are made here */
import type { Day } from '../kernel/day.ts'
import type { Program } from '../kernel/program.ts'
import type { Series } from '../kernel/series.ts'
import { spanOf, weekdayColumns } from './calendar.ts'
import { fit } from './fit.ts'
import type { Fit } from './gather.ts'
import { observedOf, type Observed } from './observed.ts'
import { scaleOf, toScale, type Bounds, type Scale } from './scale.ts'
import { choices, SHAPES, type Shape } from './shapes.ts'
import { inOrder } from './spans.ts'
import { unitsOf, type Unit } from './units.ts'

export interface EffectOptions {
  /** Where the score can lie; `{ least: 0, most: 25 }` for a pillar. Without it nothing is clipped. */
  readonly bounds?: Bounds | null
  /** Days on which something else moved every score; they are left out. */
  readonly shocks?: ReadonlySet<Day>
  /** The smallest effect worth telling, in points; else 1. */
  readonly worth?: number
  /** The shapes that a program may take; else all five. Never chosen after a look at the result. */
  readonly shapes?: readonly Shape[]
}

/** A series and programs, ready to be estimated. */
export interface Study {
  readonly observed: Observed
  readonly scale: Scale
  readonly shapes: readonly Shape[]
  /** How many days were left out as shocks. */
  readonly shocks: number
  readonly worth: number
  /** On the scale. */
  readonly values: readonly number[]
  /** With their spans in order. */
  readonly programs: readonly Program[]
  readonly units: readonly Unit[]
}

export function studyOf(series: Series, programs: readonly Program[], options: EffectOptions): Study {
  const { bounds = null, shocks = new Set<Day>(), worth = 1, shapes = SHAPES } = options
  const observed = observedOf(series, shocks)
  const scale = scaleOf(observed.values, bounds)
  const ordered = programs.map(inOrder)
  return {
    observed,
    scale,
    shapes,
    shocks: shocks.size,
    worth,
    values: observed.values.map((x) => toScale(scale, x)),
    programs: ordered,
    units: unitsOf(ordered, observed.days, shapes),
  }
}

/** The estimates of those units that the observed days tell on from off. */
export interface Estimates {
  /** Places in `units`; the fit has these in this order. */
  readonly seen: readonly number[]
  readonly fitted: Fit
}

/** Fewer observed days say nothing, whatever they are. */
const FEWEST_DAYS = 14

/** Undefined where the days say nothing at all. */
export function estimatesOf({ observed, shapes, values, units }: Study): Estimates | undefined {
  if (values.length < FEWEST_DAYS) return undefined
  const columns = units.map((unit) => shapes.map((shape) => varying(unit.columnOf(shape, observed.days))))
  // Where no observed day tells on from off, a ramp alone would have to, and its length is a guess.
  const seen = units.flatMap((unit, u) =>
    varying(unit.columnOf('pulse', observed.days)) !== null && columns[u]!.some((column) => column !== null)
      ? [u]
      : [],
  )
  const fitted = fit({
    times: Float64Array.from(observed.days),
    outcome: Float64Array.from(values),
    shared: weekdayColumns(observed.days, spanOf(observed.days)),
    programs: seen.map((u) => columns[u]!),
    choices: choices(seen.length, shapes),
  })
  return fitted && { seen, fitted }
}

/** The column, or null where it is the same on all days. */
const varying = (column: Float64Array): Float64Array | null =>
  column.some((x) => x !== column[0]) ? column : null
