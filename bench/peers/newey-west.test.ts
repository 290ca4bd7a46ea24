import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { automaticLag, neweyWest, neweyWestCovariance } from './newey-west.ts'
import { ols } from './ols.ts'
import { regress } from './regression.ts'

describe('ols', () => {
  it('recovers what is there without noise, over gaps', () => {
    const column = Array.from({ length: 20 }, (_, t) => (t >= 9 ? 1 : 0))
    const values = column.map((x, t) => (t % 6 === 5 ? null : 10 + 0.1 * t + 2 * x))
    for (const peer of [ols, neweyWest]) {
      const { estimate, low, high } = peer({ values, columns: [column] }, 0)
      expect(Math.abs(estimate - 2)).toBeLessThan(1e-9)
      expect(high - low).toBeLessThan(1e-6)
    }
  })

  it('says nothing of a program that is another one', () => {
    const column = Array.from({ length: 20 }, (_, t) => (t >= 9 ? 1 : 0))
    expect(ols({ values: column, columns: [column, column] }, 0)).toMatchObject({
      low: -Infinity,
      high: Infinity,
    })
  })
})

describe('automaticLag', () => {
  it('is 4 at 100 days', () => {
    expect([50, 100, 240].map(automaticLag)).toEqual([3, 4, 4])
  })
})

const folder = join(process.env['FOURSCORE_SAMPLES'] ?? '', 'validation')
const there =
  process.env['FOURSCORE_SAMPLES'] !== undefined && existsSync(join(folder, 'newey_west_macro.csv'))

describe.skipIf(!there)("neweyWestCovariance, on Stata's example (needs FOURSCORE_SAMPLES)", () => {
  const fit = () => {
    const lines = readFileSync(join(folder, 'newey_west_macro.csv'), 'utf8').trim().split('\n').slice(1)
    const table = lines.map((line) => line.split(',').map(Number)).filter((row) => row.every(Number.isFinite))
    return regress(
      table.map(([, growth = NaN, rate = NaN]) => [growth, rate, 1]),
      table.map(([y = NaN]) => y),
    )
  }
  const published = () =>
    JSON.parse(readFileSync(join(folder, 'newey_west_expected.json'), 'utf8')) as {
      readonly stata_newey_lag4: {
        readonly b: Readonly<Record<string, number>>
        readonly cov: readonly number[][]
      }
    }

  it("gives Stata's coefficients and covariances at lag 4 to 1e-6", () => {
    const regression = fit()
    if (regression === undefined) throw new Error('the columns depend on each other')
    const { b, cov } = published().stata_newey_lag4
    const covariance = neweyWestCovariance(regression, 4)
    expect(regression.rows).toHaveLength(202)
    Object.values(b).forEach((value, i) => {
      expect(Math.abs((regression.coefficients[i] ?? NaN) - value)).toBeLessThan(1e-6)
    })
    cov.forEach((row, i) =>
      row.forEach((value, j) => expect(Math.abs((covariance[i]?.[j] ?? NaN) - value)).toBeLessThan(1e-6)),
    )
  })
})
