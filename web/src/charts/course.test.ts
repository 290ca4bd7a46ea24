import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../src/kernel/day.ts'
import { coursePath, dayTicks, spread, verticalScale } from './course.ts'
import { dayAt, inLines } from './line-box.ts'

describe('a course', () => {
  const identity = (x: number) => x

  it('is broken where there are no points, and never drawn across', () => {
    expect(coursePath([1, 2, null, 4, 5], identity, identity)).toBe('M0,1L1,2M3,4L4,5')
  })

  it('stands on an axis of whole steps between 0 and the most that is possible', () => {
    const { y, ticks, from } = verticalScale(41.3, 57.8, 300, 100)
    expect(from).toBe(40)
    expect(ticks).toEqual([40, 45, 50, 55, 60])
    expect(y(40)).toBe(300)
    expect(y(60)).toBe(0)
    expect(verticalScale(1, 99.5, 300, 100).ticks.at(-1)).toBe(100)
  })

  it('names the first of months and years that lie in it', () => {
    const first = dayOf(2025, 11, 20)!
    const ticks = dayTicks(first, 300, 600, 84)
    expect(ticks).toContain(dayOf(2026, 1, 1)! - first)
    expect(ticks.every((i) => i >= 0 && i < 300)).toBe(true)
  })

  it('finds the day under the pointer, and the first or last beyond its ends', () => {
    expect(dayAt(-5, 100, 1000)).toBe(0)
    expect(dayAt(2000, 100, 1000)).toBe(99)
    expect(dayAt(40 + (1000 - 84) / 2, 101, 1000)).toBe(50)
  })
})

describe('labels', () => {
  it('are pushed apart in their order, the middle one staying', () => {
    expect(spread([100, 104, 102], 16)).toEqual([86, 118, 102])
    expect(spread([10, 50, 90], 16)).toEqual([10, 50, 90])
  })
})

describe('what an axis measures', () => {
  it('is told in one line where it fits, else in two', () => {
    expect(inLines('points of 100; the axis starts at 40', 400)).toEqual([
      'points of 100; the axis starts at 40',
    ])
    expect(inLines('points of 100; the axis starts at 40', 150)).toEqual([
      'points of 100; the',
      'axis starts at 40',
    ])
    expect(inLines('', 150)).toEqual([])
  })
})
