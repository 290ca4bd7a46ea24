import { points, ratio, type Points, type Ratio } from '../kernel/units.ts'
import { combined, type Combine } from './combine.ts'
import { curveValue } from './curve.ts'
import type { Model, Pillar, Signal, SignalId } from './model.ts'

/** What is known of a signal: three things that are never mixed up. None of them is a value of 0. */
export type Observation =
  /** `atMost` where the value is a lower bound: it is certain, and as much as that is possible. Absent where it is exact. */
  | { readonly kind: 'observed'; readonly value: number; readonly atMost?: number }
  | { readonly kind: 'not-observed' }
  | { readonly kind: 'not-applicable' }

/** By signal. One that is absent was not observed. */
export type Observations = ReadonlyMap<SignalId, Observation>

/** What is certain (`low`), what is still possible (`high`), and the one number that is shown between them. */
export interface Span {
  readonly low: Points
  /** Null where nothing of it, or of a part of it, was observed: then there is a span and no more. */
  readonly points: Points | null
  readonly high: Points
}

export interface Score extends Span {
  readonly model: Model
  readonly pillars: readonly ScoredPillar[]
}

export interface ScoredPillar extends Span {
  readonly pillar: Pillar
  /** How much of the weight that applies was observed. */
  readonly observed: Ratio
  readonly signals: readonly ScoredSignal[]
}

export interface ScoredSignal extends Span {
  readonly signal: Signal
  readonly observation: Observation
  /** The most points that it can give: its share, among the weights that apply, of its pillar's. */
  readonly max: Points
}

/**
 * The score of one member, with every part that it is made of.
 *
 * A signal that was observed gives the same low, points and high, but where its value is a lower bound: then it gives low and
 * points of the value, and high of the most that is possible. One that was not gives between 0 and `max`, and its
 * points stand where the observed ones of its pillar stand together. One that does not apply gives nothing, and the
 * weights of the others grow to fill its place; a pillar of which none applies is 0. A pillar is the sum of its signals,
 * and the total is what the model's `combine` makes of its pillars.
 */
export function score(model: Model, observations: Observations): Score {
  const pillars = model.pillars.map((pillar) => scorePillar(pillar, observations))
  return { model, pillars, ...whole(model.combine, pillars) }
}

function scorePillar(pillar: Pillar, observations: Observations): ScoredPillar {
  const observationOf = ({ id }: Signal): Observation => observations.get(id) ?? { kind: 'not-observed' }
  const applicable = add(pillar.signals.map((one) => (applies(observationOf(one)) ? one.weight : 0)))
  const certain = pillar.signals.map((signal) => {
    const observation = observationOf(signal)
    const max = applies(observation) ? (signal.weight / applicable) * pillar.max : 0
    const low = observation.kind === 'observed' ? curveValue(signal.curve, observation.value) * max : 0
    return { signal, observation, max, low, high: highOf(signal, observation, max, low) }
  })

  const observed = add(certain.map(({ observation, max }) => (observation.kind === 'observed' ? max : 0)))
  const reached = observed === 0 ? null : Math.min(add(certain.map(({ low }) => low)) / observed, 1)
  const signals = certain.map((one) => scoreSignal(one, reached))
  return {
    pillar,
    signals,
    observed: ratio(Math.min(observed / pillar.max, 1)),
    ...whole({ kind: 'sum' }, signals),
  }
}

/** At least `low`, whatever the curve rounds. */
function highOf({ curve }: Signal, observation: Observation, max: number, low: number): number {
  if (observation.kind === 'not-observed') return max
  if (observation.kind === 'not-applicable' || observation.atMost === undefined) return low
  return Math.max(low, curveValue(curve, observation.atMost) * max)
}

interface Certain {
  readonly signal: Signal
  readonly observation: Observation
  readonly max: number
  readonly low: number
  readonly high: number
}

/** `reached` is the share that the observed signals of the pillar reach together; null where there are none. */
function scoreSignal({ signal, observation, max, low, high }: Certain, reached: number | null): ScoredSignal {
  const open = observation.kind === 'not-observed'
  return {
    signal,
    observation,
    max: points(max),
    low: points(low),
    points: !open ? points(low) : reached === null ? null : points(reached * max),
    high: points(high),
  }
}

/** What parts make together; without points where one of them has none. */
function whole(combine: Combine, parts: readonly Span[]): Span {
  const known = parts.flatMap((part) => part.points ?? [])
  return {
    low: combined(
      combine,
      parts.map(({ low }) => low),
    ),
    points: known.length < parts.length ? null : combined(combine, known),
    high: combined(
      combine,
      parts.map(({ high }) => high),
    ),
  }
}

const applies = ({ kind }: Observation): boolean => kind !== 'not-applicable'

const add = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0)
