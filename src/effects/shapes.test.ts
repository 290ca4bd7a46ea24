import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { choices, columnOf, priorOf, SHAPES, type Shape } from './shapes.ts'

const days = Array.from({ length: 14 }, (_, t) => day(t))
const week = { name: 'a', spans: [{ from: day(2), to: day(5) }] }

describe('columnOf', () => {
  it('gives a step that stays, a pulse that ends, and a ramp that rises and fades', () => {
    expect([...columnOf(week, 'step', days)]).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    expect([...columnOf(week, 'pulse', days)]).toEqual([0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    const ramp = [0, 0, 1, 2, 3, 4, 4, 4, 4, 3, 2, 1, 0, 0]
    expect([...columnOf(week, 'ramp-7', days)]).toEqual(ramp.map((x) => x / 7))
  })
})

describe('choices', () => {
  it('halves between the simplest law and departures from it, for any shapes', () => {
    const of = (list: readonly Shape[]) =>
      Object.fromEntries(list.map((shape, i) => [shape, priorOf(list)[i]]))
    expect(of(SHAPES)).toMatchObject({ pulse: 1 / 2, step: 1 / 4, 'ramp-28': 1 / 12 })
    expect(of(['pulse', 'step'])['pulse']).toBeCloseTo(2 / 3, 12)
  })

  it.each([1, 2, 6, 8])('gives each of %d programs each shape with its probability', (programs) => {
    const all = choices(programs, SHAPES)
    for (let p = 0; p < programs; p++) {
      SHAPES.forEach((_, s) => {
        const share = all
          .filter(({ shapes }) => shapes[p] === s)
          .reduce((sum, { logPrior }) => sum + Math.exp(logPrior), 0)
        expect(Math.abs(share - (priorOf(SHAPES)[s] ?? NaN))).toBeLessThan(1e-12)
      })
    }
  })

  it('needs 2059 for six programs, where all apart would be 15625', () => {
    expect(choices(6, SHAPES)).toHaveLength(2059)
  })
})
