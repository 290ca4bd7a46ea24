/* oxlint-disable typescript/no-non-null-assertion -- every index stays inside arrays that are made here */
import type { Day } from '../kernel/day.ts'
import type { Program } from '../kernel/program.ts'
import type { Series } from '../kernel/series.ts'
import { assumptionsOf } from './assumptions.ts'
import { spanOf, weekdayColumns } from './calendar.ts'
import { fit } from './fit.ts'
import type { Fit } from './gather.ts'
import { mixtureCdf, mixtureMean, mixtureQuantile, type Mixture } from './mixture.ts'
import { observedOf, type Observed } from './observed.ts'
import { placebo, type Placebo } from './placebo.ts'
import { power, type Power } from './power.ts'
import { inPoints, scaleOf, toScale, type Bounds, type Scale } from './scale.ts'
import { choices, columnOf, SHAPES, type Shape } from './shapes.ts'
import { inOrder, runsOn, startOf } from './spans.ts'
import { groupsOf } from './together.ts'
import { discoveries, verdictOf, type Verdict } from './verdict.ts'

export const METHOD = { name: 'local-level-regression', version: 1 } as const

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

/** What a program did to the score, in points. Numbers are null where the days do not say anything about it alone. */
export interface Effect {
  readonly program: string
  readonly estimate: number | null
  /** The ends of the 95% interval. */
  readonly low: number | null
  readonly high: number | null
  readonly probabilityAbove0: number | null
  readonly verdict: Verdict
  /** About how many days more until an effect worth telling could be told; null where none are needed or none will do. */
  readonly daysMoreNeeded: number | null
  /** Half the width of the interval now, and after 30 days more. */
  readonly halfWidth: { readonly now: number; readonly in30Days: number } | null
  readonly shapes: readonly { readonly shape: Shape; readonly probability: number }[]
}

export interface Together {
  readonly programs: readonly string[]
  readonly estimate: number | null
  readonly low: number | null
  readonly high: number | null
  readonly probabilityAbove0: number | null
}

export interface Effects {
  /** Observed days used. */
  readonly n: number
  /** The share of days without a value. */
  readonly missing: number
  readonly method: typeof METHOD
  readonly effects: readonly Effect[]
  /** Programs that cannot be told apart, with what they did together. */
  readonly together: readonly Together[]
  readonly placebo: Placebo
  readonly assumptions: readonly string[]
}

/**
 * What each program did to a score. The score is a level that wanders, plus what the programs add, plus noise:
 * y_t = μ_t + Σ β_j·x_j(t) + ε_t, μ a random walk. How much it wanders, and in which shape a program shows, is summed
 * over by likelihood; so the same input always gives the same answer. See docs/effects.md.
 * A cause that began on the same day as a program is part of its effect here.
 * @param programs with names that differ
 */
export function effects(series: Series, programs: readonly Program[], options: EffectOptions = {}): Effects {
  const { bounds = null, shocks = new Set<Day>(), worth = 1, shapes = SHAPES } = options
  const observed = observedOf(series, shocks)
  const scale = scaleOf(observed.values, bounds)
  const ordered = programs.map(inOrder)
  const units = unitsOf(ordered, observed, shapes)
  const study: Study = {
    observed,
    scale,
    shapes,
    worth,
    values: observed.values.map((x) => toScale(scale, x)),
  }
  const findings = study.values.length < FEWEST_DAYS ? units.map(() => null) : findingsOf(units, study)
  return {
    n: observed.days.length,
    missing: observed.missing,
    method: METHOD,
    effects: effectsOf(ordered, units, findings, study),
    together: units.flatMap(({ members }, u) =>
      members.length < 2
        ? []
        : [{ programs: members.map((p) => ordered[p]!.name), ...numbersOf(findings[u] ?? null) }],
    ),
    placebo: quietPlacebo(ordered, study),
    assumptions: assumptionsOf({ observed, scale, shapes, shocks: shocks.size, programs: programs.length }),
  }
}

/** Fewer observed days say nothing, whatever they are. */
const FEWEST_DAYS = 14

interface Study {
  readonly observed: Observed
  readonly scale: Scale
  readonly shapes: readonly Shape[]
  readonly worth: number
  /** On the scale. */
  readonly values: readonly number[]
}

/** Programs that are estimated as one, since they cannot be told apart; mostly a single one. */
interface Unit {
  readonly members: readonly number[]
  /**
   * A column a shape: the mean of its members' columns, in units of its height on the observed days. So the effect is
   * what was reached so far; what a slow ramp that ended early might have come to is not made up.
   */
  columnOf(shape: Shape, days: readonly Day[]): Float64Array
}

interface Finding {
  readonly estimate: number
  readonly low: number
  readonly high: number
  readonly probabilityAbove0: number
  readonly power: Power
  readonly halfWidth: number
  /** Half the width in points for each half width on the scale. */
  readonly pointsPerScale: number
  readonly shapes: readonly number[]
}

function unitsOf(
  programs: readonly Program[],
  { days }: Observed,
  shapes: readonly Shape[],
): readonly Unit[] {
  const first = shapes.includes('pulse') ? 'pulse' : shapes[0]!
  const groups = groupsOf(
    Float64Array.from(days),
    programs.map((program) => columnOf(program, first, days)),
  )
  return groups.map((members) => {
    const own = members.map((p) => programs[p]!)
    const heights = new Map(SHAPES.map((shape) => [shape, Math.max(...meanColumn(own, shape, days, 1)) || 1]))
    return { members, columnOf: (shape, on) => meanColumn(own, shape, on, heights.get(shape) ?? 1) }
  })
}

