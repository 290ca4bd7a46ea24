import type { Reading } from '../../events/reading.ts'
import type { Day } from '../../kernel/day.ts'
import { holds, type Days } from '../../kernel/days.ts'
import type { Store } from '../../store/open-store.ts'
import { settingsOf } from './settings.ts'

/**
 * The period that readings are compared with: the one asked for, else the one of the settings as long as a reading lies in
 * it; undefined for the first 28 days with readings. `to`: the last day that counts.
 */
export async function baselineFor(
  { db }: Store,
  readings: readonly Reading[],
  asked: { readonly baseline?: Days | undefined; readonly to?: Day | undefined } = {},
): Promise<Days | undefined> {
  if (asked.baseline !== undefined) return asked.baseline
  const { baseline } = await settingsOf(db)
  if (baseline === null) return undefined
  const { to = baseline.to } = asked
  return readings.some(({ day }) => day !== null && holds(baseline, day) && day <= to) ? baseline : undefined
}
