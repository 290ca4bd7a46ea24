import { describe, expect, it } from 'vitest'
import { aReading, industry, pillarsOf } from '../../../src/events/readings.fixture.ts'
import type { Reading } from '../../../src/events/reading.ts'
import { readingsJson } from '../../../src/history/readings-json.ts'
import { day } from '../../../src/kernel/day.ts'
import { rankChange, readingChange, readingMoves } from './reading-change.ts'

const on = (n: number) => ({ day: day(20_000 + n) })
const insights = (n: number, points: number, rest = {}): Reading =>
  aReading(on(n), pillarsOf(21, 12, points, 10), rest)
const changeOf = (...readings: readonly Reading[]) => readingsJson(readings).changes.at(0)!

describe('a change between readings', () => {
  it('says what moved, and that it is noise', () => {
    const change = changeOf(insights(0, 9.75), insights(2, 9))
    expect(readingChange(change)).toBe(
      'Down 0.75 in two days: insights fell 0.75. That is within day-to-day noise.',
    )
    expect(readingMoves(change)).toBe('Insights fell 0.75. That is within day-to-day noise.')
  })

  it('says that it is more than noise, and how much noise is', () => {
    expect(readingChange(changeOf(insights(0, 9), insights(1, 11)))).toBe(
      'Up 2 in a day: insights rose 2. That is more than day-to-day noise, ±1.',
    )
  })

  it('names a pillar beyond its noise where the total is within it', () => {
    const [then, now] = [
      aReading(on(0), pillarsOf(21, 12, 9, 10)),
      aReading(on(2), pillarsOf(21.5, 12, 8.5, 10)),
    ]
    expect(readingChange(changeOf(then, now))).toBe(
      'As two days ago: brand rose 0.5, insights fell 0.5. The total is within day-to-day noise; brand is not.',
    )
  })

  it('leaves out what hardly moved', () => {
    const [then, now] = [
      aReading(on(0), pillarsOf(21, 12, 9, 10)),
      aReading(on(1), pillarsOf(21.02, 12, 8.5, 10)),
    ]
    expect(readingChange(changeOf(then, now))).toBe(
      'Down 0.48 in a day: insights fell 0.5. That is within day-to-day noise.',
    )
  })

  it('says nothing more where nothing moved', () => {
    const change = changeOf(insights(0, 9), insights(1, 9))
    expect(readingChange(change)).toBe('As a day ago.')
    expect(readingMoves(change)).toBe('')
  })
})

describe('a change of rank', () => {
  it('is told apart into the group’s and one’s own', () => {
    const split = { group: 'industry', from: 11, to: 10, change: -1 } as const
    const rank = (parts: { own: number; drift: number } | null) => rankChange({ ...split, parts, words: '' })
    expect(rank(null)).toBe('Industry rank went from top 11% to top 10%.')
    expect(rank({ own: 0, drift: -1 })).toBe(
      'Industry rank went from top 11% to top 10% because the group drifted, not you.',
    )
    expect(rank({ own: -1, drift: 0 })).toBe(
      'Industry rank went from top 11% to top 10% through your own change.',
    )
    expect(rank({ own: -1.4, drift: 0.4 })).toBe(
      'Industry rank went from top 11% to top 10%: −1.4 through your own change, +0.4 through the group’s.',
    )
  })

  it('comes with the readings that tell of it', () => {
    const readings = [11, 10].map((rank, n) => insights(n, 9, { groups: [industry(rank, 31)] }))
    expect(changeOf(...readings).ranks.map(rankChange)).toEqual([
      expect.stringMatching(/^Industry rank went from top 11% to top 10%/),
    ])
  })
})
