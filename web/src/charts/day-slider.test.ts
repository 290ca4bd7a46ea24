import { describe, expect, it } from 'vitest'
import { dayAfterKey } from './day-slider.tsx'

describe('keys on a chart of days', () => {
  const after = (key: string, at: number) => dayAfterKey(key, at, 100, [10, 40, 70])

  it('lead a day on, four weeks, and to the ends, never beyond them', () => {
    expect(after('ArrowLeft', 5)).toBe(4)
    expect(after('ArrowLeft', 0)).toBe(0)
    expect(after('PageUp', 90)).toBe(99)
    expect(after('Home', 50)).toBe(0)
    expect(after('End', 50)).toBe(99)
  })

  it('lead up and down to what stands out, and stay where nothing more does', () => {
    expect(after('ArrowUp', 10)).toBe(40)
    expect(after('ArrowDown', 40)).toBe(10)
    expect(after('ArrowUp', 70)).toBe(70)
    expect(after('ArrowDown', 3)).toBe(3)
  })

  it('mean nothing else', () => {
    expect(after('x', 3)).toBeNull()
  })
})
