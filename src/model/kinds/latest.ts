import type { Stock } from '../reads.ts'
import { text } from '../sql.ts'
import type { Meaning, State } from './meaning.ts'

/** A level as it was told last; nothing where it never was. The state holds it once it is told. */
export const latest: Meaning<'latest'> = {
  flaw: () => undefined,
  counts: ({ level }) => [level],
  start: () => [],
  decayed: (_, state) => state,
  added: (_, state, counted) => last(counted) ?? state,
  summed: (_, counted) => last(counted) ?? [],
  value: (_, [level]) => level as Stock | undefined,
  sql: ({ level }) => ({
    over: 'events',
    takes: 'newest',
    sums: [`case when kind = ${text(level)} then n end`],
    by: `case when kind = ${text(level)} then day end`,
    value: ([told = '']) => told,
  }),
}

/** A level is told at most once a day, so the last of the days tells it. */
function last(counted: readonly { readonly n: number }[]): State | undefined {
  const one = counted.at(-1)
  return one === undefined ? undefined : [one.n]
}
