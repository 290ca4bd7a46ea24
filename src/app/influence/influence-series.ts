import { influenceHistory } from '../../influence/influence.ts'
import { addDays, day, utcDay } from '../../kernel/day.ts'
import type { Series } from '../../kernel/series.ts'
import { isNetwork } from '../../networks/network.ts'
import type { Snapshot } from '../../networks/snapshot.ts'
import { needed } from './needed.ts'

/** Three years: programs lie in them, and each day is looked at anew. */
const MOST_DAYS = 1096

/** Points day by day of the total or of a network, from the first that was told, without days that have none. */
export function influenceSeries(snapshots: readonly Snapshot[], measure: string): Series {
  const last = Math.max(...snapshots.map(({ asOf }) => asOf))
  if (!Number.isFinite(last)) return { days: [], values: [] }
  const to = day(last)
  const first = snapshots.reduce((least, { asOf, posts, days }) => {
    const told = [asOf, ...posts.map(({ at }) => utcDay(at)), ...days.map((one) => one.day)]
    return told.reduce((a, b) => (b < a ? b : a), least)
  }, to)
  const from = to - first < MOST_DAYS ? first : addDays(to, 1 - MOST_DAYS)
  const known = influenceHistory(needed(snapshots, from), { from, to }).days.flatMap(
    ({ day: on, points, networks }) => {
      const value = measure === 'total' ? points : isNetwork(measure) ? networks.get(measure)?.points : null
      return value === null || value === undefined ? [] : [{ on, value }]
    },
  )
  return { days: known.map(({ on }) => on), values: known.map(({ value }) => value) }
}
