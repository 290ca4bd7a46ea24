import { PILLARS, type Pillar, type Reading } from '../events/reading.ts'
import type { Day } from '../kernel/day.ts'

/** What is measured of a reading: its total and the four pillars. */
export const MEASURES = ['total', ...PILLARS] as const
export type Measure = 'total' | Pillar

export const measured = ({ total, pillars }: Reading, measure: Measure): number | null =>
  measure === 'total' ? total : (pillars?.[measure] ?? null)

/** A number on a day. */
export interface DayValue {
  readonly day: Day
  readonly value: number
}

/** How far a number moves from reading to reading without a cause: up to `plusMinus` points. */
export interface NoiseBand {
  readonly plusMinus: number
  /** Whether the member's own readings say so, or what was seen of others until there are enough. */
  readonly from: 'own readings' | 'usual'
}

/** So many own readings make a band of their own. */
export const OWN_NOISE_FROM = 10
/** Readings further apart than this tell of change, not of noise. */
export const NEIGHBOURS_DAYS = 7

/** Until there are enough own readings, in points. Source: one real series, in which a fall of 0.75 came back in two days. */
export const USUAL_NOISE: Readonly<Record<Measure, number>> = {
  total: 1,
  brand: 0.15,
  people: 0.15,
  insights: 0.8,
  relationships: 0.15,
}

/**
 * The noise band of a series: limits of an individuals-and-moving-range chart, ±2.66 times the mean moving range, from
 * ten readings on; before that, `usual`.
 *
 * Moving ranges are the differences of neighbouring readings at most a week apart. Source: Wheeler, Understanding
 * Variation, 1993: 2.66 = 3 / 1.128, three standard deviations of which the mean range of two is 1.128.
 */
export function noiseBand(values: readonly DayValue[], usual: number): NoiseBand {
  const ranges = movingRanges(values)
  if (values.length < OWN_NOISE_FROM || ranges.length < OWN_NOISE_FROM - 1)
    return { plusMinus: usual, from: 'usual' }
  const mean = ranges.reduce((sum, range) => sum + range, 0) / ranges.length
  return { plusMinus: 2.66 * mean, from: 'own readings' }
}

function movingRanges(values: readonly DayValue[]): readonly number[] {
  return values.flatMap(({ day, value }, i) => {
    const before = values[i - 1]
    return before === undefined || day - before.day > NEIGHBOURS_DAYS ? [] : [Math.abs(value - before.value)]
  })
}
