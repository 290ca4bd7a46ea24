import type { Reading } from '../../events/reading.ts'
import { readingsJson, type ReadingsJson } from '../../history/readings-json.ts'
import { dayText, type Day } from '../../kernel/day.ts'
import { holds, type Days } from '../../kernel/days.ts'
import { AppError } from '../app-error.ts'

export interface ReadingsToldAsked {
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  /** The period that the latest reading is compared with, where it is not the first 28 days with readings. */
  readonly baseline?: Days | undefined
}

/**
 * What readings say over time, as of the day `to`: those that came later are not known then. Those before `from` are not
 * listed, and count still for the baseline, the noise and the changes. Throws `AppError` where a chosen baseline has no
 * reading.
 */
export function readingsTold(
  readings: readonly Reading[],
  { from, to, baseline }: ReadingsToldAsked = {},
): ReadingsJson {
  const until = to === undefined ? readings : readings.filter(({ day }) => day !== null && day <= to)
  if (baseline !== undefined && !until.some(({ day }) => day !== null && holds(baseline, day))) {
    throw new AppError(
      'No readings for that baseline',
      `No reading lies between ${dayText(baseline.from)} and ${dayText(baseline.to)}.`,
      'Choose days on which there are readings: fourscore readings lists them.',
    )
  }
  return readingsJson(until, { from, baseline })
}
