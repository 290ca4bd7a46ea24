import { scaleLinear } from 'd3-scale'
import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linear, nice, ticks } from './linear.ts'

/** In quarters, as exactly as a chart's ends need to be. */
const end = integer({ min: -4000, max: 4000 }).map((n) => n / 4)
const width = integer({ min: 2, max: 2000 }).map((n) => n / 4)
/** No chart names fewer than two. */
const count = integer({ min: 2, max: 12 })

describe('a linear scale', () => {
  it('puts the middle of 10..20 on the middle of 0..100', () => {
    expect(linear([10, 20], [0, 100])(15)).toBe(50)
    expect(linear([10, 20], [100, 0])(10)).toBe(100)
  })

  it('widens 0.3..9.6 to 0..10, in steps of 2', () => {
    expect(nice(0.3, 9.6, 5)).toEqual([0, 10])
    expect(ticks(0, 10, 5)).toEqual([0, 2, 4, 6, 8, 10])
    expect(ticks(0, 0.5, 5)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5])
  })

  it('has the ticks of d3-scale', () => {
    assert(
      property(end, width, count, (from, wide, n) => {
        expect(ticks(from, from + wide, n)).toEqual(
          scaleLinear()
            .domain([from, from + wide])
            .ticks(n),
        )
      }),
    )
  })

  it('is widened as d3-scale widens it', () => {
    assert(
      property(end, width, count, (from, wide, n) => {
        const [low = NaN, high = NaN] = scaleLinear()
          .domain([from, from + wide])
          .nice(n)
          .domain()
        const ours = nice(from, from + wide, n)
        expect(ours[0]).toBeCloseTo(low, 9)
        expect(ours[1]).toBeCloseTo(high, 9)
      }),
    )
  })
})
