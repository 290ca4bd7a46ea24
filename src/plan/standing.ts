import type { Day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Observation, Observations } from '../model/interpret.ts'
import { signalsOf, type Model, type Signal, type SignalId } from '../model/model.ts'
import { observer } from '../model/observe.ts'
import { signalValue } from '../model/signals.ts'
import { summedStates, type States } from '../model/state.ts'
import type { Doing, Return } from './doing.ts'
import { habitsOn } from './habits.ts'
import { returnsOn } from './returns.ts'

/** Where a member stands on a day: all that the days to come depend on. Plain data, as the API sends it. */
export interface Standing {
  readonly day: Day
  /** In the order of `signalsOf`. */
  readonly signals: readonly SignalStanding[]
  /** A usual week of the last four. */
  readonly habits: Doing
  /** What the member's doing brings back. */
  readonly returns: readonly Return[]
}

export interface SignalStanding {
  readonly signal: SignalId
  /** What the signal remembers: see `State`. */
  readonly state: readonly number[]
  readonly observation: Observation
}

export function standingOn(model: Model, evidence: Evidence, day: Day): Standing {
  const states = summedStates(model, evidence.counted, day)
  const observations = observer(model, evidence)(states, day)
  return {
    day,
    signals: signalsOf(model).map(({ id }, i) => ({
      signal: id,
      state: states[i] ?? [],
      observation: observations.get(id) ?? { kind: 'not-observed' },
    })),
    habits: habitsOn(model, evidence, day),
    returns: returnsOn(model, evidence, states, day),
  }
}

export const statesOf = ({ signals }: Standing): States => signals.map(({ state }) => state)

/**
 * What would be observed of other states, if as much is known then as on the day of the standing: what is not observed now
 * stays so, a bound stays a bound, and a profile stays as it is.
 */
export function observe(model: Model, { signals }: Standing, states: States): Observations {
  return new Map(
    signalsOf(model).map((signal, i) => [
      signal.id,
      observed(signal, signals[i]?.observation ?? { kind: 'not-observed' }, states[i] ?? []),
    ]),
  )
}

function observed({ reads, curve }: Signal, now: Observation, state: readonly number[]): Observation {
  if (now.kind !== 'observed' || reads.kind === 'checklist') return now
  const value = signalValue(reads, state, undefined)
  if (value === undefined) return now
  return {
    kind: 'observed',
    value,
    ...(now.atMost === undefined ? {} : { atMost: Math.max(value, curve.full) }),
  }
}
