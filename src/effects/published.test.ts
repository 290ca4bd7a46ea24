import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { effects } from './effects.ts'
import { diffuseLogLikelihood, levelStates } from './level.ts'
import { leastSquares } from './linear.ts'
import { NILE } from './nile.fixture.ts'
import { rowsOf, whiten } from './whiten.ts'

const folder = join(process.env['FOURSCORE_SAMPLES'] ?? '', 'validation')
const isThere = existsSync(join(folder, 'nile.csv'))

const columns = (file: string): ReadonlyMap<string, readonly (number | null)[]> => {
  const [head = '', ...rows] = readFileSync(join(folder, file), 'utf8').trim().split('\n')
  const cells = rows.map((row) => row.split(','))
  return new Map(
    head.split(',').map((name, i) => [name, cells.map((row) => (row[i] ? Number(row[i]) : null))]),
  )
}
const numbers = (list: readonly (number | null)[] | undefined): Float64Array =>
  Float64Array.from(list!, (x) => x!)
const upTo = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i)

/** Where a function of the logarithm of the ratio is largest, by thirds. */
function best(of: (ratio: number) => number): number {
  let [low, high] = [Math.log(1e-8), Math.log(1e3)]
  while (high - low > 1e-9) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3]
    if (of(Math.exp(a)) < of(Math.exp(b))) low = a
    else high = b
  }
  return Math.exp((low + high) / 2)
}

/** A regression on columns beside a local level, at the ratio of its highest diffuse likelihood (its columns given). */
function mostLikely(x: readonly Float64Array[], y: Float64Array) {
  const rows = rowsOf(upTo(y.length), [...x, y])
  const fitAt = (ratio: number) => {
    const { gram, logVariances } = whiten(rows, ratio)
    const found = leastSquares(
      gram,
      rows.width,
      x.map((_, i) => i),
    )!
    const df = y.length - 1 - x.length
    const logLikelihood = -(df * Math.log(found.left / df) + logVariances + found.logDeterminant) / 2
    return { ...found, variance: found.left / df, logLikelihood }
  }
  const ratio = best((q) => fitAt(q).logLikelihood)
  const zero = fitAt(0)
  const chosen = fitAt(ratio).logLikelihood > zero.logLikelihood ? fitAt(ratio) : zero
  const errorOf = (i: number): number => Math.sqrt(chosen.variance * chosen.inverse[i * (x.length + 1)]!)
  return { ...chosen, ratio, errorOf }
}

describe('the Nile', () => {
  it('gives the variances of the Nile to 0.1%: 15099 and 1469.1 (Durbin and Koopman, p. 37)', () => {
    const y = Float64Array.from(NILE)
    const ratio = best((q) => diffuseLogLikelihood(upTo(100), y, q))
    const noise = whiten(rowsOf(upTo(100), [y]), ratio).gram[0]! / 99
    expect(Math.abs(noise / 15_099 - 1)).toBeLessThan(0.001)
    expect(Math.abs((noise * ratio) / 1469.1 - 1)).toBeLessThan(0.001)
  })

  it('gives its filtered levels: 1120 with 15099, 1140.9278 with 7899.74, and 4032.16 in the long run', () => {
    const states = levelStates(NILE, 15_099, 1469.1)
    const [first, second, last] = [states[0]!, states[1]!, states.at(-1)!]
    expect([first.filtered, first.filteredVariance]).toEqual([1120, 15_099])
    expect(second.filtered).toBeCloseTo(1140.927839934822, 8)
    expect(second.filteredVariance).toBeCloseTo(7899.7363793969125, 8)
    expect(last.filteredVariance).toBeCloseTo(4032.16, 2)
  })

  it('finds the step of 1899 in the Nile with a level that stands still: −247.78, s.e. 28.44', () => {
    const step = Float64Array.from(NILE, (_, i) => (1871 + i >= 1899 ? 1 : 0))
    const { coefficients, variance, logLikelihood, errorOf } = mostLikely([step], Float64Array.from(NILE))
    expect(Math.abs(coefficients[0]! + 247.77778)).toBeLessThan(0.001)
    expect(Math.abs(errorOf(0) - 28.4352)).toBeLessThan(0.001)
    expect([variance > 0, Number.isFinite(logLikelihood)]).toEqual([true, true])
  })

  it('finds without ratio or shape told that the Nile fell for good, a value a day', () => {
    const series = { days: NILE.map((_, i) => day(i)), values: NILE }
    const [found] = effects(series, [{ name: 'dam', spans: [{ from: day(28), to: null }] }]).effects
    expect(found!.verdict).toBe('hurt')
    expect(found!.low! < -247.78 && -247.78 < found!.high!).toBe(true)
  })
})

describe.skipIf(!isThere)('answers of other data (where FOURSCORE_SAMPLES has them, else skipped)', () => {
  it.each([
    ['nile_local_level_states.csv', 'volume'],
    ['nile_missing_states.csv', 'volume_with_gaps'],
  ])('gives the filtered and smoothed levels of %s to 1e-8', (file, name) => {
    const table = columns(file)
    const states = levelStates(table.get(name)!, 15_099, 1469.1)
    expect(states).toHaveLength(100)
    const pairs = [
      ['a_filt', 'filtered'],
      ['P_filt', 'filteredVariance'],
      ['alpha_smooth', 'smoothed'],
      ['V_smooth', 'smoothedVariance'],
    ] as const
    for (const [column, key] of pairs) {
      const worst = Math.max(
        ...table.get(column)!.map((x, i) => (x === null ? 0 : Math.abs(states[i]![key]! / x - 1))),
      )
      expect([column, worst < 1e-8]).toEqual([column, true])
    }
  })

  it('finds that seat belts saved: law −0.2376 s.e. .0464, petrol −0.2767, to 2e-4 and 1e-3', () => {
    const table = columns('seatbelts.csv')
    const y = numbers(table.get('drivers')).map(Math.log)
    const petrol = numbers(table.get('PetrolPrice')).map(Math.log)
    const months = Array.from({ length: 11 }, (_, m) => upTo(192).map((t) => (t % 12 === m ? 1 : 0)))
    const { coefficients, errorOf } = mostLikely([petrol, numbers(table.get('law')), ...months], y)
    expect(Math.abs(coefficients[0]! + 0.276733)).toBeLessThan(2e-4)
    expect(Math.abs(coefficients[1]! + 0.237589)).toBeLessThan(2e-4)
    expect(Math.abs(errorOf(1) - 0.046446)).toBeLessThan(1e-3)
  })

  it("holds the truth of 1 point in CausalImpact's own example, as R's 0.27 to 1.5 does", () => {
    const table = columns('causalimpact/arma.csv')
    const [y, x] = [numbers(table.get('y')), numbers(table.get('X'))]
    const step = upTo(100).map((t) => (t >= 70 ? 1 : 0))
    const { coefficients, errorOf } = mostLikely([step, x], y)
    const [low, high] = [coefficients[0]! - 1.985 * errorOf(0), coefficients[0]! + 1.985 * errorOf(0)]
    expect([low < 1 && 1 < high, low > 0]).toEqual([true, true])
    expect([low < 1.5 && high > 0.27]).toEqual([true])
  })
})
