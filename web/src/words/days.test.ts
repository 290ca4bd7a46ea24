import { describe, expect, it } from 'vitest'
import { dayFrom, fullDay, inMonth, span, weekDay } from './days.ts'

describe('days', () => {
  it('are written out, with the weekday where asked', () => {
    const day = dayFrom('2026-05-18')
    expect(fullDay(day)).toBe('18 May 2026')
    expect(weekDay(day)).toBe('Mon 18 May 2026')
    expect(inMonth(day)).toBe('May 2026')
  })

  it('refuse what is no day, with the text in the message', () => {
    expect(() => dayFrom('2026-02-31')).toThrow('2026-02-31')
  })

  it('add up to the largest unit that tells something', () => {
    expect(span(1)).toBe('one day')
    expect(span(20)).toBe('20 days')
    expect(span(28)).toBe('four weeks')
    expect(span(91)).toBe('three months')
    expect(span(731)).toBe('two years')
  })
})
