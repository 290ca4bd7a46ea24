import { describe, expect, it } from 'vitest'
import { fall } from './fall.ts'

describe('a waterfall', () => {
  // 50 −2 +3 = 51, then −0.5 +0 = 50.5
  const drawn = fall(50, [
    { key: 'a', faded: -2, new: 3 },
    { key: 'b', faded: -0.5, new: 0 },
  ])

  it('carries the total from step to step', () => {
    expect(drawn.steps.map(({ from, dip, to }) => [from, dip, to])).toEqual([
      [50, 48, 51],
      [51, 50.5, 50.5],
    ])
  })

  it('has an axis that holds every place that the total reached', () => {
    for (const points of [50, 48, 51, 50.5]) {
      expect(drawn.place(points)).toBeGreaterThanOrEqual(0)
      expect(drawn.place(points)).toBeLessThanOrEqual(1)
    }
    expect(drawn.ticks[0]).toBeLessThanOrEqual(48)
    expect(drawn.ticks.at(-1)).toBeGreaterThanOrEqual(51)
  })

  it('shows at least a point where nothing moved, so that noise does not look like change', () => {
    const still = fall(50, [])
    expect(still.place(50.5) - still.place(49.5)).toBeLessThanOrEqual(1)
  })
})
