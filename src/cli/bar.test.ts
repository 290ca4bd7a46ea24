import { describe, expect, it } from 'vitest'
import { bar } from './bar.ts'
import { sparkline } from './sparkline.ts'

const plain = (text: string) => text

describe('bar', () => {
  it('is solid up to the low, hatched up to the high, and dotted to the end', () => {
    expect(bar({ low: 10, high: 15, max: 25 }, 10, plain, plain)).toBe('████▒▒····')
  })
  it('is as wide as it was asked to be, also where nothing or all is known', () => {
    const all = [
      { low: 0, high: 0, max: 25 },
      { low: 0, high: 25, max: 25 },
      { low: 25, high: 25, max: 25 },
      { low: 24.99, high: 25.000001, max: 25 },
    ]
    expect(all.map((each) => [...bar(each, 17, plain, plain)].length)).toEqual([17, 17, 17, 17])
  })
})

describe('sparkline', () => {
  it('runs from the least to the greatest, with a gap where nothing is known', () => {
    expect(sparkline([10, null, 17, 24])).toBe('▁ ▅█')
  })
  it('is level where all are the same', () => {
    expect(sparkline([5, 5, 5])).toBe('▄▄▄')
  })
  it('is blank where nothing is known', () => {
    expect(sparkline([null, null])).toBe('  ')
  })
})
