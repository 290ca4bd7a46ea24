import { describe, expect, it } from 'vitest'

import type { Program } from '../kernel/program.ts'
import { effects, type Effect } from './effects.ts'
import { PILLAR, program, scores } from './scores.fixture.ts'

const NOISE = { noise: 0.8 }
const one = (count: number, of: Program, seed = 1, noise = 0.8): Effect =>
  effects(
    scores(count, () => 0, { noise, seed }),
    [of],
    PILLAR,
  ).effects[0]!

const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length

describe('power', () => {
  it('foresees about what thirty days more bring, on average over series', () => {
    const running = program('a', 40, null)
    const seeds = Array.from({ length: 30 }, (_, i) => i + 1)
    const foreseen = mean(seeds.map((seed) => one(60, running, seed).halfWidth!.in30Days))
    const came = mean(seeds.map((seed) => one(90, running, seed).halfWidth!.now))
    // More days also tell how much the level wanders, which is not foreseen: so it may come better.
    expect(came / foreseen).toBeLessThan(1.05)
    expect(came / foreseen).toBeGreaterThan(0.6)
  })

  it('narrows while a program that has just begun runs on, and hardly where it ended long ago', () => {
    const fresh = one(60, program('a', 50, null)).halfWidth!
    const past = one(120, program('a', 20, 40)).halfWidth!
    expect(fresh.in30Days / fresh.now).toBeLessThan(0.95)
    expect(past.in30Days / past.now).toBeGreaterThan(0.98)
    expect(past.in30Days / past.now).toBeLessThanOrEqual(1)
  })

  it('needs no more days where the verdict is clear, and fewer the larger the effect worth telling', () => {
    const clear = effects(
      scores(120, (t) => (t >= 60 ? 3 : 0)),
      [program('a', 60, null)],
      PILLAR,
    ).effects[0]!
    expect([clear.verdict, clear.daysMoreNeeded]).toEqual(['helped', null])
    const needed = [0.9, 1.2, 1.6].map((worth) => {
      const series = scores(40, () => 0, { ...NOISE, seed: 5 })
      return effects(series, [program('a', 33, null)], { ...PILLAR, worth }).effects[0]!
    })
    const days = needed.map(({ verdict, daysMoreNeeded }) =>
      verdict === 'too-little-data' ? (daysMoreNeeded ?? Infinity) : 0,
    )
    expect(days[0]! > 0 && days[0]! >= days[1]! && days[1]! >= days[2]!).toBe(true)
  })

  it('says that no more of the same days will do where a program ended', () => {
    const series = scores(60, () => 0, { ...NOISE, seed: 2 })
    const found = effects(series, [program('a', 30, 34)], { ...PILLAR, worth: 0.2 }).effects[0]!
    expect([found.verdict, found.daysMoreNeeded]).toEqual(['too-little-data', null])
  })

  it('counts days of the calendar: where half of them are missed it takes about twice as many', () => {
    const daily = scores(60, () => 0, { ...NOISE, seed: 3 })
    const half = { ...daily, values: daily.values.map((value, t) => (t % 2 === 0 ? value : null)) }
    const [all, some] = [daily, half].map(
      (series) => effects(series, [program('a', 50, null)], { ...PILLAR, worth: 0.55 }).effects[0]!,
    )
    expect([all!.verdict, some!.verdict]).toEqual(['too-little-data', 'too-little-data'])
    expect(some!.daysMoreNeeded ?? Infinity).toBeGreaterThan(1.3 * all!.daysMoreNeeded!)
  })

  it('needs a day at least, and two years at most', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { verdict, daysMoreNeeded } = one(35, program('a', 30, null), seed, 0.9)
      if (verdict !== 'too-little-data' || daysMoreNeeded === null) continue
      expect(daysMoreNeeded).toBeGreaterThanOrEqual(7)
      expect(daysMoreNeeded).toBeLessThanOrEqual(730)
    }
  })
})
