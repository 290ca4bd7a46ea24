import { effects, type Effect, type Effects } from '../../effects/effects.ts'
import { testExperiment, type ExperimentResult } from '../../effects/experiment.ts'
import { sentenceOf } from '../../effects/sentence.ts'
import { withoutPrograms, type Without } from '../../effects/without.ts'
import { readingDays, shocks } from '../../history/readings.ts'
import type { Day } from '../../kernel/day.ts'
import type { Series } from '../../kernel/series.ts'
import { spansOf } from '../../programs/days.ts'
import { measureOf, type Program } from '../../programs/program.ts'
import { seriesAsked, type SeriesSource, type Told } from './series-sources.ts'

export interface EffectsQuestion {
  readonly source: SeriesSource
  /** `total`, a pillar, or a signal of the open index. */
  readonly measure: string
  /** The smallest effect worth telling, in the measure's unit; else a point. */
  readonly worth?: number | undefined
}

/** What each program did to one series. */
export interface EffectsFound {
  readonly source: SeriesSource
  readonly measure: string
  readonly unit: string
  readonly worth: number
  readonly series: Series
  /** Days that were left out, since something else moved every score. */
  readonly shockDays: readonly Day[]
  readonly found: Effects
  /** By the lower end of the interval, the highest first; those that cannot be told last. */
  readonly told: readonly ToldEffect[]
  /** The line that the score would have followed without each program, or without those that cannot be told apart. */
  readonly without: readonly Without[]
}

export interface ToldEffect extends Effect {
  readonly id: number
  /** Whether the series is what the program is for. */
  readonly own: boolean
  readonly sentence: string
  /** What the weeks that chance has drawn say; null where it is no experiment. */
  readonly experiment: ExperimentResult | null
}

/**
 * What each program did to a series, all programs that ever began in one regression, over all days that are known: those
 * before the first program too, which show how the score wanders without any.
 */
export function effectsFor(
  told: Told,
  programs: readonly Program[],
  question: EffectsQuestion,
  today: Day,
): EffectsFound {
  const { source, measure } = question
  const { series, bounds, worth: usual, unit } = seriesAsked(told, source, measure)
  const worth = question.worth ?? usual
  const ran = programs
    .map((program) => ({ program, spans: spansOf(program, today) }))
    .filter(({ spans }) => spans.length > 0)
  const shockDays = shocks(readingDays(told.readings)).map(({ day }) => day)
  const options = { bounds, worth, shocks: new Set(shockDays) }
  const spans = ran.map(({ program: { name }, spans: on }) => ({ name, spans: on }))
  const found = effects(series, spans, options)
  const all = found.effects.flatMap((effect, i): readonly ToldEffect[] => {
    const program = ran[i]?.program
    if (program === undefined) return []
    const own = measureOf(program) === measure
    const sentence = sentenceOf(effect, found, worth)
    return [{ ...effect, id: program.id, own, sentence, experiment: experimentOf(series, program) }]
  })
  return {
    source,
    measure,
    unit,
    worth,
    series,
    shockDays,
    found,
    told: all.toSorted((a, b) => (b.low ?? -Infinity) - (a.low ?? -Infinity) || 0),
    without: withoutPrograms(series, spans, options),
  }
}

const experimentOf = (series: Series, { experiment, start }: Program): ExperimentResult | null =>
  experiment === null ? null : testExperiment(series, { ...experiment, from: start }, experiment.seed)

/** What each program did to what it is for: its pillar, or the total where it has several. */
export function ownEffects(
  told: Told,
  programs: readonly Program[],
  source: SeriesSource,
  today: Day,
): ReadonlyMap<number, { readonly asked: EffectsFound; readonly effect: ToldEffect }> {
  const measures = [...new Set(programs.map(measureOf))]
  const answers = measures.map((measure) => effectsFor(told, programs, { source, measure }, today))
  return new Map(
    answers.flatMap((asked) =>
      asked.told.filter(({ own }) => own).map((effect) => [effect.id, { asked, effect }] as const),
    ),
  )
}

/** Where effects are looked for unless it is said: in readings, as soon as there are any. */
export const usualSource = ({ readings }: Told): SeriesSource =>
  readings.length > 0 ? 'readings' : 'open-index'
