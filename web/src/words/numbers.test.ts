import { describe, expect, it } from 'vitest'
import { inPoints, inside, inSignedPoints, inWords, isTold, listed } from './numbers.ts'

describe('points', () => {
  it('have one decimal and a real minus sign', () => {
    expect(inPoints(54.13)).toBe('54.1')
    expect(inPoints(60)).toBe('60.0')
    expect(inPoints(-0.44)).toBe('−0.4')
  })

  it('never become minus zero', () => {
    expect(inPoints(-0.04)).toBe('0.0')
    expect(inSignedPoints(-0.04)).toBe('0.0')
  })

  it('carry their sign as a change', () => {
    expect(inSignedPoints(1.26)).toBe('+1.3')
    expect(inSignedPoints(-12.345)).toBe('−12.3')
  })

  it('are told from a twentieth on', () => {
    expect(isTold(0.049)).toBe(false)
    expect(isTold(-0.051)).toBe(true)
  })
})

describe('counts', () => {
  it('are words up to twelve and figures from there on', () => {
    expect(inWords(3)).toBe('three')
    expect(inWords(12)).toBe('twelve')
    expect(inWords(1300)).toBe('1,300')
  })
})

describe('labels', () => {
  it('open small inside a sentence, except abbreviations', () => {
    expect(inside('Comments given')).toBe('comments given')
    expect(inside('SSI page')).toBe('SSI page')
  })

  it('are listed with commas and an and', () => {
    expect(listed(['a'])).toBe('a')
    expect(listed(['a', 'b'])).toBe('a and b')
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
  })
})
