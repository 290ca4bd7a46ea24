import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../../src/kernel/day.ts'
import { back, backOf, pairOf, searchOfPair } from './pair.ts'

const known = { from: dayOf(2025, 1, 1)!, to: dayOf(2026, 5, 18)! }
const pair = (from: number, to: number) => ({ from: known.to - from, to: known.to - to })

describe('the two days that are compared', () => {
  it('are kept in the address, and read from it again', () => {
    const days = pairOf('?from=2026-02-01&to=2026-04-30', known)
    expect(searchOfPair(days)).toBe('?from=2026-02-01&to=2026-04-30')
  })

  it('are the last week where the address asks for none, or wrongly', () => {
    for (const search of [
      '',
      '?from=soon&to=2026-01-01',
      '?from=2026-04-30&to=2026-02-01',
      '?from=2030-01-01&to=2031-01-01',
    ])
      expect(pairOf(search, known)).toEqual(pair(7, 0))
  })

  it('lie within what is known', () => {
    expect(pairOf('?from=2001-01-01&to=2026-01-01', known).from).toBe(known.from)
    expect(pairOf('?from=2026-01-01&to=2036-01-01', known).to).toBe(known.to)
    expect(back('year', { from: known.to, to: known.to })).toEqual(pair(0, 0))
  })

  it('are known by the choice that they come from', () => {
    expect(backOf(back('quarter', known), known)).toBe('quarter')
    expect(backOf(pair(8, 0) as typeof known, known)).toBeNull()
    expect(backOf(pair(8, 1) as typeof known, known)).toBeNull()
  })
})
