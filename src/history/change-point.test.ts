import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { random } from '../kernel/random.ts'
import type { Series } from '../kernel/series.ts'
import { changePoint } from './change-point.ts'

const daily = (values: readonly (number | null)[], first = 20_000): Series => ({
  days: values.map((_, i) => day(first + i)),
  values,
})

/** Sums of twelve uniform draws: normal enough, spread 1. */
function noise(seed: number): () => number {
  const { uniform } = random(seed)
  return () => Array.from({ length: 12 }, uniform).reduce((a, b) => a + b, -6)
}

function scores(seed: number, step: number, wander: number): readonly number[] {
  const next = noise(seed)
  let level = 12
  return Array.from(
    { length: 80 },
    (_, t) => (level += wander * next()) + (t >= 50 ? step : 0) + 0.3 * next(),
  )
}

const seeds = Array.from({ length: 60 }, (_, i) => i)

describe('changePoint', () => {
  it('finds a lasting step, its day and its size', () => {
    const found = seeds.map((seed) => changePoint(daily(scores(seed, 1, 0))))
    const held = found.filter((one) => one !== null && one.from <= 20_049 && 20_049 <= one.to)
    expect(held.length / seeds.length).toBeGreaterThanOrEqual(0.9) // 95% less two standard errors of 60 draws
    expect(found.filter((one) => (one?.probability ?? 0) > 0.95).length / seeds.length).toBeGreaterThan(0.9)
    const size = found.reduce((sum, one) => sum + (one?.by ?? NaN), 0) / seeds.length
    expect(Math.abs(size - 1)).toBeLessThan(0.1)
  })

  it.each([0, 0.03, 0.15])(
    'sees none in a level without a step that wanders by %d points a day',
    (wander) => {
      const found = seeds.map((seed) => changePoint(daily(scores(seed, 0, wander))))
      expect(found.filter((one) => (one?.probability ?? 1) > 0.95).length / seeds.length).toBeLessThanOrEqual(
        0.05,
      )
    },
  )

  it('names the days with a value on both sides of a gap', () => {
    const values = [1, 2, 1, 2, 1, 2, 1, null, null, 9, 8, 9, 8, 9, 8, 9]
    expect(changePoint(daily(values, 100))).toMatchObject({ last: 106, first: 109, from: 106, to: 106 })
  })

  it('does not depend on the unit nor on where zero lies', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000 }),
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (seed, unit) => {
          const values = scores(seed, 1, 0.05)
          const [one, other] = [
            changePoint(daily(values)),
            changePoint(daily(values.map((value) => unit * value - 3))),
          ]
          expect(other?.last).toBe(one?.last)
          // Sums of 80 doubles about 100, in differences of 0.1.
          expect(Math.abs((other?.probability ?? NaN) - (one?.probability ?? NaN))).toBeLessThan(1e-7)
          expect(Math.abs((other?.by ?? NaN) - unit * (one?.by ?? NaN))).toBeLessThan(1e-7)
        },
      ),
      { numRuns: 20 },
    )
  })

  it('says nothing of a few days, or of what never changes', () => {
    expect(changePoint(daily([1, 2, 3, 4, 5, 6, 7]))).toBeNull()
    expect(changePoint(daily(seeds.map(() => 5)))).toBeNull()
    expect(changePoint(daily([]))).toBeNull()
  })

  it('is sure where nothing is left to explain', () => {
    const found = changePoint(daily([3, 3, 3, 3, 3, 7, 7, 7, 7, 7]))
    expect(found).toMatchObject({ last: 20_004, first: 20_005, from: 20_004, to: 20_004 })
    expect(Math.abs((found?.by ?? NaN) - 4)).toBeLessThan(0.01)
    expect(found?.probability).toBeGreaterThan(0.99)
  })
})

const file = join(process.env['FOURSCORE_SAMPLES'] ?? '', 'validation', 'nile.csv')
const there = process.env['FOURSCORE_SAMPLES'] !== undefined && existsSync(file)

describe.skipIf(!there)("changePoint, on the Nile's flow (needs FOURSCORE_SAMPLES)", () => {
  it('finds 1898 as the last year of the old level, within the published interval of 1895 to 1902', () => {
    const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1)
    const flow = rows.map((row) => Number(row.split(',')[1]))
    const found = changePoint(daily(flow, 1871))
    // strucchange: observation 28, 95% interval 25 to 32; a posterior is narrower than its asymptotic interval.
    expect(found).toMatchObject({ last: 1898, first: 1899 })
    expect(found?.from).toBeGreaterThanOrEqual(1895)
    expect(found?.to).toBeLessThanOrEqual(1902)
    expect(found?.probability).toBeGreaterThan(0.95)
    expect(Math.abs((found?.by ?? NaN) + 247.8)).toBeLessThan(28.4) // one standard error of the difference of means
  })
})
