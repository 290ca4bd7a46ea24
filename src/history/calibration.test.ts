import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PILLARS } from '../events/reading.ts'
import { aReading, pillarsOf } from '../events/readings.fixture.ts'
import { day } from '../kernel/day.ts'
import { random } from '../kernel/random.ts'
import { curveValue } from '../model/curve.ts'
import { signalsOf, type SignalId } from '../model/model.ts'
import { ssiOpen } from '../model/ssi-open.ts'
import { calibrate, calibratedPoints, CALIBRATION_READINGS } from './calibration.ts'
import { calibratedColumns, calibratedDay, calibrationJson } from './calibration-json.ts'
import type { History } from './history.ts'
import { readingDays, type ReadingDay } from './readings.ts'

const DAY_0 = day(20_000)
const NO_SEAT: ReadonlySet<SignalId> = new Set(
  signalsOf(ssiOpen).flatMap(({ id, onlyWith }) => (onlyWith === undefined ? [] : [id])),
)

type Weigh = (pillar: string, index: number) => number

/** What the shipped model gives a signal, in points, while no seat applies. */
const shippedWeight: Weigh = (id, index) => {
  const { max, signals } = ssiOpen.pillars.find((one) => one.id === id)!
  const applicable = signals.filter((one) => !NO_SEAT.has(one.id))
  const all = applicable.reduce((sum, { weight }) => sum + weight, 0)
  return (applicable[index]!.weight / all) * max
}

interface Past {
  readonly known: History
  /** The points of each pillar on each day, by some weights. */
  points(weigh: Weigh): readonly Readonly<Record<string, number>>[]
}

/** Days on which every signal wanders about its own range, so that they can be told apart. */
function past(days: number, seed: number): Past {
  const chance = random(seed)
  const signals = new Map(
    signalsOf(ssiOpen).map(({ id, curve }) => [
      id,
      Float64Array.from({ length: days }, () => (NO_SEAT.has(id) ? NaN : chance.uniform() * curve.full)),
    ]),
  )
  const points: Past['points'] = (weigh) =>
    Array.from({ length: days }, (_, at) =>
      Object.fromEntries(
        ssiOpen.pillars.map(({ id, signals: own }) => {
          const parts = own
            .filter((one) => !NO_SEAT.has(one.id))
            .map((one, i) => weigh(id, i) * curveValue(one.curve, signals.get(one.id)![at]!))
          return [id, parts.reduce((sum, part) => sum + part, 0)]
        }),
      ),
    )
  const columnsOf = (values: readonly number[]) => {
    const column = Float64Array.from(values)
    return { low: column, points: column, high: column }
  }
  const shipped = points(shippedWeight)
  const known: History = {
    model: ssiOpen,
    days: { from: DAY_0, to: day(DAY_0 + days - 1) },
    total: columnsOf(shipped.map((one) => Object.values(one).reduce((sum, x) => sum + x, 0))),
    pillars: new Map(ssiOpen.pillars.map(({ id }) => [id, columnsOf(shipped.map((one) => one[id]!))])),
    signals,
  }
  return { known, points }
}

/** A reading a day, of what some weights make, with `noise` points of noise to either side. */
function readingsBy(all: Past, weigh: Weigh, noise = 0): readonly ReadingDay[] {
  const chance = random(7)
  const off = (x: number): number => Math.min(Math.max(x + (chance.uniform() * 2 - 1) * noise, 0), 25)
  return readingDays(
    all.points(weigh).map((made, i) => {
      const [brand, people, insights, relationships] = PILLARS.map((pillar) => off(made[pillar]!))
      return aReading({ day: day(DAY_0 + i) }, pillarsOf(brand!, people!, insights!, relationships!))
    }),
  )
}

/** The first signal of each pillar counts half, the others as they are shipped. */
const firstHalved: Weigh = (pillar, i) => shippedWeight(pillar, i) * (i === 0 ? 0.5 : 1)

