import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitWeights, FIRST_FIT, predicted, rollingOrigin, type CalibrationRow } from './rolling-origin.ts'

const MAX = 25
const SIGNALS = 4
const share = fc.double({ min: 0, max: 1, noNaN: true })
const weights = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), {
  minLength: SIGNALS,
  maxLength: SIGNALS,
})
const someShares = (least: number) =>
  fc.array(fc.array(share, { minLength: SIGNALS, maxLength: SIGNALS }), { minLength: least, maxLength: 60 })
const someRows = (least: number) =>
  fc
    .tuple(someShares(least), fc.infiniteStream(fc.double({ min: 0, max: MAX, noNaN: true })))
    .map(([all, reads]) => all.map((shares): CalibrationRow => ({ read: reads.next().value ?? 0, shares })))

describe('fitWeights', () => {
  it('finds the weights that made the readings, as readings come that tell the signals apart', () => {
    // Each signal alone, and y = 3·a + 9·b: a ridge of 1e-9 towards 5 and 5 moves them by some 1e-9.
    const rows = [
      { read: 3, shares: [1, 0] },
      { read: 9, shares: [0, 1] },
      { read: 6, shares: [0.5, 0.5] },
    ]
    const [a, b] = fitWeights(rows, [5, 5], 1e-9)
    expect(a).toBeCloseTo(3, 6)
    expect(b).toBeCloseTo(9, 6)
  })

  it('finds any weights, from days on which each signal stood alone once', () => {
    fc.assert(
      fc.property(weights, weights, someShares(0), (made, shipped, more) => {
        const alone = made.map((_, i) => made.map((__, j) => (i === j ? 1 : 0)))
        const rows = [...alone, ...more].map((shares) => ({
          shares,
          read: made.reduce((sum, weight, i) => sum + weight * shares[i]!, 0),
        }))
        for (const [i, weight] of fitWeights(rows, shipped, 1e-9).entries()) {
          // The ridge moves a weight by at most 1e-9 of how far it stands from the shipped one.
          expect(Math.abs(weight - made[i]!)).toBeLessThan(1e-6)
        }
      }),
    )
  })

  it('is never below 0, whatever was read', () => {
    fc.assert(
      fc.property(someRows(1), weights, fc.constantFrom(0.01, 1, 100), (rows, shipped, ridge) => {
        for (const weight of fitWeights(rows, shipped, ridge)) expect(weight).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('is the shipped weights with an infinite ridge, and comes as near to them as one likes with a stronger one', () => {
    fc.assert(
      fc.property(someRows(1), weights, (rows, shipped) => {
        expect(fitWeights(rows, shipped, Infinity)).toEqual(shipped)
        for (const [i, weight] of fitWeights(rows, shipped, 1e9).entries()) {
          // 60 readings of at most 25 points pull with at most 60·(25 + 40), against 1e9.
          expect(Math.abs(weight - shipped[i]!)).toBeLessThan(1e-5)
        }
      }),
    )
  })
})

describe('rollingOrigin', () => {
  it('holds each row out once, but those of the first fit', () => {
    fc.assert(
      fc.property(someRows(0), weights, (rows, shipped) => {
        const held = rollingOrigin(rows, shipped, MAX)?.heldOut ?? []
        expect(held.map(({ row }) => row)).toEqual(rows.map((_, i) => i).slice(FIRST_FIT))
        for (const { row, read, shipped: said } of held) {
          expect(read).toBe(rows[row]!.read)
          expect(said).toBe(predicted(shipped, rows[row]!.shares, MAX))
        }
      }),
    )
  })

  it('predicts a row from those before it alone', () => {
    fc.assert(
      fc.property(someRows(FIRST_FIT + 1), weights, fc.nat(), share, (rows, shipped, which, other) => {
        const cut = FIRST_FIT + (which % (rows.length - FIRST_FIT))
        const changed = rows.map((row, i) => (i < cut ? row : { ...row, read: other * MAX }))
        const [a, b] = [rows, changed].map((all) => rollingOrigin(all, shipped, MAX)?.heldOut)
        const upTo = cut - FIRST_FIT + 1
        expect(a?.slice(0, upTo).map(({ calibrated }) => calibrated)).toEqual(
          b?.slice(0, upTo).map(({ calibrated }) => calibrated),
        )
      }),
    )
  })

  it('is no worse than the shipped weights where those are right', () => {
    fc.assert(
      fc.property(someShares(FIRST_FIT + 1), weights, (all, shipped) => {
        const rows = all.map((shares) => ({ shares, read: predicted(shipped, shares, Infinity) }))
        const { error } = rollingOrigin(rows, shipped, Infinity)!
        expect(error.shipped).toBeLessThan(1e-9)
        expect(error.calibrated).toBeLessThan(1e-9)
      }),
    )
  })
})
