import type { Counted, CountedKind } from '../events/counted.ts'
import type { Day } from '../kernel/day.ts'
import type { State } from './kinds/meaning.ts'
import { signalsOf, type Model } from './model.ts'
import { countedKinds, decayedState, startState, stateWith, summedState } from './signals.ts'

/** What a member's past comes down to on a day: a state for each signal, in the order of `signalsOf`. */
export type States = readonly State[]

/** The states before anything happened. */
export const startStates = (model: Model): States => signalsOf(model).map(({ reads }) => startState(reads))

/**
 * A day later: what there was fades by a day, and what became known on the new day is added to it. A day costs one step,
 * however long the past is.
 */
export function nextDay(model: Model): (states: States, counted: readonly Counted[]) => States {
  const signals = signalsOf(model)
  const bySignal = sorter(model)
  return (states, counted) => {
    const sorted = bySignal(counted)
    return signals.map(({ reads }, i) => {
      const later = decayedState(reads, states[i] ?? [], 1)
      const added = sorted[i]
      return added === undefined ? later : stateWith(reads, later, added)
    })
  }
}

/** The states some days later if nothing new comes. */
export const fadedStates = (model: Model, states: States, days: number): States =>
  signalsOf(model).map(({ reads }, i) => decayedState(reads, states[i] ?? [], days))

/** The states of a day from all that was ever counted, sorted by day: the sums that stepping arrives at, from scratch. */
export function summedStates(model: Model, counted: readonly Counted[], on: Day): States {
  const sorted = sorter(model)(counted.filter(({ day }) => day <= on))
  return signalsOf(model).map(({ reads }, i) => summedState(reads, sorted[i] ?? [], on))
}

/** Tells for each signal what of the counted it reads, in the same order; undefined where nothing. */
function sorter(model: Model): (counted: readonly Counted[]) => readonly (readonly Counted[] | undefined)[] {
  const signals = signalsOf(model)
  const readers = new Map<CountedKind, number[]>()
  for (const [i, { reads }] of signals.entries()) {
    for (const kind of countedKinds(reads)) readers.set(kind, [...(readers.get(kind) ?? []), i])
  }
  return (counted) => {
    const sorted: (Counted[] | undefined)[] = signals.map(() => undefined)
    for (const one of counted) {
      for (const i of readers.get(one.kind) ?? []) (sorted[i] ??= []).push(one)
    }
    return sorted
  }
}
