import fc from 'fast-check'
import { day, instant, utcDay, type Day, type Instant } from '../kernel/day.ts'
import { sumOfPillars, type GroupReading, type Pillars, type Reading } from './reading.ts'

/** Four pillars, in the order brand, people, insights, relationships. */
export const pillarsOf = (
  brand: number,
  people: number,
  insights: number,
  relationships: number,
): Pillars => ({ brand, people, insights, relationships })

/** A reading of a page, with what a test does not say left out or made up. */
export function aReading(
  when: { readonly at?: Instant; readonly day?: Day },
  pillars: Pillars | number,
  rest: Partial<Reading> = {},
): Reading {
  const total = typeof pillars === 'number' ? pillars : sumOfPillars(pillars)
  return {
    at: when.at ?? null,
    day: when.day ?? (when.at === undefined ? null : utcDay(when.at)),
    total,
    totalShown: Math.round(total),
    pillars: typeof pillars === 'number' ? null : pillars,
    groups: [],
    source: 'page-text',
    hash: 'abc',
    ...rest,
  }
}

/** What was told of the industry. */
export const industry = (rank: number | null, average: number | null = null): GroupReading => ({
  group: 'industry',
  name: 'Software',
  rank,
  average,
  pillars: null,
  size: null,
})

const when = fc.oneof(
  fc.integer({ min: 20_000, max: 20_002 }).map((on) => ({ day: day(on) })),
  fc.nat(5).map((n) => ({ at: instant(Date.UTC(2024, 9, 4, n * 9)) })),
)

/** Readings so alike that two of them are often one, or one in two wordings. */
export const someReading: fc.Arbitrary<Reading> = fc
  .record({
    when,
    pillars: fc.constantFrom(pillarsOf(20.125, 12.5, 9, 10.25), pillarsOf(21, 0, 1.0000001, 25), 53),
    source: fc.constantFrom('page-text' as const, 'api-json' as const, 'log' as const),
    hash: fc.constantFrom('abc', 'def'),
    groups: fc.constantFrom([], [industry(10, 31.5)]),
  })
  .map(({ when: on, pillars, ...rest }) => aReading(on, pillars, rest))
