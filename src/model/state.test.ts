import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, type Day } from '../kernel/day.ts'
import { aDay, aModel, DAY_0, someCounted, twoDays } from './arbitraries.fixture.ts'
import type { Model } from './model.ts'
import type { Counted } from '../events/counted.ts'
import { fadedStates, nextDay, startStates, summedStates, type States } from './state.ts'

/** Sums of up to a few hundred, decayed up to 150 times, each time off by 1 in the 16th digit. */
const STEPS_OFF = 1e-9

const stepped = (model: Model, counted: readonly Counted[], on: Day): States => {
  const step = nextDay(model)
  let states = startStates(model)
  for (let at = DAY_0; at <= on; at++)
    states = step(
      states,
      counted.filter((one) => one.day === day(at)),
    )
  return states
}

function expectSame(actual: States, expected: States): void {
  expect(actual.map((state) => state.length)).toEqual(expected.map((state) => state.length))
  for (const [i, state] of expected.entries()) {
    for (const [j, sum] of state.entries()) {
      expect(Math.abs((actual[i]?.[j] ?? NaN) - sum)).toBeLessThan(STEPS_OFF)
    }
  }
}

describe('states', () => {
  it('stepped day by day are those summed from scratch', () => {
    fc.assert(
      fc.property(aModel, someCounted, aDay, (model, counted, on) => {
        expectSame(stepped(model, counted, on), summedStates(model, counted, on))
      }),
    )
  })

  it('faded over some days are those stepped through days on which nothing comes', () => {
    fc.assert(
      fc.property(aModel, someCounted, twoDays, (model, counted, [from, to]) => {
        const past = counted.filter((one) => one.day <= from)
        const faded = fadedStates(model, summedStates(model, past, from), to - from)
        expectSame(faded, summedStates(model, past, to))
      }),
    )
  })

  it('know nothing of days to come', () => {
    fc.assert(
      fc.property(aModel, someCounted, aDay, (model, counted, on) => {
        const past = counted.filter((one) => one.day <= on)
        expect(summedStates(model, counted, on)).toEqual(summedStates(model, past, on))
      }),
    )
  })
})
