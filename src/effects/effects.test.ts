import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, type Day } from '../kernel/day.ts'
import { effects } from './effects.ts'
import { PILLAR, program, scores } from './scores.fixture.ts'
import { sentenceOf } from './sentence.ts'

describe('effects', () => {
  it('finds what was put in: +1.5 that stays, −1 while it runs, nothing', () => {
    const series = scores(160, (t) => (t >= 90 ? 1.5 : 0) - (t >= 50 && t < 70 ? 1 : 0))
    const found = effects(
      series,
      [program('a', 90, null), program('b', 50, 69), program('c', 20, 40)],
      PILLAR,
    )
    expect(found.effects.map(({ verdict }) => verdict)).toEqual(['helped', 'hurt', 'no-clear-effect'])
    ;[1.5, -1, 0].forEach((truth, i) => {
      const { low, high, estimate } = found.effects[i]!
      expect([low! < truth, truth < high!, low! < estimate!, estimate! < high!]).toEqual([
        true,
        true,
        true,
        true,
      ])
    })
    expect([found.n, found.together]).toEqual([144, []])
    expect(found.missing).toBeCloseTo(0.1, 12)
  })

  it('gives the same answer twice, and does not ask for the order of spans', () => {
    const series = scores(80, () => 0)
    const spans = [
      { from: day(20), to: day(30) },
      { from: day(50), to: null },
    ]
    const [one, other] = [spans, spans.toReversed()].map((list) =>
      effects(series, [{ name: 'a', spans: list }]),
    )
    expect(one).toEqual(other)
  })

  it('moves and stretches with the points, where nothing bounds them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: -50, max: 50 }), (times, more) => {
        const series = scores(70, (t) => (t > 40 ? 0.6 : 0))
        const other = { ...series, values: series.values.map((x) => (x === null ? null : x * times + more)) }
        const [a, b] = [series, other].map((one) => effects(one, [program('a', 41, null)]).effects[0]!)
        for (const key of ['estimate', 'low', 'high'] as const) {
          expect(Math.abs(b![key]! - a![key]! * times)).toBeLessThan(1e-6 * times)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('names programs of the same days together, with what they did jointly', () => {
    const series = scores(120, (t) => (t >= 60 ? 2 : 0))
    const twins = [program('post', 60, null), program('repost', 60, null), program('other', 20, 30)]
    const found = effects(series, twins, PILLAR)
    expect(found.effects.map(({ verdict }) => verdict)).toEqual([
      'cannot-be-told-apart',
      'cannot-be-told-apart',
      'no-clear-effect',
    ])
    expect(found.effects[0]).toMatchObject({ estimate: null, low: null, high: null })
    const [joint] = found.together
    expect(joint!.programs).toEqual(['post', 'repost'])
    expect([joint!.low! < 2, joint!.high! > 2, joint!.low! > 1]).toEqual([true, true, true])
    expect(sentenceOf(found.effects[0]!, found)).toContain('Cannot be told apart from repost')
  })

  it('never goes beyond what is possible, and looks at scores near a bound in logs', () => {
    const series = scores(60, () => 0, { middle: 24.5, noise: 0.3 })
    const kept = { ...series, values: series.values.map((x) => (x === null ? null : Math.min(x, 25))) }
    const found = effects(kept, [program('a', 40, null)], PILLAR)
    expect(found.effects[0]!.high!).toBeLessThan(0.75)
    expect(found.assumptions.join(' ')).toContain('in logs')
  })

  it('leaves out the days of a shock', () => {
    const shocks = new Set<Day>([day(30), day(31)])
    const series = scores(80, (t) => (t === 30 || t === 31 ? 9 : 0))
    const [found] = effects(series, [program('a', 30, 36)], { ...PILLAR, shocks }).effects
    expect(found!.verdict).not.toBe('helped')
    expect(effects(series, [program('a', 30, 36)], { ...PILLAR, shocks }).n).toBe(70)
  })

  it('says too little data for a dozen days, and for a program that no day tells on from off', () => {
    const few = effects(
      scores(12, () => 0),
      [program('a', 6, null)],
      PILLAR,
    )
    expect(few.effects[0]).toMatchObject({ verdict: 'too-little-data', estimate: null })
    const always = effects(
      scores(60, () => 0),
      [program('a', -5, null)],
      PILLAR,
    )
    expect(always.effects[0]).toMatchObject({ verdict: 'too-little-data', estimate: null })
  })

  it('says how many more days it takes while noise hides an effect worth telling', () => {
    const series = scores(40, () => 0, { noise: 0.8, seed: 5 })
    const found = effects(series, [program('a', 33, null)], PILLAR)
    const [one] = found.effects
    expect(one!.verdict).toBe('too-little-data')
    expect(one!.daysMoreNeeded!).toBeGreaterThan(0)
    expect(one!.halfWidth!.in30Days).toBeLessThan(one!.halfWidth!.now)
    expect(sentenceOf(one!, found)).toContain(`about ${one!.daysMoreNeeded} more days`)
  })

  it('tries made-up first days in the quiet time only', () => {
    const series = scores(120, (t) => (t >= 80 ? 5 : 0))
    const { placebo } = effects(series, [program('a', 80, null)], PILLAR)
    expect(placebo).toMatchObject({ tried: 20, quietDays: 72 })
    expect(placebo.criedWolf).toBeLessThan(5)
  })
})
