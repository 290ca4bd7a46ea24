import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { random } from '../kernel/random.ts'
import { effects } from './effects.ts'
import { normals } from './normal.ts'
import { placebo } from './placebo.ts'
import { program, scores } from './scores.fixture.ts'

/** A level that takes a step of `step` a day under noise of 0.3, a value each day. */
function walk(count: number, step: number, seed: number) {
  const normal = normals(random(seed))
  let level = 12
  const values = Array.from({ length: count }, () => (level += step * normal()) + 0.3 * normal())
  return { days: values.map((_, t) => day(t)), values }
}

describe('placebo', () => {
  it('tries nothing in fewer than 28 quiet days', () => {
    const { days, values } = walk(27, 0, 1)
    expect(placebo(days, values)).toEqual({ tried: 0, criedWolf: 0, quietDays: 27 })
    expect(placebo([], [])).toEqual({ tried: 0, criedWolf: 0, quietDays: 0 })
  })

  it('tries each first day that has a week before and after it, and twenty at most', () => {
    const tried = (count: number): number => {
      const { days, values } = walk(count, 0, 1)
      return placebo(days, values).tried
    }
    // 28 days: the first day from the 8th to the 22nd, 15 in all.
    expect([tried(28), tried(30), tried(33), tried(200)]).toEqual([15, 17, 20, 20])
  })

  it('judges a made-up first day as effects judges a step on that day', () => {
    // 20 tries among 33 days are the 8th to the 27th.
    for (const seed of [1, 2, 3]) {
      const series = walk(33, 0.2, seed)
      const cried = Array.from({ length: 20 }, (_, i) => 7 + i).filter((start) => {
        const [found] = effects(series, [program('made up', start, null)], { shapes: ['step'] }).effects
        const { probabilityAbove0 } = found!
        return probabilityAbove0! < 0.025 || probabilityAbove0! > 0.975
      })
      expect(placebo(series.days, series.values)).toEqual({
        tried: 20,
        criedWolf: cried.length,
        quietDays: 33,
      })
    }
  })

  it.each([0, 0.03, 0.15])('cries wolf about once in twenty over levels that step by %d a day', (step) => {
    const all = Array.from({ length: 60 }, (_, seed) => {
      const { days, values } = walk(80, step, seed)
      return placebo(days, values)
    })
    const share =
      all.reduce((sum, { criedWolf }) => sum + criedWolf, 0) / all.reduce((sum, { tried }) => sum + tried, 0)
    // Tries of one series share their days, so 60 series are worth some 200 tries: 0.05 ± 3 × 0.015.
    expect(share).toBeLessThan(0.095)
  })

  it('cries wolf on the day of a jump that no program is told of, and hardly on others', () => {
    const { days, values } = walk(80, 0, 4)
    expect(placebo(days, values).criedWolf).toBe(0)
    const jumped = values.map((value, t) => value + (t >= 40 ? 2 : 0))
    const { criedWolf } = placebo(days, jumped)
    expect([criedWolf >= 1, criedWolf <= 4]).toEqual([true, true])
  })

  it('counts a program that was over before the first day as part of the quiet', () => {
    const series = scores(90, () => 0)
    const [over, running] = [program('over', -60, -10), program('running', 60, null)]
    const alone = effects(series, [running]).placebo
    expect(alone.tried).toBe(20)
    expect(effects(series, [running, over]).placebo).toEqual(alone)
    expect(effects(series, [running, program('since long', -60, 20)]).placebo.tried).toBe(0)
  })
})
