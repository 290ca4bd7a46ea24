import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GrowingTriangle } from './growing-triangle.ts'
import { leastSquares } from './linear.ts'

/** Sums of products of seven columns over twenty days, the outcome last. */
const grams = fc
  .array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 20, maxLength: 20 }), {
    minLength: 7,
    maxLength: 7,
  })
  .map((columns) =>
    Float64Array.from(columns.flatMap((a) => columns.map((b) => a.reduce((s, x, i) => s + x * b[i]!, 0)))),
  )
const choice = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 3, maxLength: 3 })

describe('GrowingTriangle', () => {
  it('regresses by hand: y = (1, 2, 3) on x = (1, 1, 1) has the coefficient 2, the variance 1/3, and leaves 2', () => {
    const triangle = new GrowingTriangle(Float64Array.from([3, 6, 6, 14]), 2, 1)
    const [coefficients, variances] = [new Float64Array(1), new Float64Array(1)]
    expect(triangle.take([0])).toBe(true)
    triangle.solve(coefficients, variances)
    expect([coefficients[0], triangle.left, triangle.determinant]).toEqual([2, 2, 3])
    expect(variances[0]).toBeCloseTo(1 / 3, 15)
  })

  it('gives for each choice what least squares gives, whatever was chosen before', () => {
    fc.assert(
      fc.property(grams, fc.array(choice, { minLength: 1, maxLength: 8 }), (gram, list) => {
        const triangle = new GrowingTriangle(gram, 7, 3)
        const [coefficients, variances] = [new Float64Array(3), new Float64Array(3)]
        for (const columns of list) {
          const plain = leastSquares(gram, 7, columns)
          const taken = triangle.take(columns)
          // Where a column is almost explained by the others the two may differ on whether it is.
          if (plain === undefined || !taken) continue
          fc.pre([0, 4, 8].every((i) => plain.inverse[i]! < 1))
          triangle.solve(coefficients, variances)
          for (let i = 0; i < 3; i++) {
            expect(Math.abs(coefficients[i]! - plain.coefficients[i]!)).toBeLessThan(1e-8)
            expect(Math.abs(variances[i]! - plain.inverse[i * 3 + i]!)).toBeLessThan(1e-8)
          }
          expect(Math.abs(triangle.left - plain.left)).toBeLessThan(1e-6)
          expect(Math.abs(Math.log(triangle.determinant) - plain.logDeterminant)).toBeLessThan(1e-8)
        }
      }),
    )
  })

  it('refuses a column that says nothing new, and goes on with the next choice', () => {
    const gram = Float64Array.from([2, 4, 1, 3, 4, 8, 2, 6, 1, 2, 5, 1, 3, 6, 1, 9])
    const triangle = new GrowingTriangle(gram, 4, 2)
    expect([triangle.take([0, 1]), triangle.take([0, 2]), triangle.take([1, 0])]).toEqual([
      false,
      true,
      false,
    ])
  })
})
