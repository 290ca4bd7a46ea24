import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import type { Program } from '../kernel/program.ts'
import type { Series } from '../kernel/series.ts'
import { effects, type Effect } from './effects.ts'
import { PILLAR, program, scores } from './scores.fixture.ts'

const seeds = fc.integer({ min: 1, max: 10_000 })
const runs = fc.tuple(fc.integer({ min: 15, max: 50 }), fc.integer({ min: 7, max: 30 }))
const programsOf = (list: readonly (readonly [number, number])[]): readonly Program[] =>
  list.map(([from, length], i) => program(`program ${i}`, from, from + length))
const drawn = fc.array(runs, { minLength: 1, maxLength: 3 }).map(programsOf)
const NUMBERS = ['estimate', 'low', 'high'] as const

/**
 * Sums are formed in another order, and pieces are merged along other edges. Merged pieces agree with all of them to 0.002 of
 * probability (fit.test.ts), which is 0.034 scales where 2.5% lie beyond, or a hundredth of an interval of 3.9: half of that is alike.
 */
const ALIKE = 5e-3

function expectAlike(a: Effect, b: Effect, times = 1): void {
  expect(b.verdict).toBe(a.verdict)
  if (a.low === null || a.high === null) return expect(b.low).toBeNull()
  const near = ALIKE * (a.high - a.low) * Math.abs(times)
  const turned = times < 0 ? ({ estimate: 'estimate', low: 'high', high: 'low' } as const) : undefined
  for (const key of NUMBERS) {
    expect(Math.abs(b[turned?.[key] ?? key]! - times * a[key]!)).toBeLessThanOrEqual(near)
  }
}

const moved = ({ days, values }: Series, by: number): Series => ({
  days: days.map((on) => day(on + by)),
  values,
})
const movedProgram = ({ name, spans }: Program, by: number): Program => ({
  name,
  spans: spans.map(({ from, to }) => ({ from: day(from + by), to: to === null ? null : day(to + by) })),
})

