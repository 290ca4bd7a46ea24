import type { Day } from '../kernel/day.ts'
import { holds, type Days } from '../kernel/days.ts'
import { profileOn, type Evidence } from './evidence.ts'
import type { Observation, Observations } from './interpret.ts'
import { signalsOf, type Model } from './model.ts'
import { exactDays, observedDays } from './observed.ts'
import { signalAtMost, signalValue } from './signals.ts'
import type { States } from './state.ts'

/** Reads the signals of a member on a day from their states: what is observed, with its value or a bound of it, and what is not. */
export function observer(model: Model, evidence: Evidence): (states: States, on: Day) => Observations {
  const signals = signalsOf(model).map((signal) => ({
    ...signal,
    applies: !evidence.notApplicable.has(signal.id),
    days: observedDays(signal.needs, evidence.coverage),
    exact: exactDays(signal.needs, evidence.coverage),
  }))
  return (states, on) => {
    const profile = profileOn(evidence.profiles, on)
    return new Map(
      signals.map(({ id, reads, curve, applies, days, exact }, i) => {
        if (!applies) return [id, NOT_APPLICABLE]
        const value = isIn(days, on) ? signalValue(reads, states[i] ?? [], profile) : undefined
        if (value === undefined) return [id, NOT_OBSERVED]
        const atMost = isIn(exact, on) ? signalAtMost(reads, profile) : Math.max(value, curve.full)
        return [id, { kind: 'observed', value, ...(atMost === undefined ? {} : { atMost }) }]
      }),
    )
  }
}

const isIn = (days: readonly Days[], on: Day): boolean => days.some((stretch) => holds(stretch, on))

const NOT_APPLICABLE: Observation = { kind: 'not-applicable' }
const NOT_OBSERVED: Observation = { kind: 'not-observed' }
