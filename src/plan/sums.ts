import { decayedState } from '../model/signals.ts'
import { signalsOf, type Model } from '../model/model.ts'
import { startStates, type States } from '../model/state.ts'

/**
 * States as one row of numbers, signal after signal: for what is done with them thousands of times. Each sum of a state fades
 * by itself and takes what is added to it, so that rows can be scaled and added.
 */
export type Sums = Float64Array

export const sumsOf = (states: States): Sums => Float64Array.from(states.flat())

/** Where each signal's sums begin in a row; and last, how long a row is. */
export function placesOf(model: Model): readonly number[] {
  const places = [0]
  for (const state of startStates(model)) places.push((places.at(-1) ?? 0) + state.length)
  return places
}

/** What so many days leave of each sum. */
export const leftAfter = (model: Model, days: number): Sums =>
  sumsOf(
    startStates(model).map((state, i) => {
      const signal = signalsOf(model)[i]
      const ones = state.map(() => 1)
      return signal === undefined ? ones : decayedState(signal.reads, ones, days)
    }),
  )

/** `sums · left + added` */
export function faded(sums: Sums, left: Sums, added: Sums): Sums {
  const later = new Float64Array(sums.length)
  for (let at = 0; at < sums.length; at++) later[at] = (sums[at] ?? 0) * (left[at] ?? 1) + (added[at] ?? 0)
  return later
}
