import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aReading, industry } from '../events/readings.fixture.ts'
import { day } from '../kernel/day.ts'
import { rankSplit } from './rank-split.ts'
import { readingDays, type ReadingDay } from './readings.ts'
import { rankWords } from './reading-words.ts'

interface Told {
  readonly total: number
  readonly rank: number | null
  readonly average?: number
}

const daysOf = (told: readonly Told[]): readonly ReadingDay[] =>
  readingDays(
    told.map(({ total, rank, average }, i) =>
      aReading({ day: day(20_000 + i) }, total, { groups: [industry(rank, average ?? null)] }),
    ),
  )

const split = (days: readonly ReadingDay[]) => rankSplit(days, days[0]!, days.at(-1)!, 'industry')

describe('rankSplit', () => {
  it('is all drift where the score stood still', () => {
    const found = split(
      daysOf([
        { total: 53, rank: 11 },
        { total: 53, rank: 10 },
      ]),
    )
    expect(found).toMatchObject({ change: -1, parts: { own: 0, drift: -1 }, method: 'score stood still' })
    expect(rankWords(found!)).toBe(
      'Industry rank went from top 11% to top 10% because the group drifted, not you.',
    )
  })

  it('is by the own slope where readings tell how a rank answers to points', () => {
    // A point ahead of the average is 2% of the group. The last day has 3 points more, which is −6, and the average 1 more, +2.
    const rank = (total: number, average: number): number => 40 - 2 * (total - average)
    const places = [50, 51, 50, 52, 50, 51, 49, 50, 51, 53].map((total, i) => ({
      total,
      average: i < 9 ? 40 : 41,
    }))
    const days = daysOf(places.map(({ total, average }) => ({ total, average, rank: rank(total, average) })))
    const found = split(days)
    expect(found?.change).toBe(-4)
    expect(found?.parts?.own).toBeCloseTo(-6, 9)
    expect(found?.parts?.drift).toBeCloseTo(2, 9)
    expect(rankWords(found!)).toContain('−6.0 through your own change, +2.0 through the group’s')
  })

  it('is not told where there is too little, or a day does not tell the rank', () => {
    const few = split(
      daysOf([
        { total: 50, rank: 12, average: 40 },
        { total: 53, rank: 10, average: 40 },
      ]),
    )
    expect(few).toMatchObject({ change: -2, parts: null, method: null })
    expect(rankWords(few!)).toBe('Industry rank went from top 12% to top 10%.')
    expect(
      split(
        daysOf([
          { total: 50, rank: null },
          { total: 53, rank: 10 },
        ]),
      ),
    ).toBeNull()
  })

  it('has parts that add up to the change, whatever the readings', () => {
    const told = fc.record({
      total: fc.integer({ min: 30, max: 70 }),
      rank: fc.integer({ min: 1, max: 100 }),
      average: fc.integer({ min: 20, max: 40 }),
    })
    fc.assert(
      fc.property(fc.array(told, { minLength: 2, maxLength: 30 }), (all) => {
        const found = split(daysOf(all))
        if (found?.parts != null) expect(found.parts.own + found.parts.drift).toBeCloseTo(found.change, 9)
      }),
    )
  })
})
