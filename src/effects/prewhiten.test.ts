import { describe, expect, it } from 'vitest'
import { random } from '../kernel/random.ts'
import { crossCorrelation, effectiveSize, standardised } from './cross-correlation.ts'
import { normals } from './normal.ts'
import { differences, fitAr, fitMa, whiten } from './prewhiten.ts'

/** x(t) = 5 + 0.5·x(t−1) − 0.3·x(t−2) + e(t), about its mean of 5 / 0.8. */
function autoregression(
  length: number,
  seed: number,
): { readonly x: readonly number[]; readonly e: readonly number[] } {
  const next = normals(random(seed))
  const e = Array.from({ length }, next)
  const x: number[] = []
  for (const [t, shock] of e.entries())
    x.push(5 + 0.5 * (x[t - 1] ?? 6.25) - 0.3 * (x[t - 2] ?? 6.25) + shock)
  return { x, e }
}

describe('fitAr', () => {
  it('finds the terms of an autoregression, also where values miss', () => {
    const { x } = autoregression(2_000, 1)
    for (const every of [Infinity, 50]) {
      const fit = fitAr(
        x.map((value, t) => (t % every === every - 1 ? null : value)),
        4,
      )
      const [a = NaN, b = NaN, ...more] = fit.kind === 'ar' ? fit.coefficients : []
      // One standard error is about √(1/2000) = 0.022; gaps of 2% pull towards 0 by as much.
      expect(Math.abs(a - 0.5)).toBeLessThan(0.06)
      expect(Math.abs(b + 0.3)).toBeLessThan(0.06)
      expect(more.every((other) => Math.abs(other) < 0.06)).toBe(true)
    }
  })

  it('finds none in noise, mostly, and none in what never changes', () => {
    const orders = Array.from({ length: 100 }, (_, seed) => {
      const fit = fitAr(Array.from({ length: 60 }, normals(random(seed))), 4)
      return fit.kind === 'ar' ? fit.coefficients.length : NaN
    })
    expect(orders.filter((order) => order === 0).length).toBeGreaterThan(60) // AIC takes a term too many in about 3 of 10
    expect(fitAr([2, 2, 2, 2, 2, 2], 4)).toEqual({ kind: 'ar', coefficients: [] })
  })
})

describe('fitMa', () => {
  it('finds the share of the error before', () => {
    const next = normals(random(3))
    const e = Array.from({ length: 2_000 }, next)
    const fit = fitMa(e.map((shock, t) => 3 + shock - 0.6 * (e[t - 1] ?? 0)))
    expect(Math.abs((fit.kind === 'ma' ? fit.theta : NaN) + 0.6)).toBeLessThan(0.06) // three standard errors of 0.018
  })
})

describe('whiten', () => {
  it('gives back what drove the series, and nothing where its past is not known', () => {
    const { x, e } = autoregression(300, 2)
    const white = whiten(
      x.map((value, t) => (t === 100 ? null : value)),
      { kind: 'ar', coefficients: [0.5, -0.3] },
    )
    expect(white.flatMap((value, t) => (value === null ? [t] : []))).toEqual([0, 1, 100, 101, 102])
    const shift = (white[50] ?? NaN) - (e[50] ?? NaN)
    white.forEach((value, t) => {
      // What differs is the mean alone, which is estimated.
      if (value !== null) expect(Math.abs(value - (e[t] ?? NaN) - shift)).toBeLessThan(1e-9)
    })
  })
})

describe('differences', () => {
  it('are known where both ends are', () => {
    expect(differences([1, 4, null, 2, 7])).toEqual([3, null, null, 5])
  })
})

describe('crossCorrelation', () => {
  it('is by hand what it should be, above 0 where the first series comes first', () => {
    // Less their mean of 0.25: 0.75 and three times −0.25, squares 0.75. At lag 1 the peaks meet: with three pairs,
    // (0.75·0.75 + 2·0.0625) / 0.75 = 11/12.
    const [x, y] = [standardised([1, 0, 0, 0]), standardised([0, 1, 0, 0])]
    const lags = crossCorrelation(x, y, 1)
    expect(lags.map(({ lag }) => lag)).toEqual([-1, 0, 1])
    expect(lags[2]?.r).toBeCloseTo(11 / 12, 12)
    expect(lags[1]?.r).toBeCloseTo(-1 / 3, 12)
  })

  it('is 0 with what never changes', () => {
    expect(crossCorrelation(standardised([1, 2, 3]), standardised([4, 4, 4]), 1).map(({ r }) => r)).toEqual([
      0, 0, 0,
    ])
  })
})

describe('effectiveSize', () => {
  it('is about all pairs of noise, and few of two slow walks', () => {
    const noise = (seed: number) => Array.from({ length: 200 }, normals(random(seed)))
    const walk = (seed: number) => {
      let level = 0
      return noise(seed).map((step) => (level += step))
    }
    expect(effectiveSize(standardised(noise(1)), standardised(noise(2)), 200)).toBeGreaterThan(140)
    expect(effectiveSize(standardised(walk(1)), standardised(walk(2)), 200)).toBeLessThan(40)
  })
})
