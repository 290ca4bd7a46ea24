import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { random } from '../kernel/random.ts'
import { denseLeastSquares } from './dense.fixture.ts'
import { fit } from './fit.ts'
import { logPriorOfRatios, RATIOS } from './grid.ts'
import { mixtureCdf, mixtureMean } from './mixture.ts'
import { normals } from './normal.ts'
import { program } from './scores.fixture.ts'
import { choices, columnOf, SHAPES } from './shapes.ts'
import { studentCdf } from './t.ts'

const days = Array.from({ length: 22 }, (_, t) => day(t)).filter((t) => t % 6 !== 4)
const shapes = ['step', 'pulse', 'ramp-7'] as const
const runs = [program('a', 5, 9), program('b', 11, 17)]
const columns = runs.map((run) => shapes.map((shape) => columnOf(run, shape, days)))
const normal = normals(random(3))
const outcome = Float64Array.from(days, (on) => normal() + (on >= 5 && on <= 9 ? 2 : 0))
const design = {
  times: Float64Array.from(days),
  outcome,
  shared: [],
  programs: columns,
  choices: choices(2, shapes),
}

/** The same by the plainest road: each ratio and choice by dense matrices, its posterior a t of its own. */
function plainly() {
  const df = days.length - 1 - 2
  const prior = logPriorOfRatios(days.length, (days.at(-1)! - days[0]!) / (days.length - 1))
  const at = (q: number, chosen: readonly number[]) =>
    denseLeastSquares(
      days,
      chosen.map((shape, p) => [...columns[p]![shape]!]),
      [...outcome],
      q,
    )
  const pieces = RATIOS.flatMap((q, i) => {
    const determinant =
      shapes.reduce((sum, _, shape) => sum + at(q, [shape, shape]).logDeterminants, 0) / shapes.length
    return design.choices.map(({ shapes: chosen, logPrior }) => {
      const { left, coefficients, inverse } = at(q, chosen)
      return {
        chosen,
        logWeight: prior[i]! + logPrior - determinant / 2 - (df / 2) * Math.log(left),
        means: [coefficients[1]!, coefficients[2]!],
        scales: [1, 2].map((p) => Math.sqrt((left / df) * inverse[p]![p]!)),
      }
    })
  })
  const highest = Math.max(...pieces.map(({ logWeight }) => logWeight))
  const weights = pieces.map(({ logWeight }) => Math.exp(logWeight - highest))
  const total = weights.reduce((a, b) => a + b, 0)
  const sum = (of: (piece: (typeof pieces)[number]) => number): number =>
    pieces.reduce((all, piece, i) => all + (weights[i]! / total) * of(piece), 0)
  return {
    meanOf: (p: number) => sum(({ means }) => means[p]!),
    shareOf: (p: number, shape: number) => sum(({ chosen }) => (chosen[p] === shape ? 1 : 0)),
    below: (p: number, x: number) => sum(({ means, scales }) => studentCdf((x - means[p]!) / scales[p]!, df)),
  }
}

describe('fit', () => {
  it('agrees with a sum over all ratios and choices of shapes by dense matrices', () => {
    const [found, plain] = [fit(design)!, plainly()]
    for (const p of [0, 1]) {
      // Weights below a millionth are left out.
      expect(Math.abs(mixtureMean(found.mixtures[p]!) - plain.meanOf(p))).toBeLessThan(1e-4)
      shapes.forEach((_, s) =>
        expect(Math.abs(found.shapes[p]![s]! - plain.shareOf(p, s))).toBeLessThan(1e-4),
      )
      // Pieces that differ in the other program's shape alone are one t of their mean and variance.
      for (const x of [-2, -1, 0, 1, 2, 3]) {
        expect(Math.abs(mixtureCdf(found.mixtures[p]!, x) - plain.below(p, x))).toBeLessThan(0.002)
      }
    }
  })

  it('gives shapes that look the same the same share', () => {
    const running = program('a', 12, null)
    const found = fit({
      ...design,
      programs: [SHAPES.map((shape) => columnOf(running, shape, days))],
      choices: choices(1, SHAPES),
    })!
    expect(found.shapes[0]![0]).toBeCloseTo(found.shapes[0]![1]!, 12)
    expect(found.shapes[0]!.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
  })

  it('has weights that add up to 1, and nothing where too few days are left or no program is', () => {
    const found = fit(design)!
    for (const { components } of found.mixtures) {
      expect(components.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
    }
    expect(fit({ ...design, programs: [], choices: choices(0, shapes) })).toBeUndefined()
    const [five, few] = [design.times.slice(0, 5), design.outcome.slice(0, 5)]
    const short = columns.map((list) => list.map((column) => column.slice(0, 5)))
    expect(fit({ ...design, times: five, outcome: few, programs: short })).toBeUndefined()
  })

  it('passes over a shape that leaves no trace', () => {
    const found = fit({ ...design, programs: [[columns[0]![0]!, null, columns[0]![2]!], columns[1]!] })!
    expect(found.shapes[0]![1]).toBe(0)
    expect(found.shapes[0]![0]! + found.shapes[0]![2]!).toBeCloseTo(1, 9)
  })
})
