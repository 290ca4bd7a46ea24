import type { Score } from '../model/interpret.ts'
import { score } from '../model/interpret.ts'
import type { Model } from '../model/model.ts'
import { signalsOf } from '../model/model.ts'
import type { Reads } from '../model/reads.ts'
import type { State } from '../model/kinds/meaning.ts'
import { decayedState } from '../model/signals.ts'
import type { States } from '../model/state.ts'
import type { Doing } from './doing.ts'
import { observe, statesOf, type Standing } from './standing.ts'

/** The kinds of signals that doing something, or having it come in, adds to week by week. All others only get older. */
type PlannedKind = 'flow' | 'active-days' | 'stock' | 'ratio'

/** What a week adds to each sum that a kind of signal remembers. */
const ADDS: { readonly [K in PlannedKind]: (reads: Reads<K>, doing: Doing) => State } = {
  flow: ({ counts }, doing) => [sumOf(counts, doing)],
  'active-days': (_, { activeDays }) => [activeDays],
  stock: ({ counts }, doing) => [sumOf(counts, doing)],
  ratio: ({ hits, tries }, { perWeek }) => [perWeek[hits] ?? 0, perWeek[tries] ?? 0],
}

const isPlanned = (reads: Reads): reads is Reads<PlannedKind> => Object.hasOwn(ADDS, reads.kind)

const addsOf = <K extends PlannedKind>(reads: Reads<K>, doing: Doing): State => ADDS[reads.kind](reads, doing)

/**
 * The states some days later if every day has a seventh of such a week: what there is fades, and what each new day adds
 * fades from then on. Equal to stepping day by day.
 */
export const statesAhead = (model: Model, states: States, doing: Doing, days: number): States =>
  signalsOf(model).map(({ reads }, i) => stateAhead(reads, states[i] ?? [], doing, days))

function stateAhead(reads: Reads, state: State, doing: Doing, days: number): State {
  const faded = decayedState(reads, state, days)
  if (!isPlanned(reads)) return faded
  const aWeek = addsOf(reads, doing)
  const left = decayedState(
    reads,
    aWeek.map(() => 1),
    1,
  )
  return aWeek.map((n, i) => (faded[i] ?? 0) + (n / 7) * geometric(left[i] ?? 1, days))
}

/** `1 + q + … + q^(days − 1)` */
const geometric = (q: number, days: number): number => (q === 1 ? days : (1 - q ** days) / (1 - q))

/** The score some days later if every day has a seventh of such a week. */
export const scoreAhead = (model: Model, standing: Standing, doing: Doing, days: number): Score =>
  score(model, observe(model, standing, statesAhead(model, statesOf(standing), doing, days)))

const sumOf = (kinds: readonly (keyof Doing['perWeek'])[], { perWeek }: Doing): number =>
  kinds.reduce((sum, kind) => sum + (perWeek[kind] ?? 0), 0)
