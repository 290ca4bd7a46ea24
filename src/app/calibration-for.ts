import type { Reading } from '../events/reading.ts'
import { calibrate } from '../history/calibration.ts'
import {
  calibratedColumns,
  calibrationJson,
  type CalibratedColumnsJson,
  type CalibrationJson,
} from '../history/calibration-json.ts'
import { extent } from '../history/extent.ts'
import { history } from '../history/history.ts'
import { readingDays } from '../history/readings.ts'
import type { Day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import { AppError } from './app-error.ts'
import { lastCoveredDay, refuseBeyond } from './asked-days.ts'
import { modelNamed } from './model-named.ts'
import { lastTellingDay } from './telling-day.ts'

export interface CalibrationAsked {
  /** The day whose points are told, both ways; else the last telling day. */
  readonly on?: Day | undefined
  readonly model?: string | undefined
  /** Whether the calibrated points of all days are wanted too. */
  readonly series?: boolean | undefined
}

/**
 * How the open index does when its weights are fitted to the member's own readings. Throws `AppError` where there is no
 * open index, or none on the day that is asked for.
 */
export function calibrationFor(
  evidence: Evidence,
  readings: readonly Reading[],
  { on, model: name, series = false }: CalibrationAsked = {},
): CalibrationJson & { readonly series?: CalibratedColumnsJson } {
  const model = modelNamed(name)
  if (evidence.coverage.length === 0 && readings.length > 0) throw noOpenIndex()
  if (on !== undefined) refuseBeyond(evidence, on)
  const last = lastCoveredDay(evidence)
  const told = on ?? lastTellingDay(evidence, model)
  const days = readingDays(readings)
  const beginning = extent(evidence)?.from ?? told
  const first = series ? beginning : (days.find(({ day: one }) => one >= beginning)?.day ?? told)
  const known = history(model, evidence, { from: first < told ? first : told, to: last })
  const { notApplicable } = evidence
  const calibration = calibrate(known, notApplicable, days)
  return {
    ...calibrationJson(calibration, known, notApplicable, told),
    ...(series ? { series: calibratedColumns(calibration, known, notApplicable) } : {}),
  }
}

/** There are readings of somebody who has imported nothing else. */
export const noOpenIndex = (): AppError =>
  new AppError(
    'No open index yet',
    'There are readings, and no archive to compute it from.',
    'Import one: fourscore import FILE.',
  )
