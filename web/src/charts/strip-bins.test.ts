import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysPerBin, stripBins } from './strip-bins.ts'

describe('a strip', () => {
  it('has a mark a day where there is room, else whole weeks', () => {
    expect(daysPerBin(100, 600)).toBe(1)
    expect(daysPerBin(121, 600)).toBe(7)
    expect(daysPerBin(3650, 600)).toBe(35)
  })

  it('adds up the days of a mark, and has none where nothing came', () => {
    const counts = [{ at: 0, n: 1 }, { at: 6, n: 2 }, { at: 7, n: 4 }, { at: 30, n: 0 }] // prettier-ignore
    expect(stripBins(counts, 140, 100)).toEqual([
      { from: 0, to: 6, n: 3 },
      { from: 7, to: 13, n: 4 },
    ])
  })

  it('loses nothing that came, and no mark lies on both sides of the split', () => {
    const counts = fc.array(fc.record({ at: fc.nat(999), n: fc.integer({ min: 1, max: 50 }) }))
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: -1, max: 999 }),
        fc.integer({ min: 50, max: 900 }),
        (all, split, width) => {
          const bins = stripBins(all, 1000, width, split)
          const sum = (parts: readonly { readonly n: number }[]): number =>
            parts.reduce((so, { n }) => so + n, 0)
          expect(sum(bins)).toBe(sum(all))
          expect(bins.every(({ from, to }) => to <= split || from > split)).toBe(true)
          expect(bins.every(({ from, to }, i) => from <= to && from > (bins[i - 1]?.to ?? -1))).toBe(true)
        },
      ),
    )
  })
})
