import { describe, expect, it } from 'vitest'
import { day } from '../../../src/kernel/day.ts'
import { gaps } from './coverage.tsx'

describe('days that are not covered', () => {
  const over = { from: day(10), to: day(20) }

  it('are all, where nothing is', () => {
    expect(gaps(over, [])).toEqual([{ from: 10, to: 20 }])
  })

  it('lie before, between and after what is', () => {
    const observed = [
      { from: day(12), to: day(13) },
      { from: day(15), to: day(18) },
    ]
    expect(gaps(over, observed)).toEqual([
      { from: 10, to: 11 },
      { from: 14, to: 14 },
      { from: 19, to: 20 },
    ])
  })

  it('are none, where what is covered begins earlier and ends later', () => {
    expect(gaps(over, [{ from: day(0), to: day(30) }])).toEqual([])
  })
})
