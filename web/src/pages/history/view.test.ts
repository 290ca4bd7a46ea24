import { describe, expect, it } from 'vitest'
import { day, parseDay } from '../../../../src/kernel/day.ts'
import { daysOf, searchOf, viewOf } from './view.ts'

describe('the view of History', () => {
  it('is kept in the address, and read from it again', () => {
    for (const search of [
      '',
      '?series=brand',
      '?range=all',
      '?series=comments-given&range=month',
      '?from=2026-02-01&to=2026-05-18',
      '?range=quarter&calibrated=1',
    ])
      expect(searchOf(viewOf(search))).toBe(search)
  })

  it('is as usual where the address makes no sense', () => {
    for (const search of [
      '?series=<x>',
      '?range=decade',
      '?from=2026-05-18&to=2026-05-18',
      '?from=soon&to=later',
    ])
      expect(searchOf(viewOf(search))).toBe('')
  })

  it('shows the last days of what is known, or those chosen as far as they are known', () => {
    const known = { from: day(1000), to: day(2000) }
    expect(daysOf({ kind: 'month' }, known)).toEqual({ from: 1971, to: 2000 })
    expect(daysOf({ kind: 'all' }, known)).toBe(known)
    expect(daysOf({ kind: 'year' }, { from: day(1), to: day(100) })).toEqual({ from: 1, to: 100 })
    expect(daysOf({ kind: 'days', from: day(900), to: day(1100) }, known)).toEqual({ from: 1000, to: 1100 })
    expect(daysOf({ kind: 'days', from: day(5), to: day(10) }, known)).toBe(known)
    expect(parseDay('2026-05-18')).toBeDefined()
  })
})
