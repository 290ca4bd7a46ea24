import { MEASURES, type Measure } from '../../history/noise.ts'
import { readingDays, seriesOf as readingsOf, type ReadingDay } from '../../history/readings.ts'
import type { Reading } from '../../events/reading.ts'
import { extent } from '../../history/extent.ts'
import { history } from '../../history/history.ts'
import { NETWORK_NAMES } from '../../networks/network.ts'
import type { Snapshot } from '../../networks/snapshot.ts'
import { influenceSeries } from '../influence/influence-series.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import type { Series } from '../../kernel/series.ts'
import type { Bounds } from '../../effects/scale.ts'
import type { Evidence } from '../../model/evidence.ts'
import { signalsOf, type Model, type Signal } from '../../model/model.ts'
import { AppError } from '../app-error.ts'
import { modelNamed } from '../model-named.ts'

/** All that series are made of. */
export interface Told {
  readonly readings: readonly Reading[]
  readonly evidence: Evidence
  /** What networks tell; without it influence has no days. */
  readonly snapshots?: readonly Snapshot[]
}

/** A number a day that effects and links are looked for in. */
export interface AskedSeries {
  readonly series: Series
  /** Where it can lie; null where it has no bounds. */
  readonly bounds: Bounds | null
  /** The smallest effect that is worth telling. */
  readonly worth: number
  /** What it counts, for people: `points`, `comments a week`. */
  readonly unit: string
}

/** Where series come from: each has measures of its own. */
interface Source {
  readonly measures: () => readonly string[]
  series(told: Told, measure: string): AskedSeries
}

/** Every source of series; what is added here can be asked for everywhere. */
const SOURCES = {
  readings: {
    measures: () => MEASURES,
    series: ({ readings }, measure) => ({
      series: readSeries(readingDays(readings), measure as Measure),
      ...pointsOf(measure),
    }),
  },
  'open-index': {
    measures: () => [...MEASURES, ...signalsOf(modelNamed()).map(({ id }) => id)],
    series: ({ evidence }, measure) => openIndexSeries(modelNamed(), evidence, measure),
  },
  influence: {
    measures: () => ['total', ...NETWORK_NAMES],
    series: ({ snapshots = [] }, measure) => ({
      series: influenceSeries(snapshots, measure),
      bounds: { least: 0, most: 100 },
      worth: 1,
      unit: 'points',
    }),
  },
} as const satisfies Record<string, Source>

export type SeriesSource = keyof typeof SOURCES

export const SERIES_SOURCES = Object.keys(SOURCES) as readonly SeriesSource[]

/** What can be asked of a source: `total`, the pillars, and of the open index each signal. */
export const measuresOf = (source: SeriesSource): readonly string[] => SOURCES[source].measures()

/** The series of a measure, without days where nothing is known. Throws `AppError` where the source has no such measure. */
export function seriesAsked(told: Told, source: SeriesSource, measure: string): AskedSeries {
  const measures = measuresOf(source)
  if (measures.includes(measure)) return SOURCES[source].series(told, measure)
  throw new AppError(
    'No such measure',
    `Of ${source} nothing is called ${JSON.stringify(measure.slice(0, 60))}.`,
    `Choose one of: ${measures.join(', ')}.`,
    'wrong-use',
  )
}

function readSeries(days: readonly ReadingDay[], measure: Measure): Series {
  const known = readingsOf(days, measure)
  return { days: known.map(({ day }) => day), values: known.map(({ value }) => value) }
}

function openIndexSeries(model: Model, evidence: Evidence, measure: string): AskedSeries {
  const days = extent(evidence)
  const signal = signalsOf(model).find(({ id }) => id === measure)
  const about = signal === undefined ? pointsOf(measure) : signalWords(signal)
  if (days === undefined) return { series: { days: [], values: [] }, ...about }
  const { total, pillars, signals } = history(model, evidence, days)
  const column =
    signal === undefined
      ? (measure === 'total' ? total : pillars.get(measure))?.points
      : signals.get(signal.id)
  return { series: columnSeries(days.from, column ?? new Float64Array()), ...about }
}

function columnSeries(from: Day, column: Float64Array): Series {
  const known = Array.from(column, (value, i) => ({ on: addDays(from, i), value })).filter(
    ({ value }) => !Number.isNaN(value),
  )
  return { days: known.map(({ on }) => on), values: known.map(({ value }) => value) }
}

const pointsOf = (measure: string): Omit<AskedSeries, 'series'> => ({
  bounds: { least: 0, most: measure === 'total' ? 100 : 25 },
  worth: 1,
  unit: 'points',
})

/** A tenth of what fills a signal is about what makes a point of a pillar where the signal has much weight. */
const WORTH_OF_FULL = 0.1

const signalWords = ({ unit, curve }: Signal): Omit<AskedSeries, 'series'> => ({
  bounds: null,
  worth: curve.full * WORTH_OF_FULL,
  unit,
})
