import { describe, expect, it } from 'vitest'
import { csv } from './save.ts'

describe('a table as CSV', () => {
  it('has a line a row, and quotes only what needs it', () => {
    expect(
      csv([
        ['day', 'note'],
        ['2026-05-18', 'said "so", twice'],
        [null, 54.1],
      ]),
    ).toBe('day,note\r\n2026-05-18,"said ""so"", twice"\r\n,54.1\r\n')
  })

  it('lets no spreadsheet run a cell, and leaves negative numbers as numbers', () => {
    expect(csv([['=cmd|x', '@SUM(A1)', '-1', -1, null]])).toBe("'=cmd|x,'@SUM(A1),'-1,-1,\r\n")
  })
})
