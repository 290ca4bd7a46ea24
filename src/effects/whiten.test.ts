import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { denseLeastSquares } from './dense.fixture.ts'
import { leastSquares, takeOut } from './linear.ts'
import { rowsOf, whiten, whitenUpTo } from './whiten.ts'

const value = fc.integer({ min: -10_000, max: 10_000 }).map((x) => x / 1_000)
const design = fc
  .record({
    gaps: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 8, maxLength: 25 }),
    q: fc.oneof(fc.constant(0), fc.double({ min: 1e-4, max: 100, noNaN: true })),
    start: fc.integer({ min: -50, max: 50 }),
  })
  .chain(({ gaps, q, start }) => {
    const times = gaps.reduce<number[]>((days, gap) => days.concat((days.at(-1) ?? start) + gap), [start])
    const column = fc.array(value, { minLength: times.length, maxLength: times.length })
    return fc.record({
      times: fc.constant(times),
      q: fc.constant(q),
      columns: fc.tuple(column, column),
      outcome: column,
    })
  })

/** Both roads work in doubles on the same sums, apart in order alone. */
const near = (a: number, b: number, scale = 1) =>
  expect(Math.abs(a - b)).toBeLessThan(1e-7 * (scale + Math.abs(b)))
const floats = (list: readonly number[]): Float64Array => Float64Array.from(list)

describe('whiten', () => {
  it('gives by hand: two days, a gap of 3, q = 2: the step has the variance 1 + 1 + 2·3 = 8', () => {
    const { gram, logVariances } = whiten(rowsOf(floats([5, 8]), [floats([4, 10])]), 2)
    near(gram[0]!, 36 / 8)
    near(logVariances, Math.log(8))
  })

  it('agrees with generalised least squares by dense matrices, over any gaps', () => {
    fc.assert(
      fc.property(design, ({ times, q, columns, outcome }) => {
        const dense = denseLeastSquares(times, columns, outcome, q)
        fc.pre([1, 2].every((i) => dense.inverse[i]![i]! < 1e3))
        const { gram, logVariances } = whiten(
          rowsOf(floats(times), [...columns.map(floats), floats(outcome)]),
          q,
        )
        const fast = leastSquares(gram, 3, [0, 1])
        near(fast!.coefficients[0]!, dense.coefficients[1]!, 10)
        near(fast!.coefficients[1]!, dense.coefficients[2]!, 10)
        near(fast!.left, dense.left, 100)
        near(logVariances + fast!.logDeterminant, dense.logDeterminants)
        for (const i of [0, 1]) {
          for (const j of [0, 1]) near(fast!.inverse[i * 2 + j]!, dense.inverse[i + 1]![j + 1]!)
        }
      }),
    )
  })

  it('leaves the same after columns were taken out first', () => {
    fc.assert(
      fc.property(design, ({ times, q, columns, outcome }) => {
        const { gram } = whiten(rowsOf(floats(times), [...columns.map(floats), floats(outcome)]), q)
        const both = leastSquares(gram, 3, [0, 1])
        fc.pre(both !== undefined && both.inverse[3]! < 1e3)
        const out = takeOut(gram, 3, 1)
        const one = leastSquares(out.gram, 2, [0])
        near(one!.coefficients[0]!, both.coefficients[1]!, 10)
        near(one!.inverse[0]!, both.inverse[3]!)
        near(out.logDeterminant + one!.logDeterminant, both.logDeterminant)
      }),
    )
  })

  it('gives at each stage what it gives for these rows alone', () => {
    const rows = rowsOf(floats([1, 2, 4, 7, 8]), [floats([0, 1, 1, 0, 1]), floats([3, 1, 4, 1, 5])])
    const stages = whitenUpTo(rows, 0.3, [2, 3, 5])
    const short = rowsOf(floats([1, 2, 4]), [floats([0, 1, 1]), floats([3, 1, 4])])
    expect(stages[1]).toEqual(whiten(short, 0.3))
    expect(stages[2]).toEqual(whiten(rows, 0.3))
  })
})
