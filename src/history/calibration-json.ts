import { addDays, dayText, type Day } from '../kernel/day.ts'
import { points } from '../kernel/units.ts'
import { combined } from '../model/combine.ts'
import type { Model, SignalId } from '../model/model.ts'
import {
  CALIBRATION_DAYS,
  CALIBRATION_READINGS,
  calibratedPoints,
  type Calibration,
  type PillarCalibration,
} from './calibration.ts'
import type { History } from './history.ts'

/** How the open index does when its weights are fitted to the member's own readings, as `fourscore calibrate --json` and the API give it. */
export interface CalibrationJson {
  readonly model: { readonly name: string; readonly version: number }
  /** `in-use` where at least one pillar's fitted weights are; `not-better` where there is a fit and none predicts better. */
  readonly status: 'too-few-readings' | 'not-better' | 'in-use'
  /** One sentence or two, with both errors, for people. */
  readonly words: string
  /** Days with readings: those used, and why others are not. */
  readonly readings: {
    readonly used: number
    readonly withoutPillars: number
    readonly withoutIndex: number
  }
  /** So many readings of a pillar over so many days make a fit. */
  readonly needs: { readonly readings: number; readonly days: number }
  /** On readings that were held out of every pillar; null where there is no fit of all. */
  readonly total: { readonly error: ErrorsJson; readonly heldOut: number } | null
  readonly pillars: readonly PillarCalibrationJson[]
  /** The day that the score is shown of where no other is asked for. */
  readonly latest: CalibratedDayJson
}

/** Mean absolute errors in points, on readings that the fit had not seen: of the shipped weights and of the fitted ones. */
export interface ErrorsJson {
  readonly shipped: number
  readonly calibrated: number
}

export interface PillarCalibrationJson {
  readonly pillar: string
  readonly label: string
  readonly max: number
  /** Its readings that can be used, and how many days they span. */
  readonly readings: number
  readonly days: number
  readonly isUsed: boolean
  /** Null where there are too few readings. */
  readonly fit: {
    readonly error: ErrorsJson
    readonly heldOut: number
    /** How strongly the fit was held to the shipped weights. */
    readonly ridge: number
    /** The most points that each signal can give. */
    readonly signals: readonly {
      readonly signal: string
      readonly label: string
      readonly shipped: number
      readonly calibrated: number
    }[]
  } | null
}

/** Points of a day: of the open index, and by the weights that are in use. Null where there are none. */
export interface CalibratedDayJson {
  readonly day: string
  readonly shipped: number | null
  readonly calibrated: number | null
  readonly pillars: Readonly<
    Record<string, { readonly shipped: number | null; readonly calibrated: number | null }>
  >
}

/** The calibrated points day by day; the first number of each is that of the day `from`. */
export interface CalibratedColumnsJson {
  readonly from: string
  readonly to: string
  readonly points: readonly (number | null)[]
  readonly pillars: Readonly<Record<string, readonly (number | null)[]>>
}

export function calibrationJson(
  calibration: Calibration,
  history: History,
  notApplicable: ReadonlySet<SignalId>,
  /** The day that stands for today. */
  on: Day,
): CalibrationJson {
  const { model, total, pillars, readings } = calibration
  return {
    model: { name: model.name, version: model.version },
    status: statusOf(calibration),
    words: calibrationWords(calibration),
    readings,
    needs: { readings: CALIBRATION_READINGS, days: CALIBRATION_DAYS },
    total,
    pillars: pillars.map(pillarJson),
    latest: calibratedDay(calibration, history, notApplicable, on),
  }
}

export function calibratedDay(
  { model, pillars }: Calibration,
  history: History,
  notApplicable: ReadonlySet<SignalId>,
  on: Day,
): CalibratedDayJson {
  const at = on - history.days.from
  const parts = pillars.map((one) => ({
    id: one.pillar.id,
    shipped: known(history.pillars.get(one.pillar.id)?.points[at]),
    calibrated: calibratedPoints(history, notApplicable, one, on) ?? null,
  }))
  return {
    day: dayText(on),
    shipped: known(history.total.points[at]),
    calibrated: wholeOf(
      model,
      parts.map(({ calibrated }) => calibrated),
    ),
    pillars: Object.fromEntries(
      parts.map(({ id, shipped, calibrated }) => [id, { shipped, calibrated }] as const),
    ),
  }
}

export function calibratedColumns(
  { model, pillars }: Calibration,
  history: History,
  notApplicable: ReadonlySet<SignalId>,
): CalibratedColumnsJson {
  const { from, to } = history.days
  const days = Array.from({ length: to - from + 1 }, (_, i) => addDays(from, i))
  const columns = pillars.map((one) => ({
    id: one.pillar.id,
    column: days.map((on) => calibratedPoints(history, notApplicable, one, on) ?? null),
  }))
  return {
    from: dayText(from),
    to: dayText(to),
    points: days.map((_, i) =>
      wholeOf(
        model,
        columns.map(({ column }) => column[i] ?? null),
      ),
    ),
    pillars: Object.fromEntries(columns.map(({ id, column }) => [id, column])),
  }
}

const pillarJson = ({ pillar, readings, days, isUsed, fit }: PillarCalibration): PillarCalibrationJson => ({
  pillar: pillar.id,
  label: pillar.label,
  max: pillar.max,
  readings,
  days,
  isUsed,
  fit: fit && {
    ...fit,
    signals: fit.signals.map(({ signal, shipped, calibrated }) => ({
      signal: signal.id,
      label: signal.label,
      shipped,
      calibrated,
    })),
  },
})

function statusOf({ isUsed, pillars }: Calibration): CalibrationJson['status'] {
  if (isUsed) return 'in-use'
  return pillars.some(({ fit }) => fit !== null) ? 'not-better' : 'too-few-readings'
}

/** What became of it, in sentences; wherever there is a fit, with both errors. */
export function calibrationWords(calibration: Calibration): string {
  const { pillars, total, readings } = calibration
  const used = pillars.filter(({ isUsed }) => isUsed).map(({ pillar }) => pillar.id)
  switch (statusOf(calibration)) {
    case 'too-few-readings':
      return (
        `A calibration needs ${CALIBRATION_READINGS} readings with their pillars over ${CALIBRATION_DAYS} days that the ` +
        `open index knows; there ${readings.used === 1 ? 'is' : 'are'} ${readings.used}.`
      )
    case 'not-better':
      return `Weights fitted to your own readings predict no better than those of the model, so they are not used.${errorWords(total)}`
    case 'in-use':
      return (
        `${used.length === pillars.length ? 'All pillars are' : `${listed(used)} ${used.length === 1 ? 'is' : 'are'}`} ` +
        `calibrated to your own readings.${errorWords(total)}`
      )
  }
}

const errorWords = (total: Calibration['total']): string =>
  total === null
    ? ''
    : ` On ${total.heldOut} readings that the fit had not seen, the total was off by ${twoDecimals(total.error.calibrated)} points on ` +
      `average; by the model’s own weights it was ${twoDecimals(total.error.shipped)}.`

const twoDecimals = (x: number): string => x.toFixed(2)

/** `Brand`, `Brand and people`. */
const listed = (names: readonly string[]): string => {
  const text =
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const known = (points: number | undefined): number | null =>
  points === undefined || Number.isNaN(points) ? null : points

/** Null where a part is. */
const wholeOf = ({ combine }: Model, parts: readonly (number | null)[]): number | null =>
  parts.includes(null)
    ? null
    : combined(
        combine,
        parts.flatMap((part) => (part === null ? [] : points(part))),
      )
