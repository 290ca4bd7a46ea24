import { describe, expect, it } from 'vitest'
import { nextPoint } from './roving.ts'

describe('the focus among points', () => {
  const steps = { ArrowLeft: -1, ArrowRight: 1 }

  it('goes as far as the key says, to the ends, and never beyond them', () => {
    expect(nextPoint('ArrowLeft', 3, 10, steps)).toBe(2)
    expect(nextPoint('ArrowLeft', 0, 10, steps)).toBe(0)
    expect(nextPoint('ArrowRight', 9, 10, steps)).toBe(9)
    expect(nextPoint('Home', 5, 10, steps)).toBe(0)
    expect(nextPoint('End', 5, 10, steps)).toBe(9)
  })

  it('stays where a key means nothing', () => {
    expect(nextPoint('a', 5, 10, steps)).toBeNull()
  })
})
