import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, type Day } from '../kernel/day.ts'
import { spanOf, weekdayColumns } from './calendar.ts'
import { effects } from './effects.ts'
import { observedOf } from './observed.ts'
import { PILLAR, program, scores } from './scores.fixture.ts'

const list = (...days: number[]): readonly Day[] => days.map((on) => day(on))

describe('observedOf', () => {
  it('leaves out days without a value and those of shocks, and counts what is missing of the rest', () => {
    const series = { days: list(1, 2, 3, 4, 6), values: [5, null, 7, 8, 9] }
    // Days 1 to 6 less the shock on 4 are five; 1, 3 and 6 have a value.
    expect(observedOf(series, new Set(list(4)))).toEqual({
      days: list(1, 3, 6),
      values: [5, 7, 9],
      missing: expect.closeTo(2 / 5, 12) as number,
    })
  })

  it('takes a day that is not there for one without a value', () => {
    const gap = { days: list(1, 2, 5), values: [1, 2, 3] }
    const nulls = { days: list(1, 2, 3, 4, 5), values: [1, 2, null, null, 3] }
    expect(observedOf(gap)).toEqual(observedOf(nulls))
  })

  it('does not count a shock outside of the series, and takes an empty series', () => {
    const series = { days: list(1, 2), values: [1, 2] }
    expect(observedOf(series, new Set(list(9))).missing).toBe(0)
    expect(observedOf({ days: [], values: [] })).toEqual({ days: [], values: [], missing: 0 })
  })
})

describe('weekdayColumns', () => {
  it('are six from 56 days on, none before', () => {
    const days = Array.from({ length: 56 }, (_, t) => day(t))
    expect([weekdayColumns(days, spanOf(days)).length, weekdayColumns(days.slice(1), 55).length]).toEqual([
      6, 0,
    ])
  })

  it('know that 23 November 2026 is a Monday, and that Sundays are in none, before 1970 too', () => {
    // 20,780 days after 1970-01-01; 4 days before it was Sunday, 28 December 1969.
    const days = list(20_780, 20_786, -4, -3)
    const columns = weekdayColumns(days, 60)
    expect(columns.map((column) => [...column])).toEqual([
      [1, 0, 0, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ])
  })
})

describe('what a series leaves out', () => {
  const weekly = (t: number): number => [1.5, 1, 0, -1, -1.5, 0, 0][t % 7]!

  it('is told from a week’s rhythm from eight weeks on: the interval is half as wide as the rhythm would make it', () => {
    const of = (count: number) =>
      effects(
        scores(count, (t) => weekly(t), { noise: 0.2 }),
        [program('a', 30, null)],
        PILLAR,
      )
    const [before, after] = [of(55), of(57)]
    expect(before.assumptions.join(' ')).toContain('not told apart')
    expect(after.assumptions.join(' ')).toContain('Days of the week were told apart.')
    expect(after.effects[0]!.halfWidth!.now).toBeLessThan(before.effects[0]!.halfWidth!.now / 2)
  })

  it('changes nothing but the share missing where days are added that have no value', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const series = scores(80, (t) => (t >= 40 ? 1 : 0), { seed })
        const known = series.days.flatMap((_, i) => (series.values[i] === null ? [] : [i]))
        const short = {
          days: known.map((i) => series.days[i]!),
          values: known.map((i) => series.values[i]!),
        }
        const runs = [program('a', 40, null)]
        expect(effects(short, runs, PILLAR).effects).toEqual(effects(series, runs, PILLAR).effects)
      }),
      { numRuns: 5 },
    )
  })

  it('says that a day is missing only where one is', () => {
    const whole = {
      days: list(...Array.from({ length: 40 }, (_, t) => t)),
      values: Array.from({ length: 40 }, (_, t) => 12 + (t % 3) / 9),
    }
    const holes = { ...whole, values: whole.values.map((value, t) => (t === 7 ? null : value)) }
    const [none, some] = [whole, holes].map((series) => effects(series, [program('a', 20, null)]))
    expect(none!.assumptions.join(' ')).not.toContain('missing')
    expect(some!.assumptions.join(' ')).toContain(
      'That a day is missing has nothing to do with the score on it.',
    )
  })
})
