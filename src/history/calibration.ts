import { PILLARS, type Pillar as ReadPillar } from '../events/reading.ts'
import type { Day } from '../kernel/day.ts'
import { curveValue } from '../model/curve.ts'
import type { Model, Pillar, Signal, SignalId } from '../model/model.ts'
import type { History } from './history.ts'
import type { ReadingDay } from './readings.ts'
import {
  errorsOf,
  predicted,
  rollingOrigin,
  type CalibrationRow,
  type RollingOrigin,
} from './rolling-origin.ts'

/** So many readings of a pillar, over so many days, make a calibration. */
export const CALIBRATION_READINGS = 10
export const CALIBRATION_DAYS = 14

/** A model's weights fitted to the member's own readings, and whether that is any better than the weights it ships with. */
export interface Calibration {
  readonly model: Model
  /** Whether some pillar's fitted weights are used. */
  readonly isUsed: boolean
  readonly pillars: readonly PillarCalibration[]
  /** Of the total, on the readings that were held out of every pillar; null where there are none. */
  readonly total: { readonly error: RollingOrigin['error']; readonly heldOut: number } | null
  readonly readings: CalibrationReadings
}

/** Which days with readings could be used, and why others could not. */
export interface CalibrationReadings {
  readonly used: number
  readonly withoutPillars: number
  /** On days of which the open index is not known. */
  readonly withoutIndex: number
}

export interface PillarCalibration {
  readonly pillar: Pillar
  /** Readings of it on days on which its points are known, and how many days they span. */
  readonly readings: number
  readonly days: number
  /** Null where they are too few. */
  readonly fit: PillarFit | null
  /** Whether the fitted weights are used: where they predict this pillar better, and the total no worse. */
  readonly isUsed: boolean
}

export interface PillarFit {
  readonly error: RollingOrigin['error']
  readonly heldOut: number
  readonly ridge: number
  /** The points that each signal can give. */
  readonly signals: readonly {
    readonly signal: Signal
    readonly shipped: number
    readonly calibrated: number
  }[]
}

/**
 * Fits the weights of a model to what LinkedIn said, pillar by pillar: non-negative, with a ridge towards the weights that
 * the model ships with. Where a day has several readings the latest stands for it.
 *
 * A fit is used only where it has predicted readings that it had not seen better than the shipped weights (mean absolute
 * error, rolling origin), and only if the total that comes of all pillars is predicted better too; both errors are given.
 * Signals that were not observed stand where the observed ones of their pillar stand, as in the open index. `history` holds
 * the days of the readings; those outside of it cannot be used. Readings that tell only a total are not used either: one
 * number cannot tell which of twenty weights is off.
 */
export function calibrate(
  history: History,
  notApplicable: ReadonlySet<SignalId>,
  days: readonly ReadingDay[],
): Calibration {
  const { model } = history
  const told = days.filter(({ stands }) => stands.pillars !== null)
  const known = told.filter(({ day }) => day >= history.days.from && day <= history.days.to)
  const tried = model.pillars.map((pillar) => tryPillar(history, pillar, notApplicable, known))
  const total = totalOf(tried)
  const isBetter = total === null || total.error.calibrated < total.error.shipped
  const pillars = tried.map(({ calibration }) => ({
    ...calibration,
    isUsed: calibration.isUsed && isBetter,
  }))
  return {
    model,
    isUsed: pillars.some(({ isUsed }) => isUsed),
    pillars,
    total,
    readings: {
      used: new Set(tried.flatMap(({ rows }) => rows.map(({ day }) => day))).size,
      withoutPillars: days.length - told.length,
      withoutIndex: told.length - known.length,
    },
  }
}

/** The points of a pillar on a day of a history, by the weights that are used; undefined where it has none. */
export function calibratedPoints(
  history: History,
  notApplicable: ReadonlySet<SignalId>,
  { pillar, fit, isUsed }: PillarCalibration,
  on: Day,
): number | undefined {
  const shares = sharesOn(history, pillar, notApplicable, on)
  if (shares === undefined) return undefined
  if (fit === null || !isUsed) return history.pillars.get(pillar.id)?.points[on - history.days.from]
  const weights = fit.signals.map(({ calibrated }) => calibrated)
  return predicted(weights, shares, pillar.max)
}

