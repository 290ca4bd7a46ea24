import type { PillarName, Score } from '../../shapes.ts'
import { pillarLabel, signalLabel, signalUnit } from '../../words/names.ts'
import { inPercent, inPoints, inQuantity } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import type { Series } from './view.ts'

/** What is said of a series, and how it is drawn. */
export interface SeriesWords {
  readonly name: string
  readonly unit: string
  readonly ceiling: number
  /** The pillar's; the total is ink. */
  readonly hue: PillarName | undefined
  /** How a value is written. */
  readonly write: (value: number) => string
}

export function seriesWords(series: Series, score: Score | undefined): SeriesWords {
  if (series.kind === 'total')
    return {
      name: say('history.total'),
      unit: say('history.points-of', { max: 100 }),
      ceiling: 100,
      hue: undefined,
      write: inPoints,
    }
  if (series.kind === 'pillar') {
    const { pillar } = series
    return {
      name: pillarLabel(pillar),
      unit: say('history.points-of', { max: 25 }),
      ceiling: 25,
      hue: pillar,
      write: inPoints,
    }
  }
  const pillar = score?.pillars.find(({ signals }) => signals.some(({ signal }) => signal === series.signal))
  const signal = pillar?.signals.find((one) => one.signal === series.signal)
  if (pillar === undefined || signal === undefined)
    return { name: series.signal, unit: '', ceiling: Infinity, hue: undefined, write: inQuantity }
  const isShare = signal.kind === 'ratio' || signal.kind === 'checklist'
  const write = isShare ? inPercent : inQuantity
  return {
    name: signalLabel(signal),
    unit: say('history.signal-unit', { unit: signalUnit(signal), full: write(signal.full) }),
    ceiling: isShare ? 1 : Infinity,
    hue: pillar.pillar,
    write,
  }
}
