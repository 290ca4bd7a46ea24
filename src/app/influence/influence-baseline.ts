import { influenceHistory, type InfluenceDay } from '../../influence/influence.ts'
import { baselineOf } from '../../history/baseline.ts'
import { dayText } from '../../kernel/day.ts'
import type { Days } from '../../kernel/days.ts'
import type { Snapshot } from '../../networks/snapshot.ts'
import { needed } from './needed.ts'

/** What the influence of a day is compared with. */
export interface InfluenceBaselineJson {
  /** The first and the last of its days that have points. */
  readonly from: string
  readonly to: string
  /** How many days have points. */
  readonly days: number
  readonly mean: number
  /** How far it moves from day to day without a cause; null until ten days are known. */
  readonly plusMinus: number | null
  /** The points of the day less the mean. */
  readonly change: number
  /** Whether that is within day-to-day noise; null where that is not known. */
  readonly isNoise: boolean | null
}

/**
 * The baseline of influence: the days that are chosen, where any of them has points, else the first 28 of the line that have. Null where the day itself has no
 * points, or no day that is left for a baseline.
 */
export function influenceBaseline(
  snapshots: readonly Snapshot[],
  line: readonly InfluenceDay[],
  chosen: Days | undefined,
): InfluenceBaselineJson | null {
  const points = line.at(-1)?.points ?? null
  if (points === null) return null
  const asked =
    chosen === undefined
      ? null
      : baselineOf(seriesOf(influenceHistory(needed(snapshots, chosen.from), chosen).days))
  const baseline = asked ?? baselineOf(seriesOf(line.slice(0, -1)))
  if (baseline === null) return null
  const { period, n, mean, limits } = baseline
  const plusMinus = limits === null ? null : limits.high - mean
  return {
    from: dayText(period.from),
    to: dayText(period.to),
    days: n,
    mean,
    plusMinus,
    change: points - mean,
    isNoise: plusMinus === null ? null : Math.abs(points - mean) <= plusMinus + ROUNDING,
  }
}

/** A line that never moves has no noise, and a mean that is off by rounding. */
const ROUNDING = 1e-9

const seriesOf = (days: readonly InfluenceDay[]) => ({
  days: days.map(({ day }) => day),
  values: days.map(({ points }) => points),
})