describe('calibrate', () => {
  it('finds the weights that made the readings, and predicts what comes next with them', () => {
    const all = past(120, 1)
    const found = calibrate(all.known, NO_SEAT, readingsBy(all, firstHalved))
    expect(found.isUsed).toBe(true)
    for (const { pillar, isUsed, fit } of found.pillars) {
      expect([pillar.id, isUsed]).toEqual([pillar.id, true])
      for (const [i, { calibrated, shipped }] of fit!.signals.entries()) {
        expect(shipped).toBeCloseTo(shippedWeight(pillar.id, i), 10)
        // The weakest ridge, 0.01, against 120 readings of signals that vary by a third of their range.
        expect(Math.abs(calibrated - firstHalved(pillar.id, i))).toBeLessThan(0.05)
      }
    }
    expect(found.total!.error.calibrated).toBeLessThan(found.total!.error.shipped / 4)
    const [last] = all.points(firstHalved).slice(-1)
    for (const one of found.pillars) {
      const told = calibratedPoints(all.known, NO_SEAT, one, all.known.days.to)!
      expect(Math.abs(told - last![one.pillar.id]!)).toBeLessThan(0.1)
    }
  })

  it('is not used where the shipped weights are right and all else is noise', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const all = past(60, seed)
      const { pillars, isUsed, total } = calibrate(all.known, NO_SEAT, readingsBy(all, shippedWeight, 2))
      const better = pillars.filter(({ fit }) => fit!.error.calibrated < fit!.error.shipped)
      if (total!.error.calibrated >= total!.error.shipped) expect(isUsed).toBe(false)
      expect(pillars.filter((one) => one.isUsed).length).toBeLessThanOrEqual(better.length)
    }
    const all = past(60, 1)
    expect(calibrate(all.known, NO_SEAT, readingsBy(all, shippedWeight)).isUsed).toBe(false)
  })

  it('is never used where it predicts worse, of a pillar or of the total, whatever was read', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 40 }),
        fc.nat(1000),
        fc.array(fc.array(fc.double({ min: 0, max: 25, noNaN: true }), { minLength: 4, maxLength: 4 }), {
          minLength: 10,
          maxLength: 40,
        }),
        (length, seed, read) => {
          const { known } = past(length, seed)
          const days = readingDays(
            read.map(([a, b, c, d], i) => aReading({ day: day(DAY_0 + i) }, pillarsOf(a!, b!, c!, d!))),
          )
          const { pillars, total } = calibrate(known, NO_SEAT, days)
          const used = pillars.filter(({ isUsed }) => isUsed)
          for (const { fit } of used) expect(fit!.error.calibrated).toBeLessThan(fit!.error.shipped)
          if (used.length > 0) expect(total!.error.calibrated).toBeLessThan(total!.error.shipped)
          for (const { fit } of pillars)
            for (const { calibrated } of fit?.signals ?? []) expect(calibrated).toBeGreaterThanOrEqual(0)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('waits for ten readings over fourteen days, and says what it has', () => {
    const all = past(60, 1)
    const days = readingsBy(all, firstHalved)
    const few = calibrate(all.known, NO_SEAT, days.slice(0, CALIBRATION_READINGS - 1))
    expect(few.pillars.map(({ fit, readings, days: span }) => [fit, readings, span])).toEqual(
      PILLARS.map(() => [null, 9, 9]),
    )
    expect(calibrationJson(few, all.known, NO_SEAT, DAY_0)).toMatchObject({
      status: 'too-few-readings',
      words:
        'A calibration needs 10 readings with their pillars over 14 days that the open index knows; there are 9.',
      latest: { day: '2024-10-04' },
    })
    expect(calibrate(all.known, NO_SEAT, days.slice(0, 13)).pillars[0]!.fit).toBeNull()
    expect(calibrate(all.known, NO_SEAT, days.slice(0, 14)).pillars[0]!.fit).not.toBeNull()
    const spread = days.filter((_, i) => i % 3 === 0).slice(0, CALIBRATION_READINGS)
    expect(calibrate(all.known, NO_SEAT, spread).pillars[0]!.fit).not.toBeNull()
  })

  it('counts the readings that it cannot use: totals alone, and days that the open index does not know', () => {
    const all = past(20, 1)
    const days = [
      ...readingsBy(all, firstHalved),
      ...readingDays([
        aReading({ day: day(DAY_0 + 30) }, 50),
        aReading({ day: day(DAY_0 + 31) }, pillarsOf(9, 9, 9, 9)),
      ]),
    ]
    expect(calibrate(all.known, NO_SEAT, days).readings).toEqual({
      used: 20,
      withoutPillars: 1,
      withoutIndex: 1,
    })
  })

  it('tells of each day the open index and the calibrated points, which are the sum of the pillars’', () => {
    const all = past(40, 3)
    const found = calibrate(all.known, NO_SEAT, readingsBy(all, firstHalved, 0.2))
    const columns = calibratedColumns(found, all.known, NO_SEAT)
    expect(columns.points).toHaveLength(40)
    for (const [i, total] of columns.points.entries()) {
      const on = day(DAY_0 + i)
      const told = calibratedDay(found, all.known, NO_SEAT, on)
      expect([total, told.calibrated]).toEqual([told.calibrated, total])
      const parts = PILLARS.map((pillar) => told.pillars[pillar]!.calibrated!)
      expect(total).toBeCloseTo(
        parts.reduce((sum, part) => sum + part, 0),
        9,
      )
      for (const part of parts) expect(part).toBeLessThanOrEqual(25)
    }
    const { status, words, total } = calibrationJson(found, all.known, NO_SEAT, all.known.days.to)
    expect(status).toBe('in-use')
    expect(words).toMatch(
      /^All pillars are calibrated to your own readings\. On 35 readings that the fit had/,
    )
    for (const error of Object.values(total!.error)) expect(words).toContain(error.toFixed(2))
  })
})
