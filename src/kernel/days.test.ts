import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from './day.ts'
import { holds, intersection, union, type Days } from './days.ts'

const stretch = (from: number, to: number): Days => ({ from: day(from), to: day(to) })
const someDays = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 }))
    .map(([a, n]) => stretch(a, a + n)),
  { maxLength: 8 },
)
const everyDay = Array.from({ length: 90 }, (_, i) => day(i))
const held = (stretches: readonly Days[]) => everyDay.filter((on) => stretches.some((s) => holds(s, on)))

describe('union', () => {
  it('joins what overlaps or touches, and keeps apart what does not', () => {
    expect(union([stretch(5, 9), stretch(1, 3), stretch(10, 12), stretch(2, 3)])).toEqual([
      stretch(1, 3),
      stretch(5, 12),
    ])
  })

  it('holds the same days as its parts, in stretches with a gap between them', () => {
    fc.assert(
      fc.property(someDays, (stretches) => {
        const merged = union(stretches)
        expect(held(merged)).toEqual(held(stretches))
        expect(merged.every((s, i) => i === 0 || s.from > (merged[i - 1]?.to ?? 0) + 1)).toBe(true)
      }),
    )
  })
})

describe('intersection', () => {
  it('holds the days that both hold', () => {
    fc.assert(
      fc.property(someDays, someDays, (a, b) => {
        const both = new Set(held(b))
        expect(held(intersection(union(a), union(b)))).toEqual(held(a).filter((on) => both.has(on)))
      }),
    )
  })
})