interface Row extends CalibrationRow {
  readonly day: Day
}

interface Tried {
  readonly calibration: PillarCalibration
  readonly rows: readonly Row[]
  readonly origin: RollingOrigin | undefined
}

function tryPillar(
  history: History,
  pillar: Pillar,
  notApplicable: ReadonlySet<SignalId>,
  days: readonly ReadingDay[],
): Tried {
  const rows = days.flatMap(({ day, stands }): readonly Row[] => {
    const read = isReadPillar(pillar.id) ? stands.pillars?.[pillar.id] : undefined
    const shares = sharesOn(history, pillar, notApplicable, day)
    return read === undefined || shares === undefined ? [] : [{ day, read, shares }]
  })
  const [first, last] = [rows[0], rows.at(-1)]
  const span = first === undefined || last === undefined ? 0 : last.day - first.day + 1
  const signals = applicableIn(pillar, notApplicable)
  const shipped = shippedWeights(pillar, signals)
  const isEnough = rows.length >= CALIBRATION_READINGS && span >= CALIBRATION_DAYS
  const origin = isEnough ? rollingOrigin(rows, shipped, pillar.max) : undefined
  const fit = origin === undefined ? null : fitOf(origin, signals, shipped)
  const isUsed = fit !== null && fit.error.calibrated < fit.error.shipped
  return { calibration: { pillar, readings: rows.length, days: span, fit, isUsed }, rows, origin }
}

const fitOf = (
  { error, heldOut, ridge, weights }: RollingOrigin,
  signals: readonly Signal[],
  shipped: readonly number[],
): PillarFit => ({
  error,
  heldOut: heldOut.length,
  ridge,
  signals: signals.map((signal, i) => ({
    signal,
    shipped: shipped[i] ?? NaN,
    calibrated: weights[i] ?? NaN,
  })),
})

/** How the sum of the pillars, each by the weights that would be used, did on the days that were held out of all of them. */
function totalOf(tried: readonly Tried[]): Calibration['total'] {
  const byDay = tried.map(({ rows, origin, calibration: { isUsed } }) => {
    const heldOut = origin?.heldOut ?? []
    return new Map(
      heldOut.map((one) => [
        rows[one.row]?.day,
        { ...one, calibrated: isUsed ? one.calibrated : one.shipped },
      ]),
    )
  })
  const [first, ...others] = byDay
  const sums = [...(first ?? [])].flatMap(([day, one]) => {
    const rest = others.flatMap((other) => other.get(day) ?? [])
    if (rest.length < others.length) return []
    const sum = (of: (held: typeof one) => number): number =>
      [one, ...rest].reduce((all, held) => all + of(held), 0)
    return [
      {
        read: sum(({ read }) => read),
        shipped: sum(({ shipped }) => shipped),
        calibrated: sum(({ calibrated }) => calibrated),
      },
    ]
  })
  return sums.length === 0 ? null : { error: errorsOf(sums), heldOut: sums.length }
}

/** The share of its points that each signal that applies reached on a day; undefined where the pillar has no points then. */
function sharesOn(
  { signals, pillars, days }: History,
  pillar: Pillar,
  notApplicable: ReadonlySet<SignalId>,
  on: Day,
): readonly number[] | undefined {
  const points = pillars.get(pillar.id)?.points[on - days.from]
  if (points === undefined || Number.isNaN(points)) return undefined
  return applicableIn(pillar, notApplicable).map(({ id, curve }) => {
    const value = signals.get(id)?.[on - days.from] ?? NaN
    return Number.isNaN(value) ? points / pillar.max : curveValue(curve, value)
  })
}

const applicableIn = ({ signals }: Pillar, notApplicable: ReadonlySet<SignalId>): readonly Signal[] =>
  signals.filter(({ id }) => !notApplicable.has(id))

/** In points: its share, among the weights that apply, of the pillar's. */
function shippedWeights({ max }: Pillar, signals: readonly Signal[]): readonly number[] {
  const applicable = signals.reduce((sum, { weight }) => sum + weight, 0)
  return signals.map(({ weight }) => (weight / applicable) * max)
}

const isReadPillar = (id: string): id is ReadPillar => (PILLARS as readonly string[]).includes(id)