function meanColumn(
  programs: readonly Program[],
  shape: Shape,
  days: readonly Day[],
  height: number,
): Float64Array {
  const columns = programs.map((program) => columnOf(program, shape, days))
  const sums = days.map((_, i) => columns.reduce((sum, column) => sum + column[i]!, 0))
  return Float64Array.from(sums, (sum) => sum / columns.length / height)
}

/** Null for a unit of which the observed days show nothing, such as one that runs on all of them. */
function findingsOf(units: readonly Unit[], study: Study): readonly (Finding | null)[] {
  const { observed, shapes, values } = study
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
  if (fitted === undefined) return units.map(() => null)
  const found = findings(
    seen.map((u) => units[u]!),
    fitted,
    study,
  )
  return units.map((_, u) => found[seen.indexOf(u)] ?? null)
}

/** The column, or null where it is the same on all days. */
const varying = (column: Float64Array): Float64Array | null =>
  column.some((x) => x !== column[0]) ? column : null

function findings(
  units: readonly Unit[],
  fitted: Fit,
  { observed, scale, shapes, values }: Study,
): readonly Finding[] {
  const likeliest = fitted.shapes.map((weights) => shapes[weights.indexOf(Math.max(...weights))]!)
  const means = fitted.mixtures.map(mixtureMean)
  const intervals = fitted.mixtures.map(
    (mixture) => [mixtureQuantile(mixture, 0.025), mixtureQuantile(mixture, 0.975)] as const,
  )
  const columns = units.map((unit, u) => unit.columnOf(likeliest[u]!, observed.days))
  const without = values.map((y, i) => columns.reduce((left, column, u) => left - means[u]! * column[i]!, y))
  const powers = power(
    observed.days,
    observed.missing,
    units.map((unit, u) => (days) => unit.columnOf(likeliest[u]!, days)),
    fitted,
    intervals.map(([low, high]) => (high - low) / 2),
  )
  return units.map((_, u) => {
    const [from, [lowest, highest]] = [meanWhere(without, columns[u]!), intervals[u]!]
    const [low, high] = [inPoints(scale, from, lowest), inPoints(scale, from, highest)]
    const mixture: Mixture = fitted.mixtures[u]!
    return {
      estimate: inPoints(scale, from, means[u]!),
      low,
      high,
      probabilityAbove0: 1 - mixtureCdf(mixture, 0),
      power: powers[u]!,
      halfWidth: (high - low) / 2,
      pointsPerScale: scale.kind === 'points' ? 1 : (high - low) / (highest - lowest),
      shapes: fitted.shapes[u]!,
    }
  })
}

function meanWhere(values: readonly number[], column: Float64Array): number {
  const used = values.filter((_, i) => column[i]! > 0)
  return used.reduce((sum, x) => sum + x, 0) / used.length
}

function effectsOf(
  programs: readonly Program[],
  units: readonly Unit[],
  findings: readonly (Finding | null)[],
  study: Study,
): readonly Effect[] {
  const p = findings.map((one) =>
    one === null ? 1 : 2 * Math.min(one.probabilityAbove0, 1 - one.probabilityAbove0),
  )
  const found = discoveries(p)
  return programs.map(({ name }, i) => {
    const u = units.findIndex(({ members }) => members.includes(i))
    const finding = findings[u] ?? null
    if (units[u]!.members.length > 1) return { program: name, ...NOTHING, verdict: 'cannot-be-told-apart' }
    if (finding === null) return { program: name, ...NOTHING, verdict: 'too-little-data' }
    return { program: name, ...effectOf(finding, found[u]!, study) }
  })
}

const NOTHING = {
  estimate: null,
  low: null,
  high: null,
  probabilityAbove0: null,
  daysMoreNeeded: null,
  halfWidth: null,
  shapes: [],
} as const

function effectOf(finding: Finding, found: boolean, { worth, shapes }: Study): Omit<Effect, 'program'> {
  const { estimate, low, high, probabilityAbove0, power, halfWidth, pointsPerScale } = finding
  const verdict = verdictOf(low, high, halfWidth, found, worth)
  return {
    estimate,
    low,
    high,
    probabilityAbove0,
    verdict,
    daysMoreNeeded: verdict === 'too-little-data' ? power.daysMoreFor(worth / pointsPerScale) : null,
    halfWidth: { now: halfWidth, in30Days: power.halfWidthIn30Days * pointsPerScale },
    shapes: shapes.map((shape, s) => ({ shape, probability: finding.shapes[s]! })),
  }
}

function numbersOf(finding: Finding | null): Omit<Together, 'programs'> {
  if (finding === null) return { estimate: null, low: null, high: null, probabilityAbove0: null }
  const { estimate, low, high, probabilityAbove0 } = finding
  return { estimate, low, high, probabilityAbove0 }
}

function quietPlacebo(programs: readonly Program[], { observed, values }: Study): Placebo {
  const first = Math.min(...programs.map(startOf))
  const quiet = observed.days.filter((on) => on < first && !programs.some((program) => runsOn(program, on)))
  return placebo(quiet, values.slice(0, quiet.length))
}
