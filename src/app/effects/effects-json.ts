import type { Effect, Effects } from '../../effects/effects.ts'
import { forestOf, type ForestRow } from '../../effects/forest.ts'
import type { ExperimentResult } from '../../effects/experiment.ts'
import { dayText, type Day } from '../../kernel/day.ts'
import type { Series } from '../../kernel/series.ts'
import type { EffectsFound, ToldEffect } from './effects-for.ts'
import type { SeriesSource } from './series-sources.ts'

/** What each program did to one series, as JSON. The first seven are those of `fourscore effects --json` with files. */
export interface EffectsJson {
  readonly n: number
  /** 0 to 1. */
  readonly missing: number
  readonly method: Effects['method']
  /** By the lower end of the interval, the highest first; those that cannot be told last. */
  readonly effects: readonly EffectJson[]
  readonly together: Effects['together']
  readonly placebo: Effects['placebo']
  readonly assumptions: readonly string[]
  readonly source: SeriesSource
  readonly measure: string
  readonly unit: string
  /** The smallest effect worth telling, in that unit. */
  readonly worth: number
  /** What was looked at; only days that are known. */
  readonly series: SeriesJson
  readonly shockDays: readonly string[]
  /** Lines of a forest plot: those that cannot be told apart are one. By the lower end, those without one last. */
  readonly forest: readonly ForestRow[]
  /** What the score would have been without a program, or without those that cannot be told apart. */
  readonly without: readonly WithoutJson[]
}

/** In columns, a number for each of `series.days`; all are empty where the days say nothing. */
export interface WithoutJson {
  readonly programs: readonly string[]
  readonly points: readonly (number | null)[]
  /** The ends of the 95% interval. */
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
}

export interface EffectJson extends Effect {
  /** The program's id. */
  readonly id: string
  /** Whether the series is what the program is for. */
  readonly own: boolean
  /** The verdict as a sentence. */
  readonly sentence: string
  /** What the weeks that chance has drawn say; null where the program is no experiment. */
  readonly experiment: ExperimentResult | null
}

export interface SeriesJson {
  readonly days: readonly string[]
  readonly values: readonly (number | null)[]
}

export const effectsJson = ({
  found,
  told,
  series,
  shockDays,
  without,
  ...asked
}: EffectsFound): EffectsJson => ({
  n: found.n,
  missing: found.missing,
  method: found.method,
  effects: told.map(effectJson),
  together: found.together,
  placebo: found.placebo,
  assumptions: found.assumptions,
  ...asked,
  series: seriesJson(series),
  shockDays: shockDays.map(dayText),
  forest: forestOf(found),
  without: without.map(({ programs, days }) => ({
    programs,
    points: days.map((day) => day.without),
    low: days.map(({ low }) => low),
    high: days.map(({ high }) => high),
  })),
})

export const effectJson = ({ id, ...effect }: ToldEffect): EffectJson => ({ ...effect, id: String(id) })

const seriesJson = ({ days, values }: Series): SeriesJson => ({
  days: days.map((day: Day) => dayText(day)),
  values,
})
