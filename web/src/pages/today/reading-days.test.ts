import { describe, expect, it } from 'vitest'
import { day } from '../../../../src/kernel/day.ts'
import type { Course } from './course-of.ts'
import { widened } from './reading-days.ts'

const columns = { low: [1, 2], points: [10, null], high: [20, 21] }
const course = {
  from: day(100),
  to: day(101),
  total: columns,
  pillars: { brand: columns, people: columns, insights: columns, relationships: columns },
} as unknown as Course

describe('a course with readings', () => {
  it('goes on to the last reading, with nothing known of the days between', () => {
    const wide = widened(course, [day(99), day(103)])
    expect([wide?.from, wide?.to]).toEqual([99, 103])
    expect(wide?.total).toEqual({
      low: [NaN, 1, 2, NaN, NaN],
      points: [null, 10, null, null, null],
      high: [NaN, 20, 21, NaN, NaN],
    })
    expect(wide?.pillars.people.points).toHaveLength(5)
  })

  it('stays as it is where its days hold all readings, and there is one of readings alone', () => {
    expect(widened(course, [day(100)])).toEqual(course)
    expect(widened(course, [])).toBe(course)
    expect(widened(null, [day(5), day(7)])?.total.points).toEqual([null, null, null])
  })
})
