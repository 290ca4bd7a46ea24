import { GROUPS, type Group, type Reading } from '../events/reading.ts'
import { readingJson, type ReadingJson } from '../events/reading-json.ts'
import { dayText } from '../kernel/day.ts'
import {
  baseline,
  BASELINE_DAYS,
  changeSince,
  noiseOf,
  readingDays,
  shocks,
  type BaselineNumbers,
  type ReadingDay,
  type Since,
} from './readings.ts'
import { MEASURES, type Measure } from './noise.ts'
import { rankSplit, type RankSplit } from './rank-split.ts'
import { changeWords, rankWords } from './reading-words.ts'

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

/** The first 28 days with readings; `days` of them are there. */
export interface BaselineJson {
  readonly from: string
  readonly to: string
  readonly days: number
  readonly of: number
  readonly total: BaselineNumbers
  readonly pillars: Readonly<Partial<Record<Measure, BaselineNumbers>>> | null
}

export interface ReadingChangeJson {
  readonly since: Since
  readonly from: string
  readonly to: string
  readonly words: string
  readonly measures: readonly {
    readonly measure: Measure
    readonly from: number
    readonly to: number
    readonly change: number
    readonly noise: number
    readonly isNoise: boolean
  }[]
  readonly ranks: readonly RankJson[]
}

export interface RankJson extends RankSplit {
  readonly words: string
}

export function readingsJson(readings: readonly Reading[]): ReadingsJson {
  const days = readingDays(readings)
  return {
    readings: readings.map(readingJson),
    baseline: baselineJson(days),
    changes: (['last', 'week', 'month'] as const).flatMap((since) => changeJson(days, since)),
    noise: Object.fromEntries(
      MEASURES.map((measure) => [measure, noiseOf(days, measure)]),
    ) as ReadingsJson['noise'],
    shocks: shocks(days).map(({ day, what }) => ({ day: dayText(day), what })),
  }
}

function baselineJson(days: readonly ReadingDay[]): BaselineJson | null {
  const found = baseline(days)
  const total = found?.measures.get('total')
  if (found === undefined || total === undefined) return null
  const pillars = [...found.measures].filter(([measure]) => measure !== 'total')
  return {
    from: dayText(found.from),
    to: dayText(found.to),
    days: found.days,
    of: BASELINE_DAYS,
    total,
    pillars: pillars.length === 0 ? null : Object.fromEntries(pillars),
  }
}

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
      measures: change.measures.map(({ noise, ...rest }) => ({ ...rest, noise: noise.plusMinus })),
      ranks: ranks.map((split) => ({ ...split, words: rankWords(split) })),
    },
  ]
}
