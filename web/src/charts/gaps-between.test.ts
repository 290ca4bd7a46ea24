import { describe, expect, it } from 'vitest'
import { gapsBetween } from './gaps-between.ts'

describe('gaps between readings', () => {
  it('are told from five days without one on', () => {
    const dots = [0, 1, 6, 12].map((at) => ({ at, value: 50 }))
    expect(gapsBetween(dots)).toEqual([{ from: 6, to: 12, days: 5 }])
    expect(gapsBetween([])).toEqual([])
  })
})
