import { describe, expect, it } from 'vitest'
import { capital, counted, decimal, listed, signed, whole } from './number.ts'

describe('decimal', () => {
  it('has one decimal and a real minus sign', () => {
    expect(decimal(54.13)).toBe('54.1')
    expect(decimal(-0.84)).toBe('−0.8')
  })
  it('never shows a negative zero', () => {
    expect(decimal(-0.04)).toBe('0.0')
    expect(decimal(-0)).toBe('0.0')
  })
})

describe('signed', () => {
  it('shows the sign of a change, and none where the shown digits are zero', () => {
    expect([signed(0.534), signed(-0.4), signed(0.001), signed(-0.001), signed(0)]).toEqual([
      '+0.53',
      '−0.40',
      '0.00',
      '0.00',
      '0.00',
    ])
  })
})

describe('whole', () => {
  it('tells thousands apart', () => {
    expect([0, 999, 1000, 12345, 1234567, -1000].map(whole)).toEqual([
      '0',
      '999',
      '1,000',
      '12,345',
      '1,234,567',
      '−1,000',
    ])
  })
})

describe('words', () => {
  it('count one and many', () => {
    expect([counted(1, 'row'), counted(0, 'row'), counted(2000, 'reply', 'replies')]).toEqual([
      '1 row',
      '0 rows',
      '2,000 replies',
    ])
  })
  it('list with commas and an and', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ])
  })
  it('open with a capital', () => {
    expect(capital('comments given')).toBe('Comments given')
  })
})