describe('effects', () => {
  it('does not ask for the order of programs', () => {
    fc.assert(
      fc.property(drawn, seeds, (programs, seed) => {
        const series = scores(90, (t) => (t > 40 ? 0.8 : 0), { seed })
        const found = effects(series, programs, PILLAR).effects
        const turned = effects(series, programs.toReversed(), PILLAR).effects.toReversed()
        found.forEach((one, i) => {
          expect(turned[i]!.program).toBe(one.program)
          expectAlike(one, turned[i]!)
        })
      }),
      { numRuns: 15 },
    )
  })

  it('does not ask when it was: whole weeks earlier or later change nothing', () => {
    fc.assert(
      fc.property(drawn, seeds, fc.integer({ min: -3000, max: 3000 }), (programs, seed, weeks) => {
        const series = scores(70, (t) => (t > 40 ? 0.8 : 0), { seed })
        const found = effects(series, programs, PILLAR)
        const later = effects(
          moved(series, 7 * weeks),
          programs.map((one) => movedProgram(one, 7 * weeks)),
          PILLAR,
        )
        found.effects.forEach((one, i) => expectAlike(one, later.effects[i]!))
        expect(later.placebo).toEqual(found.placebo)
      }),
      { numRuns: 10 },
    )
  })

  it('turns over with the score, where nothing bounds it', () => {
    fc.assert(
      fc.property(drawn, seeds, (programs, seed) => {
        const series = scores(90, (t) => (t > 40 ? 0.8 : 0), { seed })
        const other = { ...series, values: series.values.map((x) => (x === null ? null : -x)) }
        const [found, turned] = [series, other].map((one) => effects(one, programs).effects)
        found!.forEach((one, i) => {
          const verdict = { helped: 'hurt', hurt: 'helped' } as const
          const expected =
            one.verdict === 'helped' || one.verdict === 'hurt' ? verdict[one.verdict] : one.verdict
          expectAlike({ ...one, verdict: expected }, turned![i]!, -1)
        })
      }),
      { numRuns: 10 },
    )
  })

  it('rises by what is added while a program runs in full, its shape being told', () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: -5, max: 5, noNaN: true }), (seed, more) => {
        const of = (lift: number): Effect =>
          effects(
            scores(90, (t) => (t >= 30 && t < 60 ? lift : 0), { seed }),
            [program('a', 30, 59)],
            { shapes: ['pulse'] },
          ).effects[0]!
        const [none, some] = [of(0), of(more)]
        const near = ALIKE * (none.high! - none.low!)
        for (const key of NUMBERS) expect(Math.abs(some[key]! - none[key]! - more)).toBeLessThan(near)
      }),
      { numRuns: 10 },
    )
  })

  it('narrows on average with more days of a program that goes on, and with less noise', () => {
    const width = (count: number, noise: number): number => {
      const all = Array.from({ length: 15 }, (_, seed) => {
        const series = scores(count, () => 0, { seed: seed + 1, noise })
        const { low, high } = effects(series, [program('a', count / 2, null)]).effects[0]!
        return high! - low!
      })
      return all.reduce((a, b) => a + b, 0) / all.length
    }
    const [short, middle, long] = [40, 80, 160].map((count) => width(count, 0.3))
    expect([short! > middle!, middle! > long!, width(80, 0.1) < middle!]).toEqual([true, true, true])
  })

  it('is not moved by a program that no observed day tells on from off', () => {
    fc.assert(
      fc.property(drawn, seeds, (programs, seed) => {
        const series = scores(90, (t) => (t > 40 ? 0.8 : 0), { seed })
        const strangers = [
          program('long ago', -90, -60),
          program('to come', 400, null),
          program('always', -9, null),
        ]
        const [found, more] = [programs, [...strangers, ...programs]].map(
          (list) => effects(series, list, PILLAR).effects,
        )
        expect(more!.slice(0, 3).map(({ verdict, low }) => [verdict, low])).toEqual([
          ['too-little-data', null],
          ['too-little-data', null],
          ['too-little-data', null],
        ])
        expect(more!.slice(3)).toEqual(found)
      }),
      { numRuns: 10 },
    )
  })

  it('holds what its own numbers promise: the interval about the estimate, half its width, shares that add up to 1', () => {
    fc.assert(
      fc.property(drawn, seeds, (programs, seed) => {
        for (const one of effects(
          scores(90, () => 0, { seed }),
          programs,
          PILLAR,
        ).effects) {
          if (one.low === null) continue
          expect([one.low <= one.estimate!, one.estimate! <= one.high!]).toEqual([true, true])
          expect(one.halfWidth!.now).toBeCloseTo((one.high! - one.low) / 2, 12)
          expect(one.shapes.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9)
          // The interval leaves out 0 where less than 2.5% lies on its other side, and only there.
          const rest = Math.min(one.probabilityAbove0!, 1 - one.probabilityAbove0!)
          if (Math.abs(rest - 0.025) > 1e-6) expect(one.low > 0 || one.high! < 0).toBe(rest < 0.025)
        }
      }),
      { numRuns: 15 },
    )
  })

  it('says helped or hurt of a tenth at most where six programs of a wandering score do nothing', () => {
    const starts = [20, 35, 50, 65, 80, 95]
    const programs = starts.map((from, i) => program(`program ${i}`, from, from + 15))
    const told = Array.from({ length: 25 }, (_, seed) =>
      effects(
        scores(120, () => 0, { seed: seed + 1 }),
        programs,
        PILLAR,
      ).effects.map(({ verdict }) => verdict),
    ).flat()
    const wrong = told.filter((verdict) => verdict === 'helped' || verdict === 'hurt').length
    // Of 150, at 5% false at most, 15 or more come about once in a hundred such tests.
    expect(wrong).toBeLessThan(15)
  })

  it('finds a dozen programs of a year, each unlike its neighbours', () => {
    const starts = Array.from({ length: 12 }, (_, i) => 20 + 28 * i)
    const programs = starts.map((from, i) => program(`program ${i}`, from, from + 13))
    const lift = (t: number): number =>
      starts.reduce((sum, from, i) => sum + (t >= from && t < from + 14 ? (i % 3) - 1 : 0), 0)
    const found = effects(scores(365, lift, { noise: 0.2 }), programs, PILLAR).effects
    expect(found.map(({ verdict }) => verdict)).toEqual(
      starts.map((_, i) => ['hurt', 'no-clear-effect', 'helped'][i % 3]),
    )
  })
})
