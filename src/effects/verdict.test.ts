import { describe, expect, it } from 'vitest'
import { discoveries, verdictOf } from './verdict.ts'

describe('discoveries', () => {
  // Benjamini and Hochberg at 5% of four: limits .0125, .025, .0375, .05; .03 is under its limit, and takes .02 along.
  it('takes all up to the largest that is under its own limit', () => {
    expect(discoveries([0.03, 0.001, 0.2, 0.026])).toEqual([true, true, false, true])
    expect(discoveries([0.04, 0.2])).toEqual([false, false])
    expect(discoveries([0.049])).toEqual([true])
  })
})

describe('verdictOf', () => {
  it('is decided on decimals that no display shows', () => {
    expect(verdictOf(1e-9, 0.5, 0.25, true, 1)).toBe('helped')
    expect(verdictOf(-1e-9, 0.5, 0.25, true, 1)).toBe('no-clear-effect')
    expect(verdictOf(-0.5, -1e-9, 0.25, true, 1)).toBe('hurt')
    expect(verdictOf(0.1, 0.5, 0.2, false, 1)).toBe('no-clear-effect')
    expect(verdictOf(-2, 1, 1.5, false, 1)).toBe('too-little-data')
  })
})
