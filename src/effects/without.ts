/* oxlint-disable typescript/no-non-null-assertion -- every index stays inside arrays that are made here */
import type { Day } from '../kernel/day.ts'
import type { Program } from '../kernel/program.ts'
import type { Series } from '../kernel/series.ts'
import type { ShapedMixture } from './gather.ts'
import { mixtureMean, mixtureQuantile, type Mixture } from './mixture.ts'
import { fromScale, toScale } from './scale.ts'
import { estimatesOf, studyOf, type EffectOptions, type Study } from './study.ts'
import type { Unit } from './units.ts'

/** A day's score as it was, and as it would have been without some programs; in points. */
export interface WithoutDay {
  readonly day: Day
  /** Null where nothing was observed; then the rest is null too. */
  readonly observed: number | null
  readonly without: number | null
  /** The ends of the 95% interval of `without`, the day's own noise being the same. */
  readonly low: number | null
  readonly high: number | null
}

export interface Without {
  /** One, or those that cannot be told apart. */
  readonly programs: readonly string[]
  /** Every day of the series; empty where the days say nothing of these programs. */
  readonly days: readonly WithoutDay[]
}

/**
 * For each program the line that the score would have followed without it, other programs running as they did: the
 * observed score less what the program added on the day, summed over shapes as in `effects`. Where no shape shows, before
 * the first day, it is the observed score. Days of shocks count as not observed.
 */
export function withoutPrograms(
  series: Series,
  programs: readonly Program[],
  options: EffectOptions = {},
): readonly Without[] {
  const study = studyOf(series, programs, options)
  const estimates = estimatesOf(study)
  return study.units.map((unit, u) => {
    const mixture = estimates?.fitted.mixtures[estimates.seen.indexOf(u)]
    return {
      programs: unit.members.map((p) => study.programs[p]!.name),
      days: mixture === undefined ? [] : lineOf(series, study, unit, mixture),
    }
  })
}

function lineOf(series: Series, study: Study, unit: Unit, mixture: ShapedMixture): readonly WithoutDay[] {
  const { scale, shapes, observed } = study
  const columns = shapes.map((shape) => unit.columnOf(shape, series.days))
  const counts = new Set(observed.days)
  const known = new Map<string, Lift>()
  return series.days.map((on, i) => {
    const value = counts.has(on) ? (series.values[i] ?? null) : null
    if (value === null) return { day: on, observed: null, without: null, low: null, high: null }
    const heights = columns.map((column) => column[i]!)
    const lift = known.get(heights.join()) ?? liftOf(mixture, heights)
    known.set(heights.join(), lift)
    const less = (by: number): number => (by === 0 ? value : fromScale(scale, toScale(scale, value) - by))
    return { day: on, observed: value, without: less(lift.mean), low: less(lift.high), high: less(lift.low) }
  })
}

/** What a program adds on a day, on the scale. */
interface Lift {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** Components lighter than this do not move a line's ends by a hair. */
const NEGLIGIBLE = 1e-5

/** @param heights of each shape's column on the day */
function liftOf(mixture: ShapedMixture, heights: readonly number[]): Lift {
  if (heights.every((height) => height === 0)) return { mean: 0, low: 0, high: 0 }
  const heavy = mixture.components.filter(({ weight }) => weight > NEGLIGIBLE)
  const total = heavy.reduce((sum, { weight }) => sum + weight, 0)
  const widest = Math.max(...heavy.map(({ scale, shape }) => scale * heights[shape]!))
  const day: Mixture = {
    df: mixture.df,
    components: heavy.map(({ weight, mean, scale, shape }) => ({
      weight: weight / total,
      mean: mean * heights[shape]!,
      // A shape that does not show on the day adds 0 for sure; a t needs some width.
      scale: Math.max(scale * heights[shape]!, 1e-6 * widest),
    })),
  }
  return { mean: mixtureMean(day), low: mixtureQuantile(day, 0.025), high: mixtureQuantile(day, 0.975) }
}
