import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { effects } from './effects.ts'
import { PILLAR, program, scores } from './scores.fixture.ts'
import { runsOn } from './spans.ts'
import { withoutPrograms } from './without.ts'

describe('withoutPrograms', () => {
  it('lies below the score by what was put in, while the program runs, and on the score before', () => {
    const series = scores(120, (t) => (t >= 60 ? 2 : 0))
    const [line] = withoutPrograms(series, [program('a', 60, null)], PILLAR)
    expect(line?.programs).toEqual(['a'])
    line?.days.forEach(({ day: on, observed, without, low, high }, t) => {
      expect([on, observed]).toEqual([day(t), series.values[t]])
      if (observed === null) expect([without, low, high]).toEqual([null, null, null])
      else if (t < 60) expect([without, low, high]).toEqual([observed, observed, observed])
      else if (t >= 90) {
        expect([low! < observed - 2, observed - 2 < high!]).toEqual([true, true])
        expect(high! - low!).toBeLessThan(1)
      }
    })
  })

  it('is away from the score by the estimate, on the mean of the days on which the program ran', () => {
    const ends = fc.tuple(fc.integer({ min: 10, max: 40 }), fc.integer({ min: 5, max: 30 }))
    fc.assert(
      fc.property(fc.array(ends, { minLength: 1, maxLength: 3 }), fc.integer(), (list, seed) => {
        const series = scores(90, (t) => (t > 50 ? 1 : 0), { seed })
        const programs = list.map(([from, length], i) => program(`${i}`, from, from + length))
        const lines = withoutPrograms(series, programs)
        const found = effects(series, programs)
        lines.forEach(({ programs: names, days }) => {
          const members = programs.filter(({ name }) => names.includes(name))
          const lifts = days.flatMap(({ day: on, observed, without }) =>
            observed !== null && members.some((one) => runsOn(one, on)) ? [observed - without!] : [],
          )
          const mean = lifts.reduce((a, b) => a + b, 0) / lifts.length
          const told = [...found.effects, ...found.together].find((one) =>
            'program' in one ? one.program === names.join() : one.programs.join() === names.join(),
          )
          // Components below 1e-5 are left out of lines.
          expect(Math.abs(mean - told!.estimate!)).toBeLessThan(0.002)
        })
      }),
      { numRuns: 10 },
    )
  })

  it('has one line for programs of the same days, and none where the days say nothing', () => {
    const series = scores(80, () => 0)
    const twins = [program('a', 40, null), program('b', 40, null), program('always', -3, null)]
    const lines = withoutPrograms(series, twins, PILLAR)
    expect(lines.map(({ programs }) => programs)).toEqual([['a', 'b'], ['always']])
    expect(lines.map(({ days }) => days.length)).toEqual([80, 0])
  })

  it('never leaves what is possible, near a bound either', () => {
    const series = scores(80, (t) => (t >= 40 ? 24.6 : 0), { middle: 0.2, noise: 0.05 })
    const kept = { ...series, values: series.values.map((x) => x && Math.min(Math.max(x, 0), 25)) }
    for (const { days } of withoutPrograms(kept, [program('a', 40, null)], PILLAR)) {
      for (const { low, high } of days.slice(40)) {
        expect(low === null || (low >= 0 && high! <= 25)).toBe(true)
      }
    }
  })

  it('counts the days of a shock as not observed', () => {
    const shocks = new Set([day(50)])
    const [line] = withoutPrograms(
      scores(80, () => 0),
      [program('a', 40, null)],
      { ...PILLAR, shocks },
    )
    expect(line?.days[50]).toEqual({ day: day(50), observed: null, without: null, low: null, high: null })
  })
})
