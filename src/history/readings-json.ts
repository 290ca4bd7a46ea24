import { GROUPS, type Group, type Reading } from '../events/reading.ts'
import { readingJson, type ReadingJson } from '../events/reading-json.ts'
import { dayText, type Day } from '../kernel/day.ts'
import type { Days } from '../kernel/days.ts'
import {
  baseline,
  BASELINE_DAYS,
  changeSince,
  changeSinceBaseline,
  noiseOf,
  readingDays,
  shocks,
  type Baseline,
  type BaselineNumbers,
  type MeasureChange,
  type ReadingDay,
  type Since,
} from './readings.ts'
import { MEASURES, type Measure } from './noise.ts'
import { rankSplit, type RankSplit } from './rank-split.ts'
import { baselineWords, changeWords, rankWords } from './reading-words.ts'

/** What a member's own readings say, as `fourscore history --json` and the API give it. */
export interface ReadingsJson {
  /** Every one, the oldest first; of two on a day the later stands for it. */
  readonly readings: readonly ReadingJson[]
  readonly baseline: BaselineJson | null
  readonly changes: readonly ReadingChangeJson[]
  /** How far each moves without a cause. */
  readonly noise: Readonly<Record<Measure, NoiseJson>>
  readonly shocks: readonly { readonly day: string; readonly what: readonly (Group | 'pillars')[] }[]
}

export interface NoiseJson {
  readonly plusMinus: number
  readonly from: 'own readings' | 'usual'
}

/** The first 28 days with readings, or those of a period that the member chose; `days` of them are there. */
export interface BaselineJson {
  readonly from: string
  readonly to: string
  readonly days: number
  /** How many make it: 28, or of a chosen period all that it has. */
  readonly of: number
  readonly isChosen: boolean
  /** How far the latest reading stands from its means; null where that reading is one of its own. */
  readonly change: BaselineChangeJson | null
  readonly total: BaselineNumbers
  readonly pillars: Readonly<Partial<Record<Measure, BaselineNumbers>>> | null
}

export interface BaselineChangeJson {
  /** The day of the latest reading. */
  readonly to: string
  readonly words: string
  /** `from` is the baseline's mean. */
  readonly measures: readonly MeasureChangeJson[]
}

export interface MeasureChangeJson {
  readonly measure: Measure
  readonly from: number
  readonly to: number
  readonly change: number
  readonly noise: number
  readonly isNoise: boolean
}

export interface ReadingChangeJson {
  readonly since: Since
  readonly from: string
  readonly to: string
  readonly words: string
  readonly measures: readonly MeasureChangeJson[]
  readonly ranks: readonly RankJson[]
}

export interface RankJson extends RankSplit {
  readonly words: string
}

export interface ReadingsAsked {
  /** The period of the baseline, where it is not the first 28 days with readings. */
  readonly baseline?: Days | undefined
  /** Readings and shocks before this day are not listed; all else knows them still. */
  readonly from?: Day | undefined
}

/** The baseline is null where no reading lies in it. */
export function readingsJson(
  readings: readonly Reading[],
  { baseline: chosen, from }: ReadingsAsked = {},
): ReadingsJson {
  const days = readingDays(readings)
  const isListed = (day: Day | null): boolean => from === undefined || (day !== null && day >= from)
  return {
    readings: readings.filter(({ day }) => isListed(day)).map(readingJson),
    baseline: baselineJson(days, chosen),
    changes: (['last', 'week', 'month'] as const).flatMap((since) => changeJson(days, since)),
    noise: Object.fromEntries(
      MEASURES.map((measure) => [measure, noiseOf(days, measure)]),
    ) as ReadingsJson['noise'],
    shocks: shocks(days)
      .filter(({ day }) => isListed(day))
      .map(({ day, what }) => ({ day: dayText(day), what })),
  }
}

function baselineJson(days: readonly ReadingDay[], chosen?: Days): BaselineJson | null {
  const found = baseline(days, chosen)
  const total = found?.measures.get('total')
  if (found === undefined || total === undefined) return null
  const pillars = [...found.measures].filter(([measure]) => measure !== 'total')
  return {
    from: dayText(found.from),
    to: dayText(found.to),
    days: found.days,
    of: found.isChosen ? found.days : BASELINE_DAYS,
    isChosen: found.isChosen,
    change: baselineChangeJson(days, found),
    total,
    pillars: pillars.length === 0 ? null : Object.fromEntries(pillars),
  }
}

function baselineChangeJson(days: readonly ReadingDay[], found: Baseline): BaselineChangeJson | null {
  const change = changeSinceBaseline(days, found)
  return (
    change && {
      to: dayText(change.to),
      words: baselineWords(change),
      measures: change.measures.map(measureChangeJson),
    }
  )
}

const measureChangeJson = ({ noise, ...rest }: MeasureChange): MeasureChangeJson => ({
  ...rest,
  noise: noise.plusMinus,
})

function changeJson(days: readonly ReadingDay[], since: Since): readonly ReadingChangeJson[] {
  const change = changeSince(days, since)
  const [then, now] = [days.find(({ day }) => day === change?.from), days.at(-1)]
  if (change === null || then === undefined || now === undefined) return []
  const ranks = GROUPS.flatMap((group) => rankSplit(days, then, now, group) ?? [])
  return [
    {
      since,
      from: dayText(change.from),
      to: dayText(change.to),
      words: changeWords(change),
      measures: change.measures.map(measureChangeJson),
      ranks: ranks.map((split) => ({ ...split, words: rankWords(split) })),
    },
  ]
}
