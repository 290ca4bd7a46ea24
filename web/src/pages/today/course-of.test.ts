import { describe, expect, it } from 'vitest'
import { day } from '../../../../src/kernel/day.ts'
import { between, changeSince, lastDays, type Course } from './course-of.ts'

const columns = { low: [1, 2, 3], points: [10, null, 13], high: [20, 20, 20] }
const course = { from: day(100), to: day(102), total: columns } as unknown as Course

describe('a course', () => {
  it('tells how much its last day differs from an earlier one', () => {
    expect(changeSince(columns, 2)).toBe(3)
  })

  it('tells no change from a day without points, or before the first', () => {
    expect(changeSince(columns, 1)).toBeNull()
    expect(changeSince(columns, 3)).toBeNull()
  })

  it('names the days of a period only where they lie in it', () => {
    expect(between(course, 2)).toEqual({ from: '1970-04-11', to: '1970-04-13' })
    expect(between(course, 3)).toBeNull()
  })

  it('can be cut to its last days', () => {
    expect(lastDays(columns, 2)).toEqual({ low: [2, 3], points: [null, 13], high: [20, 20] })
  })
})
