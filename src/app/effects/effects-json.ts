import type { Effect, Effects } from '../../effects/effects.ts'
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
}

export interface EffectJson extends Effect {
  /** The program's id. */
  readonly id: string
  /** Whether the series is what the program is for. */
  readonly own: boolean
  /** The verdict as a sentence. */
  readonly sentence: string
}

export interface SeriesJson {
  readonly days: readonly string[]
  readonly values: readonly (number | null)[]
}

export const effectsJson = ({ found, told, series, shockDays, ...asked }: EffectsFound): EffectsJson => ({
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
})

export const effectJson = ({ id, ...effect }: ToldEffect): EffectJson => ({ ...effect, id: String(id) })

const seriesJson = ({ days, values }: Series): SeriesJson => ({
  days: days.map((day: Day) => dayText(day)),
  values,
})
