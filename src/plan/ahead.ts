import type { Score } from '../model/interpret.ts'
import { score } from '../model/interpret.ts'
import type { Model } from '../model/model.ts'
import { signalsOf } from '../model/model.ts'
import type { ReadKind, Reads } from '../model/reads.ts'
import type { State } from '../model/kinds/meaning.ts'
import { decayedState } from '../model/signals.ts'
import type { States } from '../model/state.ts'
import type { Doing } from './doing.ts'
import { observe, statesOf, type Standing } from './standing.ts'

/**
 * What a week adds to each sum that a kind of signal remembers. Kinds that are not here are none of those that one can plan:
 * what others know of a member only gets older.
 */
const ADDS: { readonly [K in ReadKind]?: (reads: Reads<K>, doing: Doing) => State } = {
  flow: ({ counts }, doing) => [sumOf(counts, doing)],
  'active-days': (_, { activeDays }) => [activeDays],
  stock: ({ counts }, doing) => [sumOf(counts, doing)],
  ratio: ({ hits, tries }, { perWeek }) => [perWeek[hits] ?? 0, perWeek[tries] ?? 0],
  window: ({ counts, days }, doing) => [sumOf(counts, doing), ...Array.from({ length: days - 1 }, () => 0)],
  // What is told of accounts on other networks is no doing of a week here.
  latest: () => [],
  per: () => [],
}

/**
 * The states some days later if every day has a seventh of such a week: what there is fades, and what each new day adds
 * fades from then on. Equal to stepping day by day.
 */
export const statesAhead = (model: Model, states: States, doing: Doing, days: number): States =>
  signalsOf(model).map(({ reads }, i) => stateAhead(reads, states[i] ?? [], doing, days))

function stateAhead<K extends ReadKind>(reads: Reads<K>, state: State, doing: Doing, days: number): State {
  const faded = decayedState(reads, state, days)
  const aWeek = ADDS[reads.kind]?.(reads, doing)
  if (aWeek === undefined) return faded
  if (reads.kind === 'window') return withDays(reads, faded, aWeek, days)
  const left = decayedState(
    reads,
    faded.map(() => 1),
    1,
  )
  return faded.map((was, i) => was + ((aWeek[i] ?? 0) / 7) * geometric(left[i] ?? 1, days))
}

/** Sums that do not fade by a factor, but lie by their age: a day's more for each of the days. */
const withDays = (reads: Reads<'window'>, faded: State, aWeek: State, days: number): State =>
  Array.from({ length: days }, (_, age) => decayedState(reads, aWeek, age)).reduce(
    (sums: State, aDay) => sums.map((sum, i) => sum + (aDay[i] ?? 0) / 7),
    faded,
  )

/** `1 + q + … + q^(days − 1)` */
const geometric = (q: number, days: number): number => (q === 1 ? days : (1 - q ** days) / (1 - q))

/** The score some days later if every day has a seventh of such a week. */
export const scoreAhead = (model: Model, standing: Standing, doing: Doing, days: number): Score =>
  score(model, observe(model, standing, statesAhead(model, statesOf(standing), doing, days)))

const sumOf = (kinds: readonly (keyof Doing['perWeek'])[], { perWeek }: Doing): number =>
  kinds.reduce((sum, kind) => sum + (perWeek[kind] ?? 0), 0)
