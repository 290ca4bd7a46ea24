import type { Counted, CountedKind } from '../../events/counted.ts'
import type { Day } from '../../kernel/day.ts'
import { ageSql } from '../decay.ts'
import type { Each } from '../reads.ts'
import { literal, text } from '../sql.ts'
import { byAge, laterByAge, within } from './ages.ts'
import { daysFlaw } from './flaws.ts'
import type { Meaning } from './meaning.ts'

/**
 * How much of one kind there is for each of another, both in the last days, as if there were `shrunkBy` more of the other
 * that had none: `Σ of/(shrunkBy + Σ each)`. So one lucky post is no proof, and nothing is what no post gets. Less than none counts as none.
 *
 * The state holds the sums of `of` by age, then those of `each`.
 */
export const per: Meaning<'per'> = {
  flaw: ({ of, each, shrunkBy, days }) =>
    shrunkBy > 0 && Number.isFinite(shrunkBy)
      ? of === each
        ? `it counts ${of} for each of itself`
        : daysFlaw(days)
      : `it is shrunk by ${shrunkBy}, not by more than 0`,
  counts: ({ of, each }) => [of, each],
  start: ({ days }) => [...byAge([], days, () => 0), ...byAge([], days, () => 0)],
  decayed: ({ days: length }, state, days) => [
    ...laterByAge(state.slice(0, length), days),
    ...laterByAge(state.slice(length), days),
  ],
  added: ({ of, each, days }, state, counted) => {
    const ageOf = ({ day, since }: Counted): number => day - since
    const fresh = [...byAge(ofKind(counted, of), days, ageOf), ...byAge(ofKind(counted, each), days, ageOf)]
    return state.map((sum, i) => sum + (fresh[i] ?? 0))
  },
  summed: ({ of, each, days }, counted, on: Day) => {
    const ageOf = ({ since }: Counted): number => on - since
    return [...byAge(ofKind(counted, of), days, ageOf), ...byAge(ofKind(counted, each), days, ageOf)]
  },
  value: ({ shrunkBy, days }, state) =>
    (fromZero(state.slice(0, days)) / (shrunkBy + fromZero(state.slice(days)))) as Each,
  sql: ({ of, each, shrunkBy, days }, on) => ({
    over: 'events',
    sums: [of, each].map(
      (kind) =>
        `case when kind = ${text(kind)} and ${within(ageSql(on, 'since'), literal(days))} then n else 0e0 end`,
    ),
    value: ([sumOf = '', sumEach = '']) =>
      `greatest(${sumOf}, 0e0) / (${literal(shrunkBy)} + greatest(${sumEach}, 0e0))`,
  }),
}

const ofKind = (counted: readonly Counted[], kind: CountedKind): readonly Counted[] =>
  counted.filter((one) => one.kind === kind)

const fromZero = (sums: readonly number[]): number =>
  Math.max(
    sums.reduce((all, n) => all + n, 0),
    0,
  )
