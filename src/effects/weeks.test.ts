import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import type { Series } from '../kernel/series.ts'
import { weeksOf } from './weeks.ts'

/** Monday 2024-01-01. */
const MONDAY = 19_723
const from = (first: number, values: readonly (number | null)[]): Series => ({
  days: values.map((_, i) => day(first + i)),
  values,
})
const one = from(
  MONDAY,
  Array.from({ length: 14 }, () => 1),
)

describe('weeksOf', () => {
  it('takes means of the score and sums of the outcome, from Monday to Sunday', () => {
    const score = from(MONDAY, [1, 2, 3, 4, 5, 6, 7, 10, null, 20])
    const outcome = from(MONDAY, [0, 1, 0, 0, 2, 0, 0, 1, 1, 1, 1, 1, 0, 0])
    expect(weeksOf(score, outcome)).toEqual({ score: [4, 15], outcome: [3, 5], known: 2 })
  })

  it('spans the weeks that both have, and has null between where one misses', () => {
    const score: Series = { days: [day(MONDAY), day(MONDAY + 14), day(MONDAY + 21)], values: [5, 6, 7] }
    const outcome: Series = {
      days: [day(MONDAY - 7), day(MONDAY + 1), day(MONDAY + 8), day(MONDAY + 15)],
      values: [1, 2, 3, 0.5],
    }
    expect(weeksOf(score, outcome)).toEqual({ score: [5, null, 6], outcome: [2, 3, 0.5], known: 2 })
  })

  it('fills a week up with the mean of its days, and needs four of them', () => {
    const outcome = from(MONDAY, [0, null, 2, 2, null, null, 4, 1, 1, 0, null, null, null, null])
    // (0 + 2 + 2 + 4) / 4 · 7 = 14; the second week knows three days.
    expect(weeksOf(one, outcome).outcome).toEqual([14])
    expect(
      weeksOf(one, { days: one.days, values: [...outcome.values.slice(7), ...outcome.values.slice(0, 7)] }),
    ).toEqual({
      score: [1],
      outcome: [14],
      known: 1,
    })
  })

  it('takes a day that a list of counts leaves out for one with none', () => {
    const listed: Series = { days: [0, 2, 7, 9, 13].map((i) => day(MONDAY + i)), values: [1, 3, 1, 1, 2] }
    expect(weeksOf(one, listed).outcome).toEqual([4, 4])
  })
})
