import type { Day } from '../kernel/day.ts'
import { holds } from '../kernel/days.ts'
import { profileOn, type Evidence } from './evidence.ts'
import type { Observation, Observations } from './interpret.ts'
import { signalsOf, type Model } from './model.ts'
import { observedDays } from './observed.ts'
import { signalValue } from './signals.ts'
import type { States } from './state.ts'

/** Reads the signals of a member on a day from their states: what is observed, with its value, and what is not. */
export function observer(model: Model, evidence: Evidence): (states: States, on: Day) => Observations {
  const signals = signalsOf(model).map((signal) => ({
    ...signal,
    applies: !evidence.notApplicable.has(signal.id),
    days: observedDays(signal.needs, evidence.coverage),
  }))
  return (states, on) => {
    const profile = profileOn(evidence.profiles, on)
    return new Map(
      signals.map(({ id, reads, applies, days }, i) => {
        if (!applies) return [id, NOT_APPLICABLE]
        const value = days.some((stretch) => holds(stretch, on))
          ? signalValue(reads, states[i] ?? [], profile)
          : undefined
        return [id, value === undefined ? NOT_OBSERVED : { kind: 'observed', value }]
      }),
    )
  }
}

const NOT_APPLICABLE: Observation = { kind: 'not-applicable' }
const NOT_OBSERVED: Observation = { kind: 'not-observed' }
