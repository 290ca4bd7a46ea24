import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { random } from '../kernel/random.ts'
import { discoveries, verdictOf } from './verdict.ts'

describe('discoveries', () => {
  // Benjamini and Hochberg at 5% of four: limits .0125, .025, .0375, .05; .03 is under its limit, and takes .02 along.
  it('takes all up to the largest that is under its own limit', () => {
    expect(discoveries([0.03, 0.001, 0.2, 0.026])).toEqual([true, true, false, true])
    expect(discoveries([0.04, 0.2])).toEqual([false, false])
    expect(discoveries([0.049])).toEqual([true])
  })
})

describe('discoveries among many', () => {
  const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 })

  it('are never more than those under 5%, and never less than those that stand against all at once', () => {
    fc.assert(
      fc.property(values, (p) => {
        discoveries(p).forEach((found, i) => {
          if (found) expect(p[i]!).toBeLessThanOrEqual(0.05)
          if (p[i]! <= 0.05 / p.length) expect(found).toBe(true)
        })
      }),
    )
  })

  it('take along whatever is as small, and lose none where one gets smaller', () => {
    fc.assert(
      fc.property(values, fc.nat(19), (p, at) => {
        const found = discoveries(p)
        found.forEach((one, i) => {
          if (one) expect(p.every((value, j) => value > p[i]! || found[j])).toBe(true)
        })
        const smaller = p.map((value, i) => (i === at % p.length ? value / 2 : value))
        discoveries(smaller).forEach((one, i) => expect(one || !found[i]).toBe(true))
      }),
    )
  })

  it('are false one in twenty at most, on average, where half of the programs do nothing', () => {
    const chance = random(1)
    const shares = Array.from({ length: 2_000 }, () => {
      const nulls = Array.from({ length: 6 }, () => chance.uniform())
      const real = Array.from({ length: 6 }, () => chance.uniform() ** 8)
      const found = discoveries([...nulls, ...real])
      const [wrong, all] = [found.slice(0, 6), found].map((list) => list.filter(Boolean).length)
      return all === 0 ? 0 : wrong! / all!
    })
    // Half of 5% since half do nothing; the standard error is below 0.003.
    expect(shares.reduce((a, b) => a + b, 0) / shares.length).toBeLessThan(0.05 / 2 + 0.01)
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
