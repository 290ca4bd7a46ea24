import { describe, expect, it } from 'vitest'
import { random } from '../../src/kernel/random.ts'
import { causalImpact } from '../peers/causal-impact.ts'
import { ols } from '../peers/ols.ts'
import type { Peer } from '../peers/peer.ts'
import { KINDS, simulate } from './kinds.ts'
import { summary, tally } from './tally.ts'

const [steady, , , wandering] = KINDS

describe('simulate', () => {
  it.each(KINDS.map((kind) => [kind.name, kind] as const))(
    'draws %s about 12 points, 15%% missing',
    (_, kind) => {
      const { values, runs } = simulate(kind, { days: 120, programs: 3, effect: 0 }, random(1))
      const known = values.filter((value) => value !== null)
      expect([values.length, known.length, runs.length]).toEqual([120, 102, 3])
      expect(
        known.every((value) => Math.abs(value - 12) < 8 && Number.isInteger(Math.round(value * 1e8) / 1e6)),
      ).toBe(true)
      expect(
        runs.every(({ from, to }) => from >= 24 && from < 96 && to === Math.min(from + 30, 120) - 1),
      ).toBe(true)
    },
  )

  it('adds the effect while a program runs', () => {
    const at = (effect: number) => simulate(KINDS[0]!, { days: 60, programs: 1, effect }, random(5)).values
    const [without, lifted] = [at(0), at(1)]
    lifted.forEach((value, t) => {
      const lift = value === null ? null : value - (without[t] ?? NaN)
      expect(lift === null || Math.abs(lift - (t >= 30 ? 1 : 0)) < 1e-9).toBe(true)
    })
  })
})

describe('simulate, of slow programs', () => {
  it('adds the effect on the mean of the observed days on which a program runs', () => {
    for (const shape of ['step', 'ramp-7', 'ramp-28'] as const) {
      const at = (effect: number) => simulate(KINDS[1]!, { days: 120, programs: 1, effect, shape }, random(3))
      const [{ values: without, runs }, { values: lifted }] = [at(0), at(2)]
      const [run] = runs
      const lifts = lifted.flatMap((value, t) =>
        value === null || t < run!.from || t > run!.to ? [] : [value - (without[t] ?? NaN)],
      )
      // Values come in steps of 0.01.
      expect(Math.abs(lifts.reduce((a, b) => a + b, 0) / lifts.length - 2)).toBeLessThan(0.01)
    }
  })
})

/** Of 200 series of 120 days with one program worth a point. */
function coverageOf(peer: Peer, kind: (typeof KINDS)[number] | undefined): number {
  if (kind === undefined) throw new Error('there are seven kinds')
  const chance = random(11)
  const told = Array.from({ length: 200 }, () => {
    const { values, runs } = simulate(kind, { days: 120, programs: 1, effect: 1 }, chance)
    return peer({ values, columns: runs.map(({ from }) => values.map((_, t) => (t >= from ? 1 : 0))) }, 0)
  })
  return tally({ method: 'one', cell: 'one', kind: kind.name, effect: 1 }, told).coverage
}

describe('the peers', () => {
  // Two standard errors of 200 draws about 95% are 3.1 points; the seed is fixed.
  it('cover the truth where days do not depend on each other', () => {
    expect(coverageOf(ols, steady)).toBeGreaterThan(0.91)
    expect(coverageOf(causalImpact, steady)).toBeGreaterThan(0.91)
  })

  it('do not where the level wanders, as is known of them', () => {
    expect(coverageOf(ols, wandering)).toBeLessThan(0.7)
    expect(coverageOf(causalImpact, wandering)).toBeLessThan(0.7)
  })
})

describe('summary', () => {
  it('takes the mean and the worst of cells', () => {
    const at = (effect: number, ...intervals: readonly (readonly [number, number])[]) =>
      tally(
        { method: 'one', cell: `effect ${effect}`, kind: 'one', effect },
        intervals.map(([low, high]) => ({ estimate: (low + high) / 2, low, high })),
      )
    const { coverage, worst, falseAlarms, power, width } = summary([
      at(0, [-1, 1], [0.5, 1.5], [-2, 2], [-1, 3]), // three of four hold 0, one says that it helped
      at(1, [-1, 3], [0.5, 1.5], [-2, 0.5], [2, 3]), // two of four hold 1, two say that it helped
    ])
    expect([coverage, worst.cell, falseAlarms, power]).toEqual([0.625, 'effect 1', 0.25, 0.5])
    expect(width).toBeCloseTo((2 + 1 + 4 + 4 + 4 + 1 + 2.5 + 1) / 8, 12)
  })
})
