import { describe, expect, it } from 'vitest'
import { rowDays } from './row-days.ts'

describe('the rows of a table of days', () => {
  it('are all days of a quarter, then every seventh, then every 28th', () => {
    expect(rowDays(3, [])).toEqual({ step: 1, rows: [2, 1, 0] })
    expect(rowDays(366, []).step).toBe(7)
    expect(rowDays(5479, []).rows).toHaveLength(196)
  })

  it('always hold the days that stand out, once each, and none outside', () => {
    expect(rowDays(121, [119, 120, 500, -1]).rows.slice(0, 3)).toEqual([120, 119, 113])
  })
})
