/* oxlint-disable typescript/no-non-null-assertion -- every index stays inside arrays that are made here */
import type { Program } from '../kernel/program.ts'
import type { Series } from '../kernel/series.ts'
import { assumptionsOf } from './assumptions.ts'
import { findingsOf, type Finding } from './findings.ts'
import { placebo, type Placebo } from './placebo.ts'
import type { Shape } from './shapes.ts'
import { startOf } from './spans.ts'
import { studyOf, type EffectOptions, type Study } from './study.ts'
import { discoveries, verdictOf, type Verdict } from './verdict.ts'

export const METHOD = { name: 'local-level-regression', version: 3 } as const

/**
 * What a program did to the score: by how many points it was higher, on average, on the days on which the program ran,
 * than it would have been. Numbers are null where the days do not say anything about it alone.
 */
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
  const study = studyOf(series, programs, options)
  const { observed, units } = study
  const findings = findingsOf(study)
  return {
    n: observed.days.length,
    missing: observed.missing,
    method: METHOD,
    effects: effectsOf(study, findings),
    together: units.flatMap(({ members }, u) =>
      members.length < 2
        ? []
        : [{ programs: members.map((p) => study.programs[p]!.name), ...numbersOf(findings[u] ?? null) }],
    ),
    placebo: quietPlacebo(study),
    assumptions: assumptionsOf(study),
  }
}

function effectsOf(study: Study, findings: readonly (Finding | null)[]): readonly Effect[] {
  const { programs, units } = study
  // Verdicts are given on units of one program that the days say something of: these are the tests that are many.
  const judged = units.flatMap(({ members }, u) => (members.length === 1 && findings[u] !== null ? [u] : []))
  const p = judged.map((u) => findings[u]!.probabilityAbove0).map((above) => 2 * Math.min(above, 1 - above))
  const found = discoveries(p)
  return programs.map(({ name }, i) => {
    const u = units.findIndex(({ members }) => members.includes(i))
    const finding = findings[u] ?? null
    if (units[u]!.members.length > 1) return { program: name, ...NOTHING, verdict: 'cannot-be-told-apart' }
    if (finding === null) return { program: name, ...NOTHING, verdict: 'too-little-data' }
    return { program: name, ...effectOf(finding, found[judged.indexOf(u)]!, study) }
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

function quietPlacebo({ programs, observed, values }: Study): Placebo {
  // A program that was over before the first day is part of the quiet.
  const begins = observed.days[0] ?? 0
  const later = programs.filter(({ spans }) => spans.some(({ to }) => to === null || to >= begins))
  const first = Math.min(...later.map(startOf))
  const quiet = observed.days.filter((on) => on < first)
  return placebo(quiet, values.slice(0, quiet.length))
}
