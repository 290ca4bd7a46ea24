import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { choices, columnOf, SHAPES, type Shape } from './shapes.ts'

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

/** How likely it is that the first programs have these shapes, as places. */
const chanceOf = (programs: number, shapes: readonly Shape[], first: readonly Shape[]): number =>
  choices(programs, shapes)
    .filter((choice) => first.every((shape, p) => shapes[choice.shapes[p]!] === shape))
    .reduce((sum, { logPrior }) => sum + Math.exp(logPrior), 0)

describe('choices', () => {
  it('gives two programs by hand: one shape in five each, and the second as the first half of the time', () => {
    // The urn holds 1 in all before the first draw and 2 before the second: pulse again (1/5 + 1)/2, a step (1/5)/2.
    expect(chanceOf(2, SHAPES, ['pulse', 'pulse'])).toBeCloseTo((1 / 5) * (6 / 5 / 2), 12)
    expect(chanceOf(2, SHAPES, ['pulse', 'step'])).toBeCloseTo((1 / 5) * (1 / 5 / 2), 12)
    // Ramps weigh 3/5 together and are equally long: a third of (3/5)·(8/5)/2.
    expect(chanceOf(2, SHAPES, ['ramp-7', 'ramp-7'])).toBeCloseTo(((3 / 5) * (8 / 5 / 2)) / 3, 12)
    expect(chanceOf(2, SHAPES, ['ramp-7', 'ramp-28'])).toBe(0)
  })

  it.each([1, 2, 4, 6])('gives each of %d programs each shape as likely as any other', (programs) => {
    const all = choices(programs, SHAPES)
    for (let p = 0; p < programs; p++) {
      SHAPES.forEach((_, s) => {
        const share = all
          .filter(({ shapes }) => shapes[p] === s)
          .reduce((sum, { logPrior }) => sum + Math.exp(logPrior), 0)
        expect(Math.abs(share - 1 / 5)).toBeLessThan(1e-12)
      })
    }
  })

  it('does not ask for the order of programs', () => {
    const known = new Map(choices(4, SHAPES).map(({ shapes, logPrior }) => [shapes.join(), logPrior]))
    for (const [shapes, logPrior] of known) {
      const turned = known.get(shapes.split(',').toReversed().join())
      expect(Math.abs(turned! - logPrior)).toBeLessThan(1e-12)
    }
  })

  it('has one for one shape, however many programs', () => {
    expect(choices(3, ['pulse'])).toEqual([{ shapes: [0, 0, 0], logPrior: 0 }])
    expect(choices(0, SHAPES)).toEqual([{ shapes: [], logPrior: 0 }])
  })

  it('needs 2059 for six programs, where all apart would be 15625, and of twelve lets two be unlike the rest', () => {
    expect(choices(6, SHAPES)).toHaveLength(2059)
    const twelve = choices(12, SHAPES).map(({ shapes }) => shapes)
    expect(twelve.length).toBeLessThan(3000)
    const unlike = twelve.map((shapes) => {
      const kinds = shapes.map((shape) => Math.min(shape, 2))
      return 12 - Math.max(...[0, 1, 2].map((kind) => kinds.filter((one) => one === kind).length))
    })
    expect([Math.min(...unlike), Math.max(...unlike)]).toEqual([0, 2])
  })
})
