import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant, instantText, MS_PER_DAY, type Instant } from '../kernel/day.ts'
import { DEFAULT_KEEP, outlived } from './rotation.ts'

const at = (text: string): Instant => instant(Date.parse(text))
const anInstant = fc
  .integer({ min: 0, max: 400 * 24 })
  .map((hours) => instant(Date.UTC(2026, 0, 1) + hours * 3_600_000))
const made = fc.uniqueArray(anInstant, { maxLength: 60 })
const stays = (all: readonly Instant[], gone: readonly Instant[]): readonly Instant[] =>
  all.filter((one) => !gone.includes(one))

describe('outlived', () => {
  it('keeps of sixty nights the last seven and the Sundays of four weeks', () => {
    // 2026-05-18 is a Monday, so its week has one night; the three weeks before end on 17, 10 and 3 May.
    const nights = Array.from({ length: 60 }, (_, i) => instant(at('2026-05-18T03:00:00Z') - i * MS_PER_DAY))
    const days = stays(nights, outlived(nights, DEFAULT_KEEP)).map((one) => instantText(one).slice(5, 10))
    expect(days).toEqual(['05-18', '05-17', '05-16', '05-15', '05-14', '05-13', '05-12', '05-10', '05-03'])
  })

  it('keeps what was made on the day of the newest, however much it is', () => {
    const today = [9, 10, 11, 12].map((hour) => instant(Date.UTC(2026, 4, 18, hour)))
    expect(outlived(today, DEFAULT_KEEP)).toEqual([])
  })

  it('keeps so many of the newest where that is asked for, and never none', () => {
    const all = [1, 2, 3, 4].map((day) => instant(Date.UTC(2026, 4, day)))
    expect(outlived(all, { newest: 3 })).toEqual([all[0]])
    expect(outlived(all, { newest: 0 })).toEqual([all[2], all[1], all[0]])
  })

  it('never gives up the newest, keeps at most what it says besides the last day, and has done all it does', () => {
    fc.assert(
      fc.property(made, fc.nat(10), fc.nat(10), (all, daily, weekly) => {
        const gone = outlived(all, { daily, weekly })
        const left = stays(all, gone)
        const newest = Math.max(...all)
        if (all.length > 0) expect(left).toContain(newest)
        expect(left.filter((one) => newest - one >= MS_PER_DAY).length).toBeLessThanOrEqual(daily + weekly)
        expect(outlived(left, { daily, weekly })).toEqual([])
      }),
    )
  })
})
